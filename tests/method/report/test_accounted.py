"""What a draft in Word says in the name of an account, by the code name that a note has."""

from __future__ import annotations

from dataclasses import replace

import pytest

from probata.method.documents.word.model import Draft
from probata.method.drafts.manuscripts import manuscript_of
from probata.method.drafts.model import Changes
from probata.method.drafts.view import view
from probata.method.manuscript.model import Role
from probata.method.report.accounted import account_roles
from probata.method.report.binding import bind
from probata.method.report.model import Bound
from tests.method.drafts.drafting import P, R, draft, note
from tests.method.report.world import FRONT, records

LAMP = "The lamp was never switched off, and we were counted at four."
GATE = "The gate was closed from the outside."


def bound(source: Draft, roles: tuple[Role, ...] = ()) -> Bound:
    """A draft over a world in which the accounts I-02 and I-03 are on file."""
    known = records()
    [place, *_] = (one for one in known.places.values() if one.interview is not None)
    accounts = {
        code: replace(place, handle=code, words=words) for code, words in (("I-02", LAMP), ("I-03", GATE), ("I-09", ""))
    }
    return bind(manuscript_of(view(source, Changes.ACCEPTED), FRONT, roles), replace(known, accounts=accounts))


def roles(says: str, noted: str) -> list[tuple[str, tuple[str, ...]]]:
    """The roles that a paragraph with one note at its end asks for."""
    found = account_roles(bound(draft(P([R(says, note=("f1", "1"))]), note("f1", noted))), ())
    return [(one.name, one.parts) for one in found]


def test_a_note_that_names_an_interview_cites_its_account() -> None:
    assert roles("They were counted.", "Interview I-02.") == [("cite", ("I-02",))]


def test_every_interview_of_a_note_is_cited_with_any_dash() -> None:
    said = roles("They were counted.", "Interviews I-02, I–03 and I-77; see also XI-02 and I-021.")
    assert said == [("cite", ("I-02",)), ("cite", ("I-03",))]


def test_a_citation_covers_no_letter() -> None:
    source = draft(P([R("They were counted.", note=("f1", "1"))]), note("f1", "Interview I-02."))
    [one] = account_roles(bound(source), ())
    assert one.at.start == one.at.end


def test_words_in_marks_before_a_note_are_words_of_its_account() -> None:
    said = roles("A woman said: “we were counted at four.”", "Interview I-02.")
    assert ("quote", ("I-02", "we were counted at four.")) in said


def test_of_several_accounts_the_one_that_has_the_words_is_quoted() -> None:
    said = roles("A man said that “the gate was closed”.", "Interviews I-02 and I-03.")
    assert ("quote", ("I-03", "the gate was closed")) not in said  # it begins there with a capital letter
    said = roles("A man said that it “was closed from the outside”.", "Interviews I-02 and I-03.")
    assert ("quote", ("I-03", "was closed from the outside")) in said


@pytest.mark.parametrize("noted", ["Interviews I-02 and I-03.", "Statistical Yearbook, table 4."])
def test_where_it_cannot_be_told_whose_words_they_are_nothing_is_guessed(noted: str) -> None:
    assert not [one for one in roles("He spoke of “a cart of eels”.", noted) if one[0] == "quote"]


def test_words_that_the_only_account_has_not_are_held_to_it_all_the_same() -> None:
    assert ("quote", ("I-02", "a cart of eels")) in roles("He spoke of “a cart of eels”.", "Interview I-02.")


def test_a_note_far_behind_a_quotation_says_nothing_of_it() -> None:
    far = "He spoke of “a cart of eels”. " + "Others spoke of other things, and nobody asked them why they did so. " * 4
    assert roles(far, "Interview I-02.") == [("cite", ("I-02",))]


def test_words_that_are_tied_are_left_to_their_tie() -> None:
    source = draft(P([R("She said: “we were counted at four”.", note=("f1", "1"))]), note("f1", "Interview I-02."))
    free = [one for one in account_roles(bound(source), ()) if one.name == "quote"]
    assert len(free) == 1
    assert not [one for one in account_roles(bound(source), tuple(free)) if one.name == "quote"]


def test_without_accounts_nothing_is_asked_for() -> None:
    source = draft(P([R("They were counted.", note=("f1", "1"))]), note("f1", "Interview I-02."))
    assert account_roles(bind(manuscript_of(view(source, Changes.ACCEPTED), FRONT), records()), ()) == ()
