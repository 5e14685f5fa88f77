from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.record.errors import BadValue
from probata.record.ref import Ref
from probata.record.span import MessageNumber, PageBox, Place, SheetCell, TextSpan, TimeRange

TEXT = "The hostels of Tamsk: 宿舍, مهاجع, 🏚 and more."
SPANS = st.builds(lambda a, b: TextSpan(min(a, b), max(a, b)), st.integers(0, 12), st.integers(0, 12))


def places_in(span: TextSpan) -> set[int]:
    return set(range(span.start, span.end))


@given(SPANS, SPANS)
def test_spans_overlap_when_they_share_a_code_point_and_only_then(one: TextSpan, other: TextSpan) -> None:
    assert one.overlaps(other) == bool(places_in(one) & places_in(other))
    assert one.overlaps(other) == other.overlaps(one)


@given(SPANS, SPANS)
def test_a_span_holds_another_when_no_part_of_it_is_outside(one: TextSpan, other: TextSpan) -> None:
    if other.length:
        assert one.holds(other) == (places_in(other) <= places_in(one))
    else:
        assert one.holds(other) == (one.start <= other.start <= one.end)


@given(st.integers(0, len(TEXT)), st.integers(0, len(TEXT)))
def test_a_span_gives_its_code_points_of_the_text(a: int, b: int) -> None:
    span = TextSpan(min(a, b), max(a, b))
    assert span.of(TEXT) == "".join(TEXT[n] for n in sorted(places_in(span)))
    assert len(span.of(TEXT)) == span.length


@given(SPANS, st.text(max_size=5))
def test_a_shifted_span_gives_the_same_words_of_a_longer_text(span: TextSpan, before: str) -> None:
    assert span.shifted(len(before)).of(before + TEXT) == span.of(TEXT)
    assert span.shifted(len(before)).shifted(-len(before)) == span


def test_a_span_beyond_the_end_of_the_text_gives_nothing_shorter() -> None:
    with pytest.raises(BadValue):
        TextSpan(0, len(TEXT) + 1).of(TEXT)


@pytest.mark.parametrize(
    "make",
    [
        lambda: TextSpan(-1, 3),
        lambda: TextSpan(4, 3),
        lambda: TextSpan(2, 5).shifted(-3),
        lambda: TimeRange(-1, 3),
        lambda: TimeRange(4, 3),
        lambda: SheetCell("Beds", 0, 1),
        lambda: SheetCell("Beds", 1, 0),
        lambda: MessageNumber(0),
        lambda: box(page=0),
        lambda: box(left="7", right="6"),
        lambda: box(top="7", bottom="6"),
        lambda: box(left="NaN"),
        lambda: box(bottom="Infinity"),
    ],
)
def test_a_place_that_cannot_be_is_refused(make: Callable[[], object]) -> None:
    with pytest.raises(BadValue):
        make()


def box(page: int = 1, left: str = "0", top: str = "0", right: str = "595.2", bottom: str = "841.8") -> PageBox:
    return PageBox(page, Decimal(left), Decimal(top), Decimal(right), Decimal(bottom))


def test_places_at_their_smallest_are_kept() -> None:
    ref = Ref.of("item", bytes(16))
    for span in (TextSpan(0, 0), TimeRange(0, 0), SheetCell("", 1, 1), MessageNumber(1), box(right="0", bottom="0")):
        assert Place(ref, span).span == span
