"""Around cells."""

from __future__ import annotations

from probata.method.report.prose.tables import around_cell, tables
from tests.method.report import world


def test_a_cell_is_read_with_the_heads_of_its_column_and_row() -> None:
    bound = world.bound("| group | number |\n|---|---|\n| *Held* there | {count}`held:k` |\n")
    cells = [one for one in bound.passages if one.kind == "cell"]
    assert around_cell(bound, cells[3]) == " number Held there"
    assert around_cell(bound, cells[2]) == " group"
    assert around_cell(bound, cells[0]) == ""


def test_tables_in_directives_lists_and_notes_are_found() -> None:
    table = "| a |\n|---|\n| b |\n"
    source = f":::{{table}} T\n{table}:::\n\n{table}\n> | c |\n> |---|\n> | d |\n"
    assert len(list(tables(world.bound(source)))) == 3
    assert around_cell(world.bound(source), world.bound(source).passages[-1]) == ""
