"""Ties as roles over the words that stand there now."""

from __future__ import annotations

from dataclasses import replace

from probata.method.documents.word.model import Bookmark
from probata.method.drafts.model import Changes
from probata.method.drafts.returning.model import Kept, Sourced
from probata.method.drafts.returning.ties import bound_words
from probata.method.drafts.ties import Tied
from probata.method.drafts.view import View, view
from probata.record.span import TextSpan
from tests.method.drafts.drafting import P, R, draft, note

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


def test_of_a_word_with_its_base_only_the_word_is_said() -> None:
    tied = Tied("count", "held:words|answered", "almost all of the 18 who answered")
    source = "held:words|almost all|answered"
    for words, body in (
        ("almost all of the 18 who answered", source),
        ("most of the 18 who answered", "held:words|most|answered"),
        ("most of the 19 who answered", "held:words|most of the 19 who answered|answered"),
    ):
        assert _body(f"So {words}, left.", words, tied, source) == body


def test_a_quotation_in_a_file_of_ours_is_told_by_its_bookmark_however_it_was_edited() -> None:
    tied = Tied("quote", "gate", "a gate that shut")
    assert _body("He said “a gate” then.", "“a gate”", tied, "gate") == "gate|a gate"
    assert _body("He said “no gate” (in translation).", "“no gate” (in translation)", tied, "gate") == "gate|no gate"
    assert _body("He said “a gate” then.", "“a gate”", tied) == ""


def test_several_citations_at_one_place_are_several() -> None:
    other = "_prbbbbbbbbbbbbbbbbb"
    at = TextSpan(4, 4)
    made = draft(P([R("They", note=("f1", "1"))]), note("f1", "A."))
    seen = view(replace(made, bookmarks=(Bookmark(NAME, at), Bookmark(other, at))), Changes.ACCEPTED)
    cites = {name: Sourced(Tied("cite", name, ""), name) for name in (NAME, other)}
    bound, _left = bound_words(seen, Kept(cites))
    assert len({one.role.at for one in bound}) == 2
    assert all((one.at.start, one.role.at.start, one.role.at.end) == (4, 3, 3) for one in bound)
