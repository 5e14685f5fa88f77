"""Objections to a draft in Word, each with the place where its author meets it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from probata.method.documents.word.model import Draft, ParagraphKind, StoryKind
from probata.method.drafts.earlier import earlier
from probata.method.drafts.model import Changes
from probata.method.drafts.view import View, place, view
from probata.method.report.model import Objection
from probata.method.report.reviewed import Placed, as_earlier, in_word, placed, remark, shortened_words, under_both
from probata.record.span import TextSpan
from tests.method.drafts.drafting import BLANK, DELETED, INSERTED, P, R, cell, draft, heading, note, numbered


def at(source: Draft, words: str, changes: Changes = Changes.ACCEPTED) -> Placed:
    """An objection to these words of a draft."""
    return objected(view(source, changes), words)


def objected(read: View, words: str) -> Placed:
    """An objection to these words of a view."""
    start = read.text.index(words)
    one = Objection("PB351", place(read, start, start + len(words)), "Another figure.", "Mend one.")
    return placed(read, [one])[0]


@pytest.mark.parametrize(
    ("source", "where"),
    [
        (draft("One.", "In all, 26 were held."), "2nd paragraph"),
        (draft(numbered("12.", "In all, 26 were held.")), "paragraph 12"),
        (draft(heading("What 26 people said")), "heading"),
        (draft(cell(3, 2, "26")), "table 1, row 3"),
        (draft(P([R("Held.", note=("f4", "9"))]), note("f4", "Of 26 people.")), "footnote 9"),
        (draft(note("f4", "Of 26 people.")), "footnote without a mark"),
        (draft(P(["26 people"], replace(BLANK, kind=ParagraphKind.CAPTION))), "caption"),
        (draft(P(["26 people"], replace(BLANK, story=StoryKind.TEXT_BOX))), "text box"),
        (draft(P(["26 people"], replace(BLANK, story=StoryKind.HEADER))), "header"),
    ],
)
def test_the_place_is_told_as_people_find_it(source: Draft, where: str) -> None:
    assert at(source, "26").where == where


def test_the_heading_above_is_the_section_also_of_a_note() -> None:
    source = draft(heading("Findings"), P([R("Held.", note=("f4", "9"))]), heading("Law"), note("f4", "Of 26 people."))
    assert at(source, "26").section == "Findings"
    assert at(source, "Held").section == "Findings"


def test_the_words_stand_in_their_paragraph() -> None:
    found = at(draft("In all, 26 were held."), "26")
    assert (found.words, found.paragraph[found.begins :][:2]) == ("26", "26")
    assert found.span == TextSpan(8, 10)


def test_an_objection_to_a_draft_without_words_stands_somewhere() -> None:
    read = view(draft(""), Changes.ACCEPTED)
    [found] = placed(read, [Objection("PB401", place(read, 0, 0), "No limits.", "Write them.")])
    assert (found.where, found.words) == ("the draft", "")


def test_an_objection_without_words_is_anchored_at_a_letter() -> None:
    read = view(draft("They were held."), Changes.ACCEPTED)
    [found] = placed(read, [Objection("PB401", place(read, 0, 0), "No limits.", "Write them.")])
    assert (found.words, found.span.length) == ("", 1)


def test_what_stands_under_one_way_of_reading_changes_says_so() -> None:
    source = draft(P(["Held: 26. ", R("Fed: 12.", DELETED), R("Fed: 13.", INSERTED)]))
    accepted = [at(source, "26"), at(source, "13")]
    rejected = [at(source, "26", Changes.REJECTED), at(source, "12", Changes.REJECTED)]
    found = under_both(accepted, rejected)
    assert [(one.words, one.under) for one in found] == [("26", ""), ("12", "rejected"), ("13", "accepted")]


def test_a_remark_says_what_where_and_what_next() -> None:
    lines = remark(at(draft("In all, 26 were held."), "26")).lines
    assert lines[0] == "PB351 Another figure."
    assert lines[1] == "Here: “26”"
    assert "To resolve it: Mend one." in lines


def test_long_words_are_cut() -> None:
    assert len(shortened_words("word " * 100)) == 160
    assert shortened_words("two\n  words") == "two words"


def test_an_objection_is_the_remark_that_it_leaves() -> None:
    source = draft("In all, 26 were held.")
    found = at(source, "26")
    assert as_earlier(found).words == "26"
    assert earlier(source) == ()


@pytest.mark.parametrize(
    ("code", "step", "said"),
    [
        (
            "PB401",
            "Write :::{limitations}.",
            "Add a part headed Limitations: what the inquiry could not see, hear or establish.",
        ),
        ("PB351", "Mend one of them.", "Mend one of them."),
        ("PB104", "Look again. Write {count}`HANDLE`.", "Look again. `probata explain PB104` says more."),
    ],
)
def test_next_steps_speak_of_word_and_never_of_roles(code: str, step: str, said: str) -> None:
    assert in_word(Objection(code, place(view(draft("x"), Changes.ACCEPTED), 0, 1), "", step)) == said


def test_a_sign_alone_is_repeated_with_the_words_around_it() -> None:
    found = at(draft("The wardens said “we counted everybody every evening and went home."), "“")
    assert found.words == "“"
    assert found.repeated == "The wardens said “we counted everybody every…"
    assert at(draft("In all, 26 were held."), "26").repeated == "26"


def test_a_quotation_is_repeated_without_its_outer_marks() -> None:
    assert at(draft("They said “26 boats” and left."), "“26 boats”").repeated == "26 boats"
    assert at(draft("“A” and “B” 26."), "“A” and “B”").repeated == "“A” and “B”"


def test_an_objection_to_a_note_is_told_where_its_mark_stands_and_says_which_note() -> None:
    source = draft(P([R("Held in 26 rooms.", note=("f4", "9"))]), "In all, 27 were held.", note("f4", "Of 28 people."))
    read = view(source, Changes.ACCEPTED)
    in_note, before, behind = objected(read, "28"), objected(read, "26"), objected(read, "27")
    assert sorted((in_note, behind, before), key=lambda one: one.order) == [before, in_note, behind]
    assert remark(in_note).lines[0] == "In footnote 9:"
    assert remark(before).lines[0].startswith("PB351 ")


def test_a_remark_on_a_note_without_a_mark_says_once_where_it_stands() -> None:
    made = remark(at(draft("One.", note("f4", "Of 26 people.")), "26"))
    assert made.lines[0] == "In a footnote without a mark:"
    assert made.says_where
    assert not remark(at(draft("Of 26 people."), "26")).says_where
