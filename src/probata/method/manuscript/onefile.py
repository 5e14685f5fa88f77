"""One file while it is read: its text, its lines, and what is collected on the way."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from probata.method.manuscript.model import At, Fault, NoteMark

_END = re.compile(r"\r\n|\r|\n")
_NO_END = re.compile(r"[^\r\n]")


@dataclass(slots=True)
class OneFile:
    """A source file with the faults, note marks and prose that were found in it so far.

    Lines end with LF, CR LF or CR and with nothing else (U+2028 is a sign like any other). ``prose`` holds the places,
    in code points, of what is printed as running words.
    """

    name: str
    source: str
    faults: list[Fault] = field(default_factory=list)
    marks: list[NoteMark] = field(default_factory=list)
    prose: list[tuple[int, int]] = field(default_factory=list)
    _starts: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self._starts = [0, *(found.end() for found in _END.finditer(self.source))]

    def at(self, start: int, end: int) -> At:
        """The place of code points ``start`` to ``end``."""
        line = bisect_right(self._starts, start)
        return At(self.name, start, end, line, start - self._starts[line - 1] + 1)

    def line(self, number: int) -> tuple[int, int]:
        """Where line ``number`` (from 0) starts and ends, its line end left out; beyond the last: the end of all."""
        if number >= len(self._starts):
            return len(self.source), len(self.source)
        start = self._starts[number]
        after = self._starts[number + 1] if number + 1 < len(self._starts) else len(self.source)
        return start, start + len(self.source[start:after].rstrip("\r\n"))

    def line_of(self, offset: int) -> int:
        """The number (from 0) of the line on which ``offset`` stands."""
        return bisect_right(self._starts, offset) - 1

    def fault(self, start: int, end: int, message: str, next_step: str) -> None:
        """Remember a fault at code points ``start`` to ``end``."""
        self.faults.append(Fault(self.at(start, end), message, next_step))

    def masked(self) -> str:
        """The source with everything blanked that is not prose; as long as the source, line ends kept."""
        parts: list[str] = []
        done = 0
        for start, end in sorted(self.prose):
            parts += (_NO_END.sub(" ", self.source[done:start]), self.source[start:end])
            done = end
        parts.append(_NO_END.sub(" ", self.source[done:]))
        return "".join(parts)
