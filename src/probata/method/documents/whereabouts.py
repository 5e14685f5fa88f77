"""whereabouts: where some words stood in the original, and what they stood in, as the file's marks tell it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from probata.method.documents import places, transcripts
from probata.method.documents.model import Mark, MarkKind
from probata.record.span import MessageNumber, PageBox, SheetCell, Span, TextSpan, TimeRange

_LAYOUT = {
    *(MarkKind.PAGE, MarkKind.LINE, MarkKind.CELL, MarkKind.MERGED, MarkKind.TABLE_CELL, MarkKind.CUE),
    *(MarkKind.MESSAGE, MarkKind.LINK),
}


@dataclass(frozen=True, slots=True)
class Inside:
    """One thing that the words stand in (a comment, hidden text, a tracked deletion, ...), and whose it says it is."""

    kind: MarkKind
    by: str = ""
    at: str = ""


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """A place in a text, and in the original as far as the format has such a thing.

    ``place`` is the box, cell or message that ``cite`` would save, else the words' own span. ``page`` counts from 1; of
    words that go over an edge it is the first. ``by`` and ``at`` are what a message claims of itself; ``time`` is that
    of the cues.
    """

    span: TextSpan
    place: Span
    page: int = 0
    message: int = 0
    by: str = ""
    at: str = ""
    time: TimeRange | None = None
    inside: tuple[Inside, ...] = ()

    @property
    def cell(self) -> SheetCell | None:
        """The cell that holds the words."""
        return self.place if isinstance(self.place, SheetCell) else None


def whereabouts(marks: Sequence[Mark], span: TextSpan) -> Whereabouts:
    """Where the words at this place of the text stood."""
    over = [mark for mark in marks if mark.span.overlaps(span)]
    page = next((one.place.page for one in over if isinstance(one.place, PageBox)), 0)
    said = next((one for one in over if isinstance(one.place, MessageNumber)), None)
    inside = (Inside(one.kind, one.by, one.at) for one in over if one.kind not in _LAYOUT)
    return Whereabouts(
        span,
        places.original(over, span),
        page,
        said.place.number if said and isinstance(said.place, MessageNumber) else 0,
        said.by if said else "",
        said.at if said else "",
        transcripts.times(over, span),
        tuple(dict.fromkeys(inside)),
    )
