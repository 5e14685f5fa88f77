"""Ties as roles over the words that stand there now."""

from __future__ import annotations

from dataclasses import replace

from probata.method.documents.word.model import Bookmark
from probata.method.drafts.model import Changes
from probata.method.drafts.returned import Kept, Sourced
from probata.method.drafts.returning_ties import bound_words
from probata.method.drafts.ties import Tied
from probata.method.drafts.view import View, view
from probata.record.span import TextSpan
from tests.method.drafts.drafting import draft

NAME = "_prbaaaaaaaaaaaaaaaa"


def _seen(words: str, around: str) -> View:
    made = draft(words)
    start = words.index(around)
    return view(replace(made, bookmarks=(Bookmark(NAME, TextSpan(start, start + len(around))),)), Changes.ACCEPTED)


def _body(words: str, around: str, tied: Tied, source: str = "") -> str:
    bound, _left = bound_words(_seen(words, around), Kept({NAME: Sourced(tied, source)}))
    return "".join(one.role.body for one in bound)


def test_while_its_words_stand_a_role_is_what_the_manuscript_said() -> None:
    assert _body("It was 26 people.", "26", Tied("count", "held:k", "26"), "held:k") == "held:k"


def test_other_words_are_taken_into_the_body() -> None:
    assert _body("It was 27 people.", "27", Tied("count", "held:k", "26"), "held:k") == "held:k|27"
    assert _body("On 3 May.", "3 May", Tied("fixed", "4 May|a reason", "4 May"), "4 May|a reason") == "3 May|a reason"


def test_where_the_record_prints_the_words_new_ones_stay_plain_and_it_is_told() -> None:
    tied = Tied("count", "held:of", "17 of 18")
    bound, left = bound_words(_seen("Some 19 of them.", "Some 19 of"), Kept({NAME: Sourced(tied, "held:of")}))
    assert bound == []
    assert "held:of" in left[0].says


def test_a_quotation_takes_its_marks_along() -> None:
    seen = _seen("He said “a gate” then.", "“a gate”")
    bound, _left = bound_words(seen, Kept({NAME: Sourced(Tied("quote", "gate", "a gate"), "gate")}))
    assert bound[0].at.of(seen.text) == "“a gate”"
