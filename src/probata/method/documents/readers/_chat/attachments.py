"""Attachments: which message names which file, for whoever has to link the two."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from probata.method.documents.model import Mark, MarkKind, Reading
from probata.method.documents.readers._chat.inside import name_of
from probata.record.span import MessageNumber


def attachment_names(reading: Reading) -> tuple[tuple[int, str], ...]:
    """Number of the message and name of the file, of everything that was read."""
    return names_in(reading.text, reading.marks)


def names_in(text: str, marks: Sequence[Mark]) -> tuple[tuple[int, str], ...]:
    """Number of the message and name of the file, as often as a message names one, in order.

    A name is the last step of its path, as the export writes it (``IMG-20190412-WA0003.jpg``); a telephone number in
    it stands there as its placeholder.
    """
    messages = sorted(
        (mark.span.start, mark.span.end, mark.place.number)
        for mark in marks
        if mark.kind in (MarkKind.MESSAGE, MarkKind.SYSTEM) and isinstance(mark.place, MessageNumber)
    )
    starts = [start for start, _, _ in messages]
    found = []
    for mark in marks:
        at = bisect_right(starts, mark.span.start) - 1
        if mark.kind is MarkKind.ATTACHMENT and at >= 0 and mark.span.end <= messages[at][1]:
            found.append((messages[at][2], name_of(mark.span.of(text)).rpartition("/")[2]))
    return tuple(found)
