"""Cells of a draft as tables."""

from __future__ import annotations

from dataclasses import replace

from probata.method.documents.word.model import ParagraphKind
from probata.method.drafts.model import Changes
from probata.method.drafts.returning.model import Kept, Returned
from probata.method.drafts.returning.report import returned
from probata.method.drafts.view import view
from probata.method.manuscript.model import Directive, Table, Text
from tests.method.drafts.drafting import BLANK, P, cell, draft

CAPTION = replace(BLANK, kind=ParagraphKind.CAPTION, style="caption")


def _made(*paragraphs: P | str) -> Returned:
    return returned(view(draft(*paragraphs), Changes.ACCEPTED), Kept(), {})


def test_a_table_takes_the_caption_above_it_without_its_number() -> None:
    made = _made(P(["Table 3: People"], CAPTION), cell(1, 1, "A"), cell(2, 1, "1"))
    [table] = made.manuscript.blocks
    assert isinstance(table, Directive)
    assert (table.name, table.argument) == ("table", "People")
    assert isinstance(table.blocks[0], Table)


def test_a_table_inside_a_cell_stands_behind_the_other_and_it_is_told() -> None:
    made = _made(cell(1, 1, "A"), cell(1, 1, "in", table="table 2"), cell(2, 1, "B"))
    assert [len(one.rows) for one in made.manuscript.blocks if isinstance(one, Table)] == [1, 0]
    assert any("inside a cell" in one.says for one in made.left)


def test_rows_are_as_long_as_the_longest_and_paragraphs_of_a_cell_are_one() -> None:
    made = _made(cell(1, 1, "A"), cell(1, 1, "more"), cell(2, 1, "1"), cell(2, 2, "2"))
    [table] = made.manuscript.blocks
    assert isinstance(table, Table)
    assert [[one.inlines for one in row] for row in (table.head, *table.rows)] == [
        [(Text("A"), Text(" "), Text("more")), ()],
        [(Text("1"),), (Text("2"),)],
    ]
    assert any("cell of a table are one" in one.says for one in made.left)
