from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.record.withheld import Withheld
from probata.store.row_sums import NOTHING, SIZE, RowSums, Value, spelled

SUMS = RowSums(Withheld(b"k" * 32))
texts = st.text(st.characters(codec="utf-8"))
numbers = st.integers(-(2**63), 2**63 - 1)
values = st.one_of(st.none(), numbers, st.floats(allow_nan=False), st.binary(), texts)
rows = st.lists(values, max_size=4).map(tuple)


def total(*those: tuple[Value, ...], start: bytes = NOTHING) -> bytes:
    for row in those:
        start = SUMS.with_row(start, *row)
    return start


@given(rows, rows)
def test_no_two_rows_are_spelled_alike(one: tuple[Value, ...], other: tuple[Value, ...]) -> None:
    alike = [(type(value), value) for value in one] == [(type(value), value) for value in other]
    assert (spelled(one) == spelled(other)) == alike or _zeros(one, other)


def _zeros(one: tuple[Value, ...], other: tuple[Value, ...]) -> bool:
    """0.0 and -0.0 are the same to Python and other bytes to SQLite."""
    return one == other


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("a", "b"), ("ab", "")),
        (("a", None), ("a",)),
        (("12",), (12,)),
        (("a",), (b"a",)),
        ((1, 1), (11,)),
        (("1:x",), ("1", "x")),
        ((0,), (0.0,)),
    ],
)
def test_rows_that_are_easily_taken_for_each_other_are_not(one: tuple[Value, ...], other: tuple[Value, ...]) -> None:
    assert spelled(one) != spelled(other)
    assert total(one) != total(other)


def test_the_order_in_which_rows_came_does_not_matter_and_how_often_does() -> None:
    three: list[tuple[Value, ...]] = [("t", 1), ("t", 2), ("t", 3)]
    assert len({total(*each) for each in permutations(three)}) == 1
    assert total(*three, three[0]) != total(*three)
    assert len(total(*three)) == SIZE


@given(st.lists(rows, max_size=5), rows)
def test_a_row_that_came_and_went_leaves_nothing(before: list[tuple[Value, ...]], row: tuple[Value, ...]) -> None:
    start = total(*before)
    assert SUMS.without_row(SUMS.with_row(start, *row), *row) == start
    assert SUMS.with_row(start, *row) != start


@given(st.lists(rows, max_size=5))
def test_the_sum_over_all_is_that_of_one_after_the_other(those: list[tuple[Value, ...]]) -> None:
    run = SUMS.over_all()()
    for row in those:
        run.step(*row)
    assert run.finalize() == total(*those)


def test_the_sum_of_another_key_is_another() -> None:
    assert RowSums(Withheld(b"j" * 32)).with_row(NOTHING, "a") != SUMS.with_row(NOTHING, "a")
    assert SUMS.with_row(NOTHING, "a") != total(("a", "a"))
