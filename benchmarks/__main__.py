"""make bench: runs every ``bench_*.py`` here and writes RESULTS.md, met or missed."""

from __future__ import annotations

import pkgutil
import platform
import subprocess
import sys
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path

import benchmarks
from benchmarks.measure import Row

RESULTS = Path(__file__).with_name("RESULTS.md")
_MET = {True: "met", False: "**missed**", None: ""}


def main() -> None:
    """Runs all, or those named on the command line; only a whole run writes the page."""
    names = sorted(m.name for m in pkgutil.iter_modules(benchmarks.__path__) if m.name.startswith("bench_"))
    chosen = [name for name in names if not sys.argv[1:] or name.removeprefix("bench_") in sys.argv[1:]]
    tables = [_table(name) for name in chosen]
    page = "\n".join([_head(), *tables])
    if chosen == names:
        RESULTS.write_text(page, encoding="utf-8")


def _head() -> str:
    commit = subprocess.run(["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=False).stdout
    day = datetime.now(UTC).date().isoformat()
    return (
        "# Results\n\nWritten by `make bench`. The machine is shared and noisy: compare ratios within one run, never\n"
        f"seconds across machines.\n\n{day}, commit {commit.strip() or 'none'}, Python {platform.python_version()}, "
        f"{platform.machine()}, two cores.\n"
    )


def _table(name: str) -> str:
    module = import_module(f"benchmarks.{name}")
    print(f"\n{module.__doc__}", flush=True)
    lines = [f"## {(module.__doc__ or name).strip()}\n", "| what | measured | bar | |", "|---|---|---|---|"]
    for row in module.rows():
        lines.append(_line(row))
        print(_line(row), flush=True)
    return "\n".join(lines) + "\n"


def _line(row: Row) -> str:
    return f"| {row.what} | {row.figure} | {row.bar} | {_MET[row.met]} |"


if __name__ == "__main__":
    main()
