"""walls: what LibreOffice is closed in with before it begins, and the bubble around its keeper.

A reader keeps what it made in memory; LibreOffice needs a folder and threads, and gets no more. For each of two things
(the files of others, connections) one of two walls has to stand, or it is not begun at all: a document can ask
LibreOffice to fetch something, and whoever fetches it is seen.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

from probata.intake.environment import for_child
from probata.intake.office import filter as calls_of_office
from probata.intake.sandbox import calls, landlock
from probata.intake.sandbox.programs import loader
from probata.intake.sandbox.walls import CALLS, FILES, LIMITS

IN_MEMORY = Path("/dev/shm")  # noqa: S108 (the point: a file system in memory; the folder in it has a name of chance)
_HANDLES = 512
_END_WITH_PARENT, _KILL = 1, 9


def may_begin(lacking: Sequence[str], *, in_bubble: bool) -> bool:
    """Whether what could not be built leaves a wall around the files of others, and one around connections."""
    return in_bubble or not {FILES, CALLS} & set(lacking)


def close_in(
    folder: Path, program: Path, reads: Sequence[Path], *, seconds: int, memory: int, most_bytes: int
) -> tuple[str, ...]:
    """Closes this process in before it becomes LibreOffice, and says what could not be built."""
    readable = (*(Path(one) for one in landlock.LIBRARIES), *reads)
    keeps = (folder, Path(os.devnull))
    runs = (program, *loader(program))
    every: tuple[tuple[Callable[[], None], str], ...] = (
        (lambda: _limit(seconds, memory, most_bytes), LIMITS),
        (lambda: landlock.close_in(tuple(one for one in readable if one.exists()), runs, keeps), FILES),
        (lambda: calls_of_office.close_in(os.getpid()), CALLS),
    )
    lacking = []
    for wall, without in every:
        try:
            wall()
        except (OSError, ImportError, ValueError, AttributeError):
            lacking.append(without)
    return tuple(lacking)


def _limit(seconds: int, memory: int, most_bytes: int) -> None:
    import resource

    with contextlib.suppress(OSError):
        calls.prctl(_END_WITH_PARENT, _KILL)
    for what, most in (
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, most_bytes),
        (resource.RLIMIT_NOFILE, _HANDLES),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_AS, memory),
    ):
        resource.setrlimit(what, (most, most))


def bubble(reads: Sequence[Path], most_bytes: int) -> Sequence[str]:
    """The beginning of a command that runs inside bubblewrap; nothing where that is not there or not allowed.

    Inside there are libraries, this interpreter, what LibreOffice reads, and a memory of ``most_bytes`` that ends with
    it; no home folder, no process but its own, no network.
    """
    program = shutil.which("bwrap")
    if sys.platform != "linux" or not program:
        return ()
    return _tried(program, tuple(map(str, reads)), most_bytes)


@cache
def _tried(program: str, reads: tuple[str, ...], most_bytes: int) -> Sequence[str]:
    begins = (
        *(program, "--unshare-all", "--die-with-parent", "--new-session", "--proc", "/proc", "--dev", "/dev"),
        *("--perms", "0700", "--size", str(most_bytes), "--tmpfs", str(IN_MEMORY), "--tmpfs", "/tmp"),  # noqa: S108
        *(word for place in _places(reads) for word in ("--ro-bind-try", place, place)),
        *("--chdir", "/", "--"),
    )
    asked = [*begins, sys.executable, "-I", "-B", "-c", "import probata.intake.office.keeper"]
    tried = subprocess.run(asked, capture_output=True, check=False, env=for_child())  # noqa: S603 (fixed words)
    return begins if tried.returncode == 0 else ()


def _places(reads: tuple[str, ...]) -> Sequence[str]:
    """Libraries, this interpreter and its packages, what is to be read: each once, and none that lies in another."""
    interpreter = (sys.executable, os.path.realpath(sys.executable), sys.prefix, sys.base_prefix, sys.exec_prefix)
    wanted = (*landlock.LIBRARIES, *interpreter, *map(str, landlock.code()), *reads)
    beside = ("/dev", "/proc", "/sys")
    outermost: list[str] = []
    for one in sorted(os.path.normpath(each) for each in wanted if not each.startswith(beside)):
        if not outermost or not f"{one}/".startswith(f"{outermost[-1]}/"):
            outermost.append(one)
    return outermost
