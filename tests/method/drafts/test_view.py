"""A draft with its tracked changes decided."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from probata.method.drafts.model import Changes
from probata.method.drafts.view import view
from probata.record.span import TextSpan
from tests.method.drafts.drafting import BLANK, DELETED, INSERTED, P, R, draft

CHANGED = draft(P(["They were held ", R("for ten days", DELETED), R("for two weeks", INSERTED), "."]))


def test_accepted_changes_are_as_their_author_wants_them() -> None:
    assert view(CHANGED, Changes.ACCEPTED).text == "They were held for two weeks.\n"


def test_rejected_changes_leave_what_stood_there_before() -> None:
    assert view(CHANGED, Changes.REJECTED).text == "They were held for ten days.\n"


def test_hidden_text_and_soft_hyphens_are_not_read() -> None:
    read = view(draft(P(["Set\u00adtle", R("secret", hidden=True), "ment"])), Changes.ACCEPTED)
    assert read.text == "Settlement\n"
    assert read.back(TextSpan(2, 8)).of(read.draft.text) == "t\u00adtlesecretme"


def test_paragraphs_without_a_word_are_left_out() -> None:
    read = view(draft("One.", "", " \u00a0", P([R("Gone.", DELETED)]), "Two."), Changes.ACCEPTED)
    assert [one.span.of(read.text) for one in read.read] == ["One.", "Two."]
    assert [one.paragraph for one in read.read] == [0, 4]


def test_a_deleted_end_joins_two_paragraphs() -> None:
    joined = draft(P(["They were "], replace(BLANK, end_change=DELETED)), "held.")
    assert view(joined, Changes.ACCEPTED).text == "They were held.\n"
    assert view(joined, Changes.REJECTED).text == "They were \nheld.\n"


def test_an_end_is_not_joined_to_another_story() -> None:
    apart = draft(P(["One"], replace(BLANK, end_change=DELETED)), P(["Two"], replace(BLANK, note="f1")))
    assert view(apart, Changes.ACCEPTED).text == "One\nTwo\n"


def test_a_note_keeps_its_place_among_what_is_read() -> None:
    marked = draft(P([R("Gone. ", DELETED), R("Held.", note=("f1", "1")), " And fed."]))
    read = view(marked, Changes.ACCEPTED)
    assert [(at, mark.printed) for at, mark in read.read[0].marks] == [(5, "1")]


def test_a_deleted_note_is_gone() -> None:
    marked = draft(P(["Held", R(".", DELETED, note=("f1", "1")), R(".", INSERTED)]))
    assert view(marked, Changes.ACCEPTED).read[0].marks == ()
    assert len(view(marked, Changes.REJECTED).read[0].marks) == 1


def test_a_draft_without_words_reads_as_nothing() -> None:
    read = view(draft(""), Changes.ACCEPTED)
    assert (read.text, read.read, read.number_at(0)) == ("", (), 0)
    assert read.back(TextSpan(0, 0)) == TextSpan(0, 0)


runs = st.builds(
    R,
    st.text("ab \u00ad", max_size=5),
    st.sampled_from([(), INSERTED, DELETED, INSERTED + DELETED]),
    st.booleans(),
)


@given(st.lists(st.lists(runs, max_size=4), max_size=4), st.sampled_from(Changes))
def test_every_letter_of_the_view_stands_in_the_draft(paragraphs: list[list[R]], changes: Changes) -> None:
    made = draft(*(P(each) for each in paragraphs))
    read = view(made, changes)
    for at, letter in enumerate(read.text):
        assert read.back(TextSpan(at, at + 1)).of(made.text) == letter
        assert read.forth(read.back(TextSpan(at, at + 1))) == TextSpan(at, at + 1)
    for one in read.read:
        assert one.span.of(read.text).strip()
        assert read.read[read.number_at(one.span.start)] is one
        assert read.read[read.number_at(one.span.end)] is one
