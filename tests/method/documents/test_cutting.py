from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.bodies import bodies
from probata.method.documents.cutting import cut
from probata.method.documents.model import Mark, MarkKind
from probata.method.documents.shelf import read
from probata.record.span import MessageNumber, TextSpan

MAILBOX = Path(__file__).parents[2] / "data/documents/good/yard.mbox"
KINDS = [MarkKind.LINE, MarkKind.FRONT_MATTER, MarkKind.CELL]
SPANS = st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda ends: TextSpan(min(ends), max(ends)))
MARKS = st.lists(st.builds(Mark, st.sampled_from(KINDS), SPANS))
BODIES = st.lists(st.integers(0, 30), min_size=2, max_size=8, unique=True).map(
    lambda ends: [TextSpan(*two) for two in pairwise(sorted(ends))]
)


@given(MARKS, BODIES)
def test_each_document_has_the_marks_that_lie_in_it_in_their_order(marks: list[Mark], spans: list[TextSpan]) -> None:
    wanted = [[(m.kind, m.span.shifted(-span.start)) for m in marks if span.holds(m.span)] for span in spans]
    assert [[(m.kind, m.span) for m in each] for each in cut(marks, spans)] == wanted


def test_each_mail_of_a_mailbox_keeps_its_number() -> None:
    reading = read(MAILBOX.read_bytes(), MAILBOX.name)
    spans = [body.span for body in bodies(reading)]
    assert len(spans) > 1
    for number, (span, marks) in enumerate(zip(spans, cut(reading.marks, spans), strict=True), start=1):
        (message,) = [one for one in marks if one.place == MessageNumber(number)]
        assert message.span == TextSpan(0, span.length)
        assert message.by == next(m.by for m in reading.marks if m.place == MessageNumber(number))


def test_a_document_that_is_no_message_is_none_although_one_lies_in_it_or_beside() -> None:
    message = Mark(MarkKind.MESSAGE, TextSpan(2, 6), MessageNumber(1))
    assert list(cut([message], [TextSpan(0, 8)])) == [(message,)]
    inside, beside = cut([message], [TextSpan(3, 5), TextSpan(6, 8)])
    assert (inside, beside) == ((Mark(MarkKind.MESSAGE, TextSpan(0, 2), MessageNumber(1)),), ())


def test_a_mail_in_a_mail_is_no_document_and_keeps_its_place() -> None:
    outer, inner = (Mark(MarkKind.MESSAGE, TextSpan(*ends), MessageNumber(n)) for n, ends in ((1, (0, 9)), (2, (4, 6))))
    (marks,) = cut([outer, inner], [TextSpan(1, 8)])
    assert [(one.place, one.span) for one in marks] == [
        (MessageNumber(1), TextSpan(0, 7)),
        (MessageNumber(2), TextSpan(3, 5)),
    ]
