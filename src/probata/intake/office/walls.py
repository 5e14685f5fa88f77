"""walls: what LibreOffice is closed in with before it begins, and the bubble around its keeper.

A reader keeps what it made in memory; LibreOffice needs a folder and threads, and gets no more. For each of two things
(the files of others, connections) one of two walls has to stand, or it is not begun at all: a document can ask
LibreOffice to fetch something, and whoever fetches it is seen.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Sequence
from pathlib import Path

from probata.intake.office import filter as calls_of_office
from probata.intake.sandbox import bubble as outer
from probata.intake.sandbox import calls, landlock
from probata.intake.sandbox.programs import loader
from probata.intake.sandbox.walls import CALLS, FILES, LIMITS

IN_MEMORY = outer.IN_MEMORY
_KEEPER = "probata.intake.office.keeper"
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
    return outer.bubble(reads, most_bytes, _KEEPER)
