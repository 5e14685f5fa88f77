"""Lists, tables and pictures of a draft as blocks."""

from __future__ import annotations

from dataclasses import replace

from probata.method.documents.word.model import ParagraphKind, Picture
from probata.method.drafts.model import Changes
from probata.method.drafts.returned import Kept, Returned
from probata.method.drafts.returning import returned
from probata.method.drafts.view import view
from probata.method.manuscript.model import Directive, Items, Table
from tests.method.drafts.drafting import BLANK, P, cell, draft, numbered

CAPTION = replace(BLANK, kind=ParagraphKind.CAPTION, style="caption")


def _made(*paragraphs: P | str, pictures: tuple[Picture, ...] = ()) -> Returned:
    return returned(view(replace(draft(*paragraphs), pictures=pictures), Changes.ACCEPTED), Kept(), {})


def test_a_list_whose_numbers_begin_again_is_another_list() -> None:
    made = _made(numbered("(1)", "a", depth=1), numbered("(2)", "b", depth=1), numbered("(1)", "c", depth=1))
    assert [len(one.items) for one in made.manuscript.blocks if isinstance(one, Items)] == [2, 1]


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


def test_a_picture_becomes_a_figure_with_the_caption_under_it() -> None:
    made = _made("Words.", P(["Figure 1. A shed"], CAPTION), pictures=(Picture(6, "word/media/image7.PNG"),))
    figure = made.manuscript.blocks[1]
    assert isinstance(figure, Directive)
    assert (figure.name, figure.argument) == ("figure", "picture-1.png")
    assert dict(made.pictures) == {"picture-1.png": "word/media/image7.PNG"}
