"""bubble: the outer wall around a program that has to write files or begin others: bubblewrap, where it works.

Inside there are libraries, this interpreter, what the program is given to read, and memory that ends with it; no home
folder, no process but its own, no network, and nothing else that can be written.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from probata.intake.environment import for_child
from probata.intake.sandbox import landlock
from probata.intake.sandbox.limits import MIB

IN_MEMORY = Path("/dev/shm")  # noqa: S108 (the point: a file system in memory)
_BESIDE = ("/dev/", "/proc/", "/sys/")
"""Places that a bubble has of its own. What lies in memory here is shown at its place in the memory inside."""
_OF_THE_SYSTEM = {"/usr", "/usr/local"}
"""Interpreters of the system have all that they need among its libraries."""
_TEMPORARY_BYTES = 64 * MIB
"""For programs that write into /tmp whatever they are told."""


def bubble(reads: Sequence[Path], most_bytes: int, module: str) -> Sequence[str]:
    """The beginning of a command that runs inside bubblewrap; nothing where that is not there or not allowed.

    ``reads`` are the files and folders that can be read inside, under the names that they have here; ``most_bytes`` is
    how much fits into IN_MEMORY there; ``module`` is that of this house which runs inside: whether it begins is tried.
    """
    program = shutil.which("bwrap")
    if sys.platform != "linux" or not program:
        return ()
    return _tried(program, tuple(map(str, reads)), most_bytes, module)


@cache
def _tried(program: str, reads: tuple[str, ...], most_bytes: int, module: str) -> Sequence[str]:
    begins = (
        *(program, "--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL"),
        *("--proc", "/proc", "--dev", "/dev"),
        *("--perms", "0700", "--size", str(most_bytes), "--tmpfs", str(IN_MEMORY)),
        *("--size", str(_TEMPORARY_BYTES), "--tmpfs", "/tmp"),  # noqa: S108 (one of its own)
        *(word for place in _places(reads) for word in ("--ro-bind-try", place, place)),
        *("--remount-ro", "/dev", "--remount-ro", "/"),
        *("--chdir", "/", "--"),
    )
    asked = [*begins, sys.executable, "-I", "-B", "-c", f"import {module}"]
    tried = subprocess.run(asked, capture_output=True, check=False, env=for_child())  # noqa: S603 (fixed words)
    return begins if tried.returncode == 0 else ()


def is_its_own(place: str) -> bool:
    """Whether a bubble has a place of its own there, so that nothing from outside is shown in it."""
    return f"{place}/".startswith(_BESIDE) and not place.startswith(f"{IN_MEMORY}/")


def _interpreter() -> Iterator[str]:
    """This interpreter, its libraries, and this house. Not what ``sys.path`` holds besides: the folder in which someone
    runs a command stands there, too."""
    import probata

    yield from (sys.executable, os.path.realpath(sys.executable), os.path.dirname(probata.__file__))
    yield from (sysconfig.get_path(name) for name in ("stdlib", "platstdlib", "purelib", "platlib"))
    yield from {sys.prefix, sys.base_prefix, sys.exec_prefix} - _OF_THE_SYSTEM


def _places(reads: tuple[str, ...]) -> Sequence[str]:
    """Libraries, this interpreter and its packages, what is to be read: each once, and none that lies in another."""
    wanted = (*landlock.LIBRARIES, *_interpreter(), *reads)
    outermost: list[str] = []
    for one in sorted(os.path.normpath(each) for each in wanted if not is_its_own(each)):
        if not outermost or not f"{one}/".startswith(f"{outermost[-1]}/"):
            outermost.append(one)
    return outermost
