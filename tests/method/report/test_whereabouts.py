"""Where in a draft something stands, in words."""

from __future__ import annotations

from dataclasses import replace

from probata.method.documents.word.model import Draft, ParagraphKind
from probata.method.drafts.model import Changes
from probata.method.drafts.view import view
from probata.method.report.whereabouts import Whereabouts
from tests.method.drafts.drafting import BLANK, P, cell, draft, heading, note


def where(source: Draft) -> list[str]:
    """The place of each paragraph."""
    found = Whereabouts(view(source, Changes.ACCEPTED))
    return [found.where(number) for number in range(len(source.paragraphs))]


def test_paragraphs_without_a_number_are_counted_under_their_heading() -> None:
    assert where(draft("One.", heading("Findings"), "Two.", "Three.")) == [
        "1st paragraph",
        "heading",
        "1st paragraph",
        "2nd paragraph",
    ]


def test_cells_and_contents_are_not_counted() -> None:
    contents = P(["Findings 3"], replace(BLANK, kind=ParagraphKind.CONTENTS))
    assert where(draft(contents, cell(1, 1, "26"), cell(2, 1, "27"), "One."))[-1] == "1st paragraph"


def test_the_title_stands_for_the_whole_else_the_first_text() -> None:
    titled = draft(cell(1, 1, "A"), P(["The Season"], replace(BLANK, kind=ParagraphKind.TITLE)), "One.")
    assert Whereabouts(view(titled, Changes.ACCEPTED)).first == 1
    assert Whereabouts(view(draft(cell(1, 1, "A"), "One."), Changes.ACCEPTED)).first == 1
    assert Whereabouts(view(draft(note("f1", "Only a note.")), Changes.ACCEPTED)).first == 0


def test_a_draft_without_a_word_is_itself_the_place() -> None:
    source = draft()
    assert Whereabouts(view(source, Changes.ACCEPTED)).at(0) == "the draft"
