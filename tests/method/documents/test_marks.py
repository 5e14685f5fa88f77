from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.marks import from_bytes, to_bytes
from probata.method.documents.model import Mark, MarkKind
from probata.record.errors import BadValue
from probata.record.span import MessageNumber, PageBox, SheetCell, TextSpan, TimeRange

SMALL = st.integers(0, 2**40)
NAMES = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
SIDES = st.decimals(-10_000, 10_000, places=4)
SPANS = st.tuples(SMALL, SMALL).map(lambda pair: TextSpan(min(pair), max(pair)))
PLACES = st.one_of(
    st.none(),
    SPANS,
    st.tuples(SMALL, SMALL).map(lambda pair: TimeRange(min(pair), max(pair))),
    st.builds(SheetCell, NAMES, st.integers(1, 2**20), st.integers(1, 2**14)),
    st.builds(MessageNumber, st.integers(1, 2**40)),
    st.builds(
        lambda page, x, y: PageBox(page, min(x), min(y), max(x), max(y)),
        st.integers(1, 9_999),
        st.tuples(SIDES, SIDES),
        st.tuples(SIDES, SIDES),
    ),
)
MARKS = st.lists(st.builds(Mark, st.sampled_from(MarkKind), SPANS, PLACES, NAMES, NAMES), max_size=6).map(tuple)


@given(MARKS)
def test_reading_is_the_inverse_of_writing(marks: tuple[Mark, ...]) -> None:
    assert from_bytes(to_bytes(marks)) == marks


@given(MARKS)
def test_the_same_marks_give_the_same_bytes(marks: tuple[Mark, ...]) -> None:
    assert to_bytes(from_bytes(to_bytes(marks))) == to_bytes(marks)


def test_the_precision_of_a_page_box_is_kept() -> None:
    box = PageBox(1, Decimal("0.10"), Decimal("1E+1"), Decimal("20.000"), Decimal("30"))
    (mark,) = from_bytes(to_bytes((Mark(MarkKind.PAGE, TextSpan(0, 1), box),)))
    assert isinstance(mark.place, PageBox)
    assert [str(side) for side in (mark.place.left, mark.place.top, mark.place.right)] == ["0.10", "1E+1", "20.000"]


@pytest.mark.parametrize(
    "data",
    [
        b'[["heading",0,1,{},"",""]]',
        b'[["heading",0,1,{"page":1},"",""]]',
        b'[["heading",0,1,{"text":[0]},"",""]]',
        b'[["heading",0,1,7,"",""]]',
        b'[["no such kind",0,1,null,"",""]]',
    ],
)
def test_what_is_no_mark_is_not_taken_for_one(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"no place|not a valid MarkKind"):
        from_bytes(data)


def test_marks_that_run_backward_or_are_no_json_are_not_taken() -> None:
    for data in (b'[["heading",2,1,null,"",""]]', b"[[", b""):
        with pytest.raises(BadValue):
            from_bytes(data)
