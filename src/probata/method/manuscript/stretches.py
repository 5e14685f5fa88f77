"""A stretch: the lines of one block's words, joined, with the way back to where each of them stands in the file."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

_SPACE = " \t"
"""What Markdown takes for white space inside a line; other spaces (U+00A0, U+2028) are signs like any other."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of a block without what stands before them on each line (quote marks, indents).

    ``text`` joins the lines by line feeds. Line i begins at ``starts[i]`` in the text and at ``places[i]`` in the file.
    """

    text: str
    starts: tuple[int, ...]
    places: tuple[int, ...]

    def place(self, at: int) -> int:
        """The offset in the file of the sign at ``at`` of the text."""
        line = bisect_right(self.starts, at) - 1 if len(self.starts) > 1 else 0
        return self.places[line] + at - self.starts[line]

    def end(self, at: int) -> int:
        """The offset in the file behind the sign that stands before ``at``."""
        return self.place(at - 1) + 1 if at else self.places[0]

    def until(self, at: int) -> Stretch:
        """The same stretch, cut off before ``at``."""
        kept = max(1, bisect_right(self.starts, max(at - 1, 0)))
        return Stretch(self.text[:at], self.starts[:kept], self.places[:kept])


def stretch_of(source: str, lines: Sequence[tuple[int, int]]) -> Stretch | None:
    """The stretch of the lines ``(start, end)`` in a source without those of white space; None when no other is there.

    White space before each line is left out, that behind it is kept (two spaces ask for a line break) but at the end.
    """
    kept: list[tuple[int, str]] = []
    for start, end in lines:
        line = source[start:end].rstrip("\r")  # what is left of a CR LF
        bare = line.lstrip(_SPACE)
        if bare:
            kept.append((start + len(line) - len(bare), bare))
    if not any(line.strip() for _, line in kept):
        return None
    kept[-1] = (kept[-1][0], kept[-1][1].rstrip(_SPACE))
    starts, at = [], 0
    for _, line in kept:
        starts.append(at)
        at += len(line) + 1
    return Stretch("\n".join(line for _, line in kept), tuple(starts), tuple(place for place, _ in kept))
