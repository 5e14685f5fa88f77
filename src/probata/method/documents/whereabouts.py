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


def named(marks: Sequence[Mark], span: TextSpan) -> Span:
    """Where words stand, in the terms of the original: their box, cell, message or time, else their own place.

    Of words that go over the edge of a page it is the box of those on the first one; those of two messages stand in
    neither, and have their own place.
    """
    found = whereabouts(marks, span)
    if not isinstance(found.place, TextSpan):
        return found.place
    held = (mark.place for mark in marks if isinstance(mark.place, MessageNumber) and mark.span.holds(span))
    if message := next(held, None):
        return message
    if found.time:
        return found.time
    page = places.of_page(marks, found.page) if found.page else None
    if page is None or not page[0].overlaps(span):
        return span
    return places.original(marks, TextSpan(max(span.start, page[0].start), min(span.end, page[0].end)))


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
