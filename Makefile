# Two commands on a fresh machine: make demo, make test. Everything else is for people who work on Probata.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
UV := $(BIN)/uv --no-config
REQUIREMENTS := requirements/dev.txt

.PHONY: demo test rewritten lint bench soak lock fresh clean

demo: $(VENV)/ready
	$(BIN)/probata demo --dir probata-demo

# Compiled once, since tests begin thousands of processes; some machines tell Python to compile in each of them anew.
unexport PYTHONDONTWRITEBYTECODE

test: $(VENV)/ready
	$(BIN)/python -m compileall -q -j 2 src tests
	$(MAKE) -j 2 lint rewritten
	$(BIN)/python -m pytest -n 2 --dist loadscope --no-loadscope-reorder

# pytest rewrites each file of tests when it first reads it: once for both workers, while mypy has the other core. A file
# that cannot be read fails in the tests themselves, which say why.
rewritten: $(VENV)/ready
	-$(BIN)/python -m pytest -p no:xdist --collect-only -qq > /dev/null 2>&1

lint: $(VENV)/ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

bench: $(VENV)/ready
	$(UV) pip install --quiet --python $(BIN)/python --require-hashes -r requirements/bench.txt
	$(BIN)/python -m benchmarks

# Hours: every n-th system call stopped, power cut, disks full, bits turned. Goes on where it was left.
soak: $(VENV)/ready
	$(BIN)/python -m tests.soak --resume --at-once 2

# The lock is hashed requirement files without addresses; it resolves for Linux, macOS and Windows alike.
COMPILE = $(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate
lock: $(VENV)/uv
	$(COMPILE) requirements/uv.in -o requirements/uv.txt
	$(COMPILE) pyproject.toml -o requirements/core.txt
	$(COMPILE) pyproject.toml --extra nlp --extra fast --extra pdf --extra fonts --extra archives --extra capture --group dev -o requirements/dev.txt
	$(COMPILE) pyproject.toml --extra bench -c requirements/dev.txt -o requirements/bench.txt

fresh: $(VENV)/ready
	$(BIN)/python tools/fresh.py

clean:
	rm -rf $(VENV) probata-demo .mypy_cache .ruff_cache .hypothesis

$(VENV)/uv: requirements/uv.txt
	$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Probata needs Python 3.11 or newer: make PYTHON=python3.12 ...")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/uv.txt
	touch $@

$(VENV)/ready: $(VENV)/uv $(REQUIREMENTS) pyproject.toml
	$(UV) pip sync --quiet --compile-bytecode --python $(BIN)/python --require-hashes $(REQUIREMENTS)
	$(UV) pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --no-index -e .
	touch $@
