"""What every block of a draft is made with."""

from __future__ import annotations

from dataclasses import replace

from probata.method.documents.word.model import ParagraphKind
from probata.method.drafts.model import Changes
from probata.method.drafts.returning.model import Kept
from probata.method.drafts.returning.report import returned
from probata.method.drafts.view import view
from probata.method.manuscript.model import Paragraph
from tests.method.drafts.drafting import BLANK, P, draft

CONTENTS = replace(BLANK, kind=ParagraphKind.CONTENTS)


def test_each_block_stands_at_its_words_in_the_view() -> None:
    seen = view(draft("One.", "", "Two words."), Changes.ACCEPTED)
    blocks = returned(seen, Kept(), {}).manuscript.blocks
    places = [one.at for one in blocks if isinstance(one, Paragraph)]
    assert [seen.text[one.start : one.end] for one in places] == ["One.", "Two words."]
    assert [one.line for one in places] == [1, 2]


def test_a_table_of_contents_is_the_compiler_s() -> None:
    made = returned(view(draft(P(["Chapter 1"], CONTENTS), "One."), Changes.ACCEPTED), Kept(), {})
    [left] = [one for one in made.left if one.words == "Chapter 1"]
    assert left.ours
