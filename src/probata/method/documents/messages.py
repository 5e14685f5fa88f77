"""messages: the messages of a chat or mailbox one by one, with what the program put among their words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from probata.method.documents.model import Mark, MarkKind
from probata.method.documents.readers._chat.attachments import names_in
from probata.record.span import MessageNumber, TextSpan

_COLON = re.compile(r"[^\S\n]*(?:\([^()\n]*\))?[:：][^\S\n]*")
_TOLD = (MarkKind.FORWARDED, MarkKind.TAKEN_BACK, MarkKind.OMITTED, MarkKind.REPLIED)


@dataclass(frozen=True, slots=True)
class Message:
    """One message, or with ``by`` empty a line of the program.

    ``at`` and ``by`` are what the export claims. ``span`` is the whole of it, ``words`` what was said without the date
    and the sender before it, both in code points. ``told`` are the kinds of what stands among its words
    (``forwarded``, ``message taken back``, ...), ``files`` the names of files that it brings.
    """

    number: int
    at: str
    by: str
    span: TextSpan
    words: TextSpan
    told: tuple[str, ...] = ()
    files: tuple[str, ...] = ()

    @property
    def is_forwarded(self) -> bool:
        """Whether the program says that somebody else wrote it."""
        return MarkKind.FORWARDED.value in self.told


def messages(text: str, marks: Sequence[Mark]) -> tuple[Message, ...]:
    """The messages in the order of the text; nothing where the format has none."""
    inside = sorted((mark for mark in marks if mark.kind in _TOLD), key=lambda mark: mark.span.start)
    starts = [mark.span.start for mark in inside]
    files: dict[int, list[str]] = {}
    for number, name in names_in(text, marks):
        files.setdefault(number, []).append(name)
    found = []
    for mark in marks:
        if mark.kind in (MarkKind.MESSAGE, MarkKind.SYSTEM) and isinstance(mark.place, MessageNumber):
            within = inside[bisect_left(starts, mark.span.start) : bisect_left(starts, mark.span.end)]
            told = tuple(dict.fromkeys(one.kind.value for one in within))
            number, by = mark.place.number, mark.by if mark.kind is MarkKind.MESSAGE else ""
            words = _words(text, mark.span, by, within)
            found.append(Message(number, mark.at, by, mark.span, words, told, tuple(files.get(number, ()))))
    return tuple(sorted(found, key=lambda one: (one.span.start, one.number)))


def _words(text: str, span: TextSpan, by: str, within: Sequence[Mark]) -> TextSpan:
    """What was forwarded, where the program marks it; else what stands behind the sender's colon."""
    forwarded = [one.span for one in within if one.kind is MarkKind.FORWARDED and one.span.length]
    if forwarded:
        return forwarded[0]
    return next((TextSpan(at, span.end) for at in _behind(text, span, by) if at <= span.end), span)


def _behind(text: str, span: TextSpan, by: str) -> Iterator[int]:
    line = text.find("\n", span.start, span.end)
    end = span.end if line < 0 else line
    at = text.find(by, span.start, end) if by.strip() else -1  # white space alone names nobody
    while at >= 0:
        if colon := _COLON.match(text, at + len(by), end):
            yield colon.end()
        at = text.find(by, at + 1, end)
