"""A corrected text: lines keep their boxes as far as their words are found, and cited words are found or are not."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.corrected import PLACED, Correction
from probata.method.documents.model import Mark, MarkKind
from probata.record.span import PageBox, TextSpan, TimeRange

OLD = "Notice to the resideuts\nThe gatc is closed\nBy order\n"
NEW = "Notice to the residents\nThe gate is closed at nine\nsigned\n"


def boxed(text: str) -> tuple[Mark, ...]:
    at, found = 0, []
    for number, line in enumerate(text.splitlines(keepends=True)):
        place = PageBox(1, Decimal(0), Decimal(number), Decimal(9), Decimal(number + 1))
        found.append(Mark(MarkKind.LINE, TextSpan(at, at + len(line.rstrip())), place))
        at += len(line)
    return tuple(found)


def test_lines_keep_their_boxes_with_words_read_otherwise_and_what_has_no_word_left_loses_it() -> None:
    old = OLD.replace("By order", "By order of him")
    placed = Correction(old, NEW).carried((*boxed(old), Mark(MarkKind.DOUBTFUL, TextSpan(14, 23), boxed(old)[0].place)))
    assert [one.span.of(NEW) for one in placed.marks] == ["Notice to the residents", "The gate is closed"]
    assert [one.place for one in placed.marks] == [one.place for one in boxed(old)[:2]]
    assert [one.place for one in placed.lost] == [boxed(old)[2].place]


def test_words_put_in_between_two_lines_are_of_neither() -> None:
    placed = Correction("a b\nc d\n", "a b x y z c d")
    assert [placed.span(one.span) for one in boxed("a b\nc d\n")] == [TextSpan(0, 3), TextSpan(10, 13)]


def test_words_that_one_line_alone_lost_are_of_that_line() -> None:
    placed = Correction("a one two b\nc d\n", "a three b c d")
    assert placed.span(TextSpan(0, 11)) == TextSpan(0, 9)
    start = Correction("x y a b\nc\n", "z a b c")
    assert start.span(TextSpan(0, 7)) == TextSpan(0, 5)


def test_a_mark_without_words_stays_and_other_marks_do_not_come_along() -> None:
    whole = Mark(MarkKind.CUE, TextSpan(7, 7), TimeRange(0, 9))
    heading = Mark(MarkKind.HEADING, TextSpan(0, 1))
    assert Correction("a b c d e", "x").carried((whole, heading)).marks == (
        Mark(MarkKind.CUE, TextSpan(0, 0), TimeRange(0, 9)),
    )


def test_cited_words_stand_once_or_somebody_is_told_where_to_look() -> None:
    correction = Correction(OLD, NEW)
    closed = correction.stands(TextSpan(OLD.index("is closed"), OLD.index("is closed") + 9))
    assert closed.span is not None
    assert closed.span.of(NEW) == "is closed"
    gate = correction.stands(TextSpan(OLD.index("gatc"), OLD.index("gatc") + 4))
    assert (gate.span, gate.times) == (None, 0)
    assert gate.near is not None
    assert gate.near.of(NEW) == "gate"
    twice = Correction("a b", "a b a b").stands(TextSpan(0, 3))
    assert (twice.span, twice.times) == (None, 2)


@given(st.lists(st.sampled_from(["one", "two", "three", "four"]), min_size=1, max_size=20))
def test_a_text_corrected_to_itself_keeps_every_place(words: list[str]) -> None:
    text = "\n".join(words)
    placed = Correction(text, text).carried(boxed(text))
    assert (placed.marks, placed.lost) == (boxed(text), ())


def test_only_marks_that_say_where_something_stands_are_carried() -> None:
    assert MarkKind.DOUBTFUL not in PLACED
    assert MarkKind.HEADING not in PLACED


def test_what_stands_in_the_place_of_words_is_looked_for_between_those_around_them() -> None:
    correction = Correction("a b c d", "a x y z c d")
    near = correction.stands(TextSpan(2, 3)).near
    assert near == TextSpan(2, 7)
    assert Correction("a b c", "a c").stands(TextSpan(2, 3)).near is None


def test_as_many_words_for_as_many_are_each_of_their_own_line() -> None:
    new = "a P Q b"
    spans = [Correction("a X\nY b\n", new).span(one.span) for one in boxed("a X\nY b\n")]
    assert [one.of(new) for one in spans if one] == ["a P", "Q b"]
