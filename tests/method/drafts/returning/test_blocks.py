"""Lists and quotations of a draft as blocks."""

from __future__ import annotations

from dataclasses import replace

from probata.method.documents.word.model import ParagraphKind, StoryKind
from probata.method.drafts.model import Changes
from probata.method.drafts.returning.model import Kept, Returned
from probata.method.drafts.returning.report import returned
from probata.method.drafts.view import view
from probata.method.manuscript.model import Directive, Items, Quote
from tests.method.drafts.drafting import BLANK, P, draft, numbered


def _made(*paragraphs: P | str) -> Returned:
    return returned(view(draft(*paragraphs), Changes.ACCEPTED), Kept(), {})


def test_a_list_whose_numbers_begin_again_is_another_list() -> None:
    made = _made(numbered("(1)", "a", depth=1), numbered("(2)", "b", depth=1), numbered("(1)", "c", depth=1))
    assert [len(one.items) for one in made.manuscript.blocks if isinstance(one, Items)] == [2, 1]


def test_paragraphs_of_one_quotation_stand_together() -> None:
    quoted = replace(BLANK, kind=ParagraphKind.QUOTE)
    blocks = _made("They said:", P(["One."], quoted), P(["Two."], quoted), "So it was.").manuscript.blocks
    assert [len(one.blocks) for one in blocks if isinstance(one, Quote)] == [2]


def test_words_of_a_text_box_bear_no_number_and_it_is_told() -> None:
    made = _made("One.", P(["Beside."], replace(BLANK, story=StoryKind.TEXT_BOX)))
    [box] = [one for one in made.manuscript.blocks if isinstance(one, Directive)]
    assert box.name == "plain"
    assert any("text box" in one.says for one in made.left)
