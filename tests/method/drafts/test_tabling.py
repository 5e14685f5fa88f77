"""The paragraphs of a table as rows of cells."""

from __future__ import annotations

import pytest

from probata.method.drafts.model import Changes
from probata.method.drafts.tabling import gridded
from probata.method.drafts.view import View, view
from tests.method.drafts.drafting import cell, draft


def words(read: View) -> list[list[str]]:
    """The words of each cell."""
    rows = gridded(read, read.read)
    return [[" / ".join(one.span.of(read.text) for one in each) for each in row] for row in rows]


def test_rows_are_as_long_as_the_longest() -> None:
    read = view(
        draft(cell(1, 1, "District"), cell(1, 3, "Held"), cell(2, 1, "East"), cell(2, 2, "of whom")), Changes.ACCEPTED
    )
    assert words(read) == [["District", "", "Held"], ["East", "of whom", ""]]


def test_a_cell_holds_all_its_paragraphs() -> None:
    assert words(view(draft(cell(1, 1, "East"), cell(1, 1, "and West")), Changes.ACCEPTED)) == [["East / and West"]]


def test_columns_beyond_reason_are_cut_to_those_with_words() -> None:
    read = view(draft(cell(1, 1, "a"), cell(1, 1_000_000, "b")), Changes.ACCEPTED)
    assert words(read) == [["a", "b"]]


def test_only_paragraphs_of_a_table_make_one() -> None:
    read = view(draft("East"), Changes.ACCEPTED)
    with pytest.raises(TypeError):
        gridded(read, read.read)
