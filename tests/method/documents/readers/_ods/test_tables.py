"""Tables: columns give their cells a look, groups hold rows, hidden columns are counted."""

# ruff: noqa: E501 (long lines here are the content of files)

from probata.method.documents.readers import ods
from tests.method.documents.readers.sheetkit import KIT, cells, typed

STYLE = '<style:style style:name="y" style:family="table-cell"><style:table-cell-properties fo:background-color="#ffff00"/></style:style>'


def read(inner: str) -> object:
    return ods.read(KIT.ods(f'<table:table table:name="S">{inner}</table:table>', STYLE, flat=True), "a")


def test_a_coloured_column_colours_cells_without_a_style() -> None:
    columns = '<table:table-column/><table:table-column table:default-cell-style-name="y"/>'
    row = f"<table:table-row>{KIT.ods_cell('a')}{KIT.ods_cell('b')}</table:table-row>"
    reading = read(columns + row * 3)
    assert "Filled yellow (#FFFF00): B1:B3" in reading.text  # type: ignore[attr-defined]  # a Reading


def test_rows_in_groups_and_hidden_columns() -> None:
    columns = '<table:table-column-group><table:table-column table:visibility="collapse"/></table:table-column-group>'
    group = f"<table:table-row-group><table:table-row>{KIT.ods_cell('a')}</table:table-row></table:table-row-group>"
    reading = read(columns + group * 2)
    assert cells(reading) == {(1, 1): "a", (2, 1): "a"}  # type: ignore[arg-type]  # a Reading
    assert typed(reading, "hidden") == ["a", "a"]  # type: ignore[arg-type]  # as above
