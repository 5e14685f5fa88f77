"""Ranges are named as people name them; joining them keeps every cell and adds none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.utils import get_column_letter

from probata.method.documents.readers._sheets.model import MAX_COLUMN, MAX_ROW, Rect
from probata.method.documents.readers._sheets.ranges import joined, letters, name_of, sound

SMALL = st.builds(
    lambda top, left, high, wide: Rect(top, left, top + high, left + wide),
    st.integers(1, 9),
    st.integers(1, 9),
    st.integers(0, 3),
    st.integers(0, 3),
)


def places(rects: list[Rect]) -> set[tuple[int, int]]:
    return {
        (r, c) for each in rects for r in range(each.top, each.bottom + 1) for c in range(each.left, each.right + 1)
    }


@given(st.integers(1, MAX_COLUMN))
def test_letters_of_columns_are_those_of_openpyxl(column: int) -> None:
    assert letters(column) == get_column_letter(column)


@given(st.lists(SMALL, max_size=12))
def test_joined_ranges_hold_the_same_cells(rects: list[Rect]) -> None:
    found = joined(rects)
    assert places(found) == places(rects)
    assert len(found) <= max(len(rects), 0)


def test_rows_of_neighbours_become_one_range() -> None:
    rects = [Rect(r, c, r, c) for r in (3, 4, 5) for c in (1, 2, 3)]
    assert joined(rects) == [Rect(3, 1, 5, 3)]


@pytest.mark.parametrize(
    ("rect", "name"),
    [
        (Rect(7, 2, 7, 2), "B7"),
        (Rect(7, 2, 9, 28), "B7:AB9"),
        (Rect(7, 1, 9, MAX_COLUMN), "7:9"),
        (Rect(1, 2, MAX_ROW, 3), "B:C"),
    ],
)
def test_ranges_are_named_as_people_name_them(rect: Rect, name: str) -> None:
    assert name_of(rect) == name


def test_a_range_beyond_the_sheet_is_not_sound() -> None:
    assert sound(Rect(1, 1, MAX_ROW, MAX_COLUMN))
    assert not any(map(sound, [Rect(0, 1, 1, 1), Rect(2, 1, 1, 1), Rect(1, 3, 1, 2), Rect(1, 1, MAX_ROW + 1, 1)]))
