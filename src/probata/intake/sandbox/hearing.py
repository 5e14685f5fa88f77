"""hearing: all that a program says behind its walls, bounded by bytes and by the clock on the wall."""

from __future__ import annotations

import os
import threading
from dataclasses import dataclass, field

from probata.intake.sandbox.begun import Begun

_OUT_OF_TIME = (9, 24)
"""What the bound on processor time ends a program with (SIGKILL, SIGXCPU)."""
_PIECE = 2**20


@dataclass(frozen=True, slots=True)
class Heard:
    """What was said, what the program ended with (a signal that did it as negative), whether it said more than it may
    and whether it took longer than it may."""

    said: bytes = field(repr=False)
    status: int
    too_much: bool
    late: bool


def heard(begun: Begun, *, seconds: float, most: int) -> Heard:
    """All that a child says until its end. It is ended after ``seconds`` of waiting and when it says more than ``most``
    bytes; one that the bound on its processor time ended is late, too."""
    clock = _Clock(begun, seconds)
    try:
        said = _all(begun.answer, most)
    finally:
        late = clock.stopped()
        os.close(begun.answer)
    if too_much := len(said) > most:
        begun.kill()
    status = begun.status()
    return Heard(said, status, too_much, late or (-status in _OUT_OF_TIME and not too_much))


class _Clock:
    """Ends a child after some seconds."""

    def __init__(self, begun: Begun, seconds: float) -> None:
        self._late, self._begun = False, begun
        self._timer = threading.Timer(seconds, self._end)
        self._timer.daemon = True
        self._timer.start()

    def _end(self) -> None:
        self._late = True
        self._begun.kill()

    def stopped(self) -> bool:
        """No more of it, and whether the child was ended."""
        self._timer.cancel()
        self._timer.join()
        return self._late


def _all(answer: int, most: int) -> bytes:
    pieces = bytearray()
    while len(pieces) <= most and (piece := os.read(answer, _PIECE)):
        pieces += piece
    return bytes(pieces)
