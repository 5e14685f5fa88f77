"""Clock: how long one file of the pile may be read with all that it holds, at whatever depth.

Each answer of a child has its own bound. A file that holds fifty thousand others stays below that with each of them and
takes a day all the same, so one clock runs for all. It counts the processor time of children, so that an honest file is
not cut because the machine has other work, and gives more of it to a file that is really large: an archive of a
thousand photographs has the time of a thousand photographs. A small file out of which very much comes (a bomb) has the
time of a small file. A child that does nothing is ended by the time that has passed.
"""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass

from probata.record.counted import counted
from probata.record.errors import Unreadable

BYTES_A_TURN = 120 * 1024
"""A file has its seconds once for each of these of its bytes. Slow formats (PDF, Word) take a tenth of that time."""
MOST_RATIO = 100
"""How many times as many bytes as it has may come out of a file that has more than one turn. Logs and tables that are
packed well come to fifty; what is made to unfold comes to a thousand (deflate) and more."""
BYTES_A_LOOK = 1024
LEAST_LOOKS = 100
"""Pages whose words are recognised: so many at least, and one for each of these bytes; no page with words has fewer."""
PATIENCE = 10
"""How many times as long all of it may take on a machine that has other work, or where a child sleeps."""
A_CHILD = 0.005
"""Seconds that it costs to begin one, beside what it counts itself."""
GRACE = 0.25
"""Seconds to hear that there was nothing more, after the others have run out."""
NEXT = (
    "If the file is sound: raise PROBATA_READER_SECONDS and try it again with `probata add --retry unreadable`, or "
    "unpack it and add the files that it holds."
)


@dataclass(slots=True)
class Clock:
    """``seconds`` for each turn, ``size`` bytes of the file itself; ``out`` bytes came out of it so far, ``worked``
    seconds of processor time and ``passed`` others went by, ``looked`` pages were looked at, and ``unseen`` were not,
    since the file had no more looks."""

    seconds: float
    size: int
    out: int = 0
    worked: float = 0.0
    passed: float = 0.0
    looked: int = 0
    unseen: int = 0

    @property
    def allowed(self) -> float:
        """Seconds in all; fewer once too much has come out."""
        turns = self.size / BYTES_A_TURN if self.out <= MOST_RATIO * self.size else 1.0
        return self.seconds * max(1.0, turns)

    @property
    def is_spent(self) -> bool:
        """Whether no more may be asked for."""
        return self.worked >= self.allowed or self.passed >= PATIENCE * self.allowed

    def looks(self, wanted: int) -> int:
        """How many of the wanted pages may be looked at; they count as looked at."""
        given = max(0, min(wanted, LEAST_LOOKS + self.size // BYTES_A_LOOK - self.looked))
        self.looked += given
        self.unseen += wanted - given
        return given

    def spent(self, where: str) -> Unreadable:
        """What is said of a file that is not read any more."""
        said = f"Reading the whole file with all that it holds took longer than {counted(int(self.allowed), 'second')}."
        return Unreadable(said, where=where, next_step=NEXT)


class Meter:
    """Counts for a clock what one child costs, and looking at its answers, from ``start`` to ``count``."""

    def __init__(self, clock: Clock, pid: int) -> None:
        self._clock, self._pid = clock, pid
        self._child = 0.0
        self._mine = self._at = 0.0
        clock.worked += A_CHILD

    def start(self) -> None:
        """What was spent before is nobody's."""
        self._mine, self._at = time.thread_time(), time.monotonic()

    def count(self) -> None:
        """Counts what was spent since the start, or since it was counted last."""
        mine, at = time.thread_time(), time.monotonic()
        passed, child = at - self._at, used(self._pid)
        self._clock.passed += passed
        self._clock.worked += mine - self._mine + (passed if child is None else max(0.0, child - self._child))
        self._mine, self._at, self._child = mine, at, child or self._child


def used(pid: int) -> float | None:
    """Seconds of processor time that a process has used; None where that cannot be told.

    Linux numbers the clock of each process by itself (include/linux/posix-timers.h, MAKE_PROCESS_CPUCLOCK), also of one
    that has ended and was not waited for.
    """
    if sys.platform != "linux":
        return None
    try:
        return time.clock_gettime((~pid << 3) | 2)
    except OSError:
        return None
