"""Tables of OpenDocument: places count what repeats and what is covered."""

import pytest

from probata.method.documents.readers._odf_cells import Table, whole
from probata.method.documents.readers._xml import parse
from tests.method.documents.readers.making_texts import TEXTS


def test_places_count_repeated_rows_and_columns() -> None:
    cell = "<table:table-cell{}/>"
    row = "<table:table-row{}>{}</table:table-row>"
    again = row.format(
        ' table:number-rows-repeated="3"', cell.format(' table:number-columns-repeated="4"') + cell.format("")
    )
    last = row.format("", "<table:covered-table-cell/>")
    table = Table("t")
    rows = f"<table:table-rows>{again}</table:table-rows>{last}"
    root = parse(f"<table:table {TEXTS.SPACES}>{rows}</table:table>".encode(), "a")
    found = [(cell.place.row, cell.place.column, cell.covered) for row in table.rows(root) for cell in table.cells(row)]
    assert found == [(1, 1, False), (1, 5, False), (4, 1, True)]
    assert not table.repeats


@pytest.mark.parametrize(("text", "number"), [("3", 3), ("", 1), ("-3", 1), ("99", 9), ("²", 1), ("9" * 50, 9)])
def test_numbers_stay_within_their_bounds(text: str, number: int) -> None:
    assert whole(text, 1, 9) == number
