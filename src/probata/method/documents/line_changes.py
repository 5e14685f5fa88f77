"""line_changes: what changed from one version of a text to the next, line by line.

For whatever is no table. Lines are compared without the white space around them; empty ones do not count. A line that
was corrected is one that changed where the lines around it say so; how much of it changed is for whoever reads it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from probata.method.documents.aligning import aligned


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its number from 1, empty ones counted, and its words."""

    number: int
    words: str


@dataclass(frozen=True, slots=True)
class LineChange:
    """What stands in place of what: a line that came has no ``before``, one that went no ``after``."""

    before: Line | None
    after: Line | None


def lines(text: str) -> tuple[Line, ...]:
    """The lines that say something."""
    found = (Line(number, line.strip()) for number, line in enumerate(text.splitlines(), 1))
    return tuple(one for one in found if one.words)


def line_changes(old: str, new: str) -> tuple[LineChange, ...]:
    """Every line that came, went or changed, in the order of the two texts; none where they say the same."""
    before, after = lines(old), lines(new)
    found, a, b = list[LineChange](), 0, 0
    for c, d in [*aligned([one.words for one in before], [one.words for one in after]), (len(before), len(after))]:
        found += _gap(before[a:c], after[b:d])
        a, b = c + 1, d + 1
    return tuple(found)


def _gap(before: Sequence[Line], after: Sequence[Line]) -> Iterator[LineChange]:
    """As many lines for as many are taken as changed one by one; others as some that went and some that came."""
    if len(before) == len(after):
        return (LineChange(one, other) for one, other in zip(before, after, strict=True))
    gone = (LineChange(one, None) for one in before)
    return iter([*gone, *(LineChange(None, one) for one in after)])
