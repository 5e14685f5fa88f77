from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.marks import from_bytes, to_bytes
from probata.method.documents.model import Mark, MarkKind
from probata.record.canonical import dump
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


def test_boxes_are_spelled_as_canonical_json_has_them() -> None:
    box = PageBox(7, Decimal("0.10"), Decimal("1E+1"), Decimal("20.000"), Decimal(30))
    marks = (
        Mark(MarkKind.LINE, TextSpan(0, 4), box),
        Mark(MarkKind.COMMENT, TextSpan(1, 4), box, "“B. Clerk”", "2019"),
        Mark(MarkKind.HIDDEN, TextSpan(2, 4)),
    )
    place = {"page": 7, "box": ["0.10", "1E+1", "20.000", "30"]}
    rows = [
        ["line", 0, 4, place, "", ""],
        ["comment", 1, 4, place, "“B. Clerk”", "2019"],
        ["hidden", 2, 4, None, "", ""],
    ]
    assert to_bytes(marks) == dump(rows)  # type: ignore[arg-type]  # lists of what JSON has
    assert to_bytes(marks[:1]) == dump(rows[:1])  # type: ignore[arg-type]  # as above


@pytest.mark.parametrize("which", ["page", "end"])
def test_a_number_that_is_not_kept_exactly_everywhere_is_refused(which: str) -> None:
    sides = [Decimal(0), Decimal(0), Decimal(1), Decimal(1)]
    page, end = (2**53, 1) if which == "page" else (1, 2**53)
    with pytest.raises(BadValue):
        to_bytes((Mark(MarkKind.LINE, TextSpan(0, end), PageBox(page, *sides)),))


@pytest.mark.parametrize("side", ["x", "", "NaN", "Infinity", "1E+99", "1e999999999", "0E+99"])
def test_a_side_that_lies_nowhere_is_refused(side: str) -> None:
    data = dump([["line", 0, 1, {"page": 1, "box": ["0", "0", "1", side]}, "", ""]])
    with pytest.raises(ValueError, match="a side of a box"):
        from_bytes(data)


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
        b'[["line",0,1,{"box":["0","0","1"],"page":1},"",""]]',
        b'[["line",0,1,{"box":["0","0","1",1],"page":1},"",""]]',
        b'[["line",0,1,{"box":["0","0","1","1"],"page":"1"},"",""]]',
    ],
)
def test_what_is_no_mark_is_not_taken_for_one(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"no place|not a valid MarkKind"):
        from_bytes(data)


def test_marks_that_run_backward_or_are_no_json_are_not_taken() -> None:
    for data in (b'[["heading",2,1,null,"",""]]', b"[[", b""):
        with pytest.raises(BadValue):
            from_bytes(data)
