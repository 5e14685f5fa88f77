"""Lines: a chat that was exported as text becomes a Reading whose text is the file's own but for its numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from probata.method.documents.decode import Decoded
from probata.method.documents.model import Mark, MarkKind, Reading
from probata.method.documents.readers._chat.dates import dated
from probata.method.documents.readers._chat.entries import Entry, entries, shown, silent
from probata.method.documents.readers._chat.heads import Head
from probata.method.documents.readers._chat.inside import Inside, inside, usual
from probata.method.documents.readers._chat.numbers import Edit, Moved, Numbers, is_number, limits, replaced
from probata.record.basis import Method
from probata.record.span import MessageNumber, TextSpan

EDITABLE = "an export can be edited; absence proves nothing"
MAX_ENTRIES = 1_000_000
"""Entries that are marked one by one; a mark takes some hundred bytes of memory. The text is always whole."""
More = Callable[[str, Entry], Iterator[Inside]]


def chat(
    decoded: Decoded,
    heads: Sequence[Head],
    method: Method,
    more: More = lambda _text, _entry: iter(()),
    notice: Callable[[str], bool] = lambda _words: False,
) -> Reading:
    """The Reading of a chat with these heads.

    ``more`` finds what only one program writes inside of its messages; ``notice`` says which words under a name are
    the program's.
    """
    text, told = decoded.text, []
    if len(heads) > MAX_ENTRIES:
        told.append(f"more than {MAX_ENTRIES:,} messages: those after them are not marked one by one")
        heads = heads[:MAX_ENTRIES]
    made, times = entries(text, heads), dated(text, heads)
    made = tuple(silent(entry) if entry.sender and notice(entry.body.of(text)) else entry for entry in made)
    hidden = Numbers()
    edits = list(_edits(text, made, hidden))
    plain, moved = replaced(text, edits) if edits else (text, Moved(()))
    marks = tuple(_marks(text, made, times.at, hidden, moved, more))
    if made[0].span.start > len(text) - len(text.lstrip("\ufeff\u200e\u200f \r\n\t")):
        told.append("words stand before the first line with date and time; they are nobody's message")
    said = (EDITABLE, *decoded.limits, *times.limits, *told, *limits(text, hidden))
    return Reading(plain, method, marks, (), said, decoded.exact and not edits, hidden.identities)


def _edits(text: str, made: Sequence[Entry], hidden: Numbers) -> Iterator[Edit]:
    """Every number outside of the heads, whose dates are none."""
    yield from hidden.edits(text, 0, made[0].span.start)
    for entry in made:
        if is_number(entry.name.of(text)):
            yield entry.name, hidden.placeholder(shown(entry.name.of(text)))
        else:
            yield from hidden.edits(text, entry.name.start, entry.name.end)
        yield from hidden.edits(text, entry.body.start, entry.span.end)


def _marks(
    text: str, made: Sequence[Entry], at: Sequence[str], hidden: Numbers, moved: Moved, more: More
) -> Iterator[Mark]:
    often = usual(text, made)
    for number, (entry, time) in enumerate(zip(made, at, strict=True), start=1):
        kind = MarkKind.MESSAGE if entry.sender else MarkKind.SYSTEM
        yield Mark(kind, moved.span(entry.span), MessageNumber(number), hidden.sender(entry.sender), time)
        if entry.sender:
            found = [*inside(text, entry.body, often), *more(text, entry)]
            for what, span in sorted(found, key=lambda each: (each[1].start, -each[1].end)):
                yield Mark(what, moved.span(_clipped(span, entry.body)))


def _clipped(span: TextSpan, body: TextSpan) -> TextSpan:
    return TextSpan(max(span.start, body.start), max(min(span.end, body.end), span.start))
