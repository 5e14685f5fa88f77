"""What stands in a draft beside its text."""

from __future__ import annotations

from dataclasses import replace

from probata.method.documents.word.model import Comment, StoryKind
from probata.method.drafts.model import Changes
from probata.method.drafts.returning.left import beside
from probata.method.drafts.returning.model import Kept
from probata.method.drafts.view import view
from probata.record.span import TextSpan
from tests.method.drafts.drafting import BLANK, DELETED, INSERTED, P, R, draft


def test_comments_changes_hidden_words_and_headers_are_told_with_their_words() -> None:
    made = draft(
        P(["Kept ", R("new", INSERTED), R("old", DELETED), R("unseen", hidden=True)]),
        P(["Running title"], replace(BLANK, story=StoryKind.HEADER)),
    )
    made = replace(made, comments=(Comment("1", TextSpan(0, 4), "Who says so?", by="A. Reader"),))
    told = {one.says: one.words for one in beside(view(made, Changes.ACCEPTED), Kept())}
    assert told["A comment by A. Reader on “Kept”"] == "Who says so?"
    assert told["Words that tracked changes delete are gone."] == "old"
    assert told["Hidden text is not taken over."] == "unseen"
    assert told["The header of pages is no part of a manuscript."] == "Running title"
    assert "Tracked changes are accepted: 1 inserted." in told


def test_of_a_plain_draft_nothing_is_told() -> None:
    assert list(beside(view(draft("Words."), Changes.ACCEPTED), Kept())) == []
