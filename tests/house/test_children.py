"""Every program that is started is told only what intake.environment lets through."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src/probata"
STARTS = {
    "subprocess": {"run", "Popen", "call", "check_call", "check_output", "getoutput", "getstatusoutput"},
    "os": {"system", "popen", "posix_spawn", "posix_spawnp", "startfile", "fork", "forkpty"},
    "pty": {"spawn", "fork"},
    "asyncio": {"create_subprocess_exec", "create_subprocess_shell"},
    "multiprocessing": {"Process", "Pool", "get_context"},
    "concurrent.futures": {"ProcessPoolExecutor"},
}


def untold(source: str) -> Iterator[str]:
    """Every call that starts a program without an environment from that place."""
    tree = ast.parse(source)
    names: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {one.asname or one.name: one.name for one in node.names}
        elif isinstance(node, ast.ImportFrom):
            names |= {one.asname or one.name: f"{node.module}.{one.name}" for one in node.names}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _starts(full := _full(node.func, names)):
            given = next((one.value for one in node.keywords if one.arg == "env"), None)
            told = isinstance(given, ast.Call) and _full(given.func, names) == "probata.intake.environment.for_child"
            if not (told and full.startswith("subprocess.")):
                yield f"{full}, line {node.lineno}"


def _full(node: ast.expr, names: dict[str, str]) -> str:
    first, dot, rest = ast.unparse(node).partition(".")
    return names.get(first, first) + dot + rest


def _starts(full: str) -> bool:
    room, _, name = full.rpartition(".")
    spawned = room == "os" and name.startswith(("exec", "spawn"))
    return name in STARTS.get(room, ()) or spawned


# It was begun with for_child() and without any secret; its children are to have what it has.
FORKS = {"intake/sandbox/nursery.py": "os.fork", "intake/sandbox/programs.py": "os.execve"}


def test_no_program_is_started_with_our_environment() -> None:
    found = {
        str(path.relative_to(SOURCE)): [*untold(path.read_text(encoding="utf-8"))] for path in SOURCE.rglob("*.py")
    }
    others = {
        path: [call for call in calls if not call.startswith(FORKS.get(path, "none"))] for path, calls in found.items()
    }
    assert {path: calls for path, calls in others.items() if calls} == {}


def test_the_programs_that_are_started_are_seen() -> None:
    seen = {path.stem for path in SOURCE.rglob("*.py") if "subprocess.run(" in path.read_text(encoding="utf-8")}
    assert {"libreoffice", "typesetting"} <= seen


@pytest.mark.parametrize(
    "source",
    [
        "import subprocess\nsubprocess.run(['x'])",
        "import subprocess\nsubprocess.run(['x'], env=None)",
        "import os, subprocess\nsubprocess.run(['x'], env=os.environ)",
        "import subprocess as other\nother.Popen(['x'], env={})",
        "from subprocess import check_output as look\nlook(['x'])",
        "def for_child(): ...\nimport subprocess\nsubprocess.run(['x'], env=for_child())",
        "import os\nos.system('x')",
        "import os\nos.execvpe('x', [], {})",
        "from concurrent.futures import ProcessPoolExecutor\nProcessPoolExecutor()",
    ],
)
def test_a_program_that_would_be_told_everything_is_found(source: str) -> None:
    assert [*untold(source)]


def test_one_that_is_told_little_is_let_through() -> None:
    lead = "import subprocess\nfrom probata.intake.environment import for_child\n"
    assert not [*untold(lead + "subprocess.run(['x'], env=for_child(A='1'))")]
