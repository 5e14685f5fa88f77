"""Cutting: the marks of a file shared out among the documents that it holds."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from probata.method.documents.bodies import outermost
from probata.method.documents.model import Mark, MarkKind
from probata.record.span import TextSpan


def cut(marks: Sequence[Mark], spans: Sequence[TextSpan]) -> Iterator[tuple[Mark, ...]]:
    """For each document's span the marks that lie in it, in their order, counted from the document's start.

    A mail in a mailbox is a document without the front matter at its ends, which its MESSAGE holds as well: that mark
    is cut down to the document, so that the mail keeps its number. Quick for a mailbox with ten thousand of them.
    """
    if len(spans) == 1:
        yield _shifted([*_around(_messages(marks), spans[0]), *marks], spans[0])
        return
    order = sorted(range(len(marks)), key=lambda at: marks[at].span.start)
    starts, messages = [marks[at].span.start for at in order], _messages(marks)
    for span in spans:
        within = sorted(order[bisect_left(starts, span.start) : bisect_right(starts, span.end)])
        yield _shifted([*_around(messages, span), *(marks[at] for at in within)], span)


def _messages(marks: Sequence[Mark]) -> list[Mark]:
    """The outermost messages, by where they begin."""
    every = {mark.span: mark for mark in reversed(marks) if mark.kind is MarkKind.MESSAGE}
    return [every[span] for span in outermost(list(every))]


def _around(messages: Sequence[Mark], span: TextSpan) -> Iterator[Mark]:
    """The message of which this document is all but the front matter, as long as the document is."""
    at = bisect_right(messages, span.start, key=lambda mark: mark.span.start) - 1
    if at >= 0 and messages[at].span.holds(span) and not span.holds(messages[at].span):
        one = messages[at]
        yield Mark(one.kind, span, one.place, one.by, one.at)


def _shifted(marks: Sequence[Mark], span: TextSpan) -> tuple[Mark, ...]:
    return tuple(Mark(m.kind, m.span.shifted(-span.start), m.place, m.by, m.at) for m in marks if span.holds(m.span))
