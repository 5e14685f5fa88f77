"""Walls: everything that a child closes itself in with, and what this platform has no wall for.

Each wall is built as far as the system has it. What could not be built is given back in words, and the receipt of an
intake repeats them: whoever reads a hostile pile should know what stood between it and the machine.
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from probata.intake.sandbox.limits import Limits

LIMITS = "no bound on memory, processor time and files of a reader"
FILES = "a reader could look at this user's files (no Landlock)"
CALLS = "a reader could open connections and start programs (no seccomp filter)"
PROGRAMS = "the programs that recognise words and decode sound run without walls"
_Wall: TypeAlias = tuple[str, Callable[[], None], str]
_END_WITH_PARENT, _DUMPABLE = 1, 4
_KILL = 9
_HANDLES = 64
"""Open files: pipes of its own and the libraries that it loads late."""


@dataclass(frozen=True, slots=True)
class Walls:
    """What was built, by name, and what is lacking, in words."""

    built: tuple[str, ...]
    lacking: tuple[str, ...]


def close_in(limits: Limits) -> Walls:
    """Closes this process in, for good, and says how far that went."""
    return _built(_walls(limits))


def _built(every: tuple[_Wall, ...]) -> Walls:
    built, lacking = [], []
    for name, wall, without in every:
        try:
            wall()
            built.append(name)
        except (OSError, ImportError, ValueError, AttributeError):
            lacking.append(without)
    return Walls(tuple(built), tuple(lacking))


def close_in_program(limits: Limits, runs: Sequence[Path], reads: Sequence[Path]) -> Walls:
    """The same before this process becomes another program: it may become these, which may look at these places."""
    from probata.intake.sandbox import landlock, seccomp

    return _built(
        (
            ("limits", lambda: _limit(limits), LIMITS),
            ("landlock", lambda: landlock.close_in(tuple(reads), tuple(runs)), FILES),
            ("seccomp", lambda: seccomp.close_in(os.getpid(), runs=True), CALLS),
        )
    )


def prepare() -> None:
    """Looks up what every child needs for its walls, so that those that are made afterwards have it already."""
    from probata.intake.sandbox import landlock, seccomp

    with contextlib.suppress(OSError, ImportError):
        import resource  # noqa: F401 (loaded, for the children)

        landlock.code()
        seccomp.prepared()
        seccomp.prepared(runs=True)


def _walls(limits: Limits) -> tuple[_Wall, ...]:
    from probata.intake.sandbox import landlock, seccomp

    return (
        ("limits", lambda: _limit(limits), LIMITS),
        ("landlock", lambda: landlock.close_in(landlock.code()), FILES),
        ("seccomp", lambda: seccomp.close_in(os.getpid()), CALLS),
    )


def _limit(limits: Limits) -> None:
    import resource

    if sys.platform == "linux":
        from probata.intake.sandbox import calls

        with contextlib.suppress(OSError):  # neither is a wall: one tidies up, the other keeps debuggers away
            calls.prctl(_END_WITH_PARENT, _KILL)
            calls.prctl(_DUMPABLE, 0)
    for what, most in (
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_NOFILE, _HANDLES),
        (resource.RLIMIT_CPU, limits.seconds_in_all),
        (resource.RLIMIT_AS, _mapped() + limits.memory),
    ):
        resource.setrlimit(what, (most, most))


def _mapped() -> int:
    """Bytes of address space that this process has already, which are no cost of the file."""
    import resource

    try:
        with open("/proc/self/statm", "rb") as file:
            return int(file.read().split()[0]) * resource.getpagesize()
    except OSError:
        return 0
