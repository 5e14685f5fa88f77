"""Which saved place a note of a draft cites."""

from __future__ import annotations

from probata.method.documents.word.model import Draft
from probata.method.drafts.manuscripts import manuscript_of
from probata.method.drafts.model import Changes
from probata.method.drafts.view import view
from probata.method.manuscript.model import Role
from probata.method.report.binding import bind
from probata.method.report.noting import NoteOffers, note_offers
from tests.method.drafts.drafting import P, R, cell, draft, note
from tests.method.report.world import FRONT, records

DECREE = "Decree No. 44 of 2 March 2019, article 3."


def offered(source: Draft, roles: tuple[Role, ...] = ()) -> tuple[NoteOffers, ...]:
    """What is offered for the notes of a draft over the world."""
    return note_offers(bind(manuscript_of(view(source, Changes.ACCEPTED), FRONT, roles), records()))


def noted(words: str) -> Draft:
    """A draft with one note."""
    return draft(P([R("They were held.", note=("f1", "1"))]), note("f1", words))


def test_a_note_that_names_a_document_on_record_is_offered_its_places() -> None:
    [one] = offered(noted(DECREE))
    assert (one.label, one.words) == ("1", DECREE)
    assert "decree" in {offer.tied.body for choice in one.offers for offer in choice}
    assert {offer.tied.role for choice in one.offers for offer in choice} == {"cite"}


def test_a_note_that_names_something_else_is_offered_nothing() -> None:
    assert offered(noted("Statistical Yearbook of the Province, table 4.")) == ()
    assert offered(noted("See above.")) == ()


def test_a_note_that_is_tied_is_offered_nothing_more() -> None:
    [one] = offered(noted(DECREE))
    at = type(one.at)(one.at.file, one.at.start - 1, one.at.start - 1, 1, 1)
    assert offered(noted(DECREE), (Role("cite", "decree", ("decree",), at),)) == ()


def test_a_note_in_a_table_is_seen_too() -> None:
    source = draft(P([R("Held: 12", note=("f1", "1"))], cell(1, 1, "").like), note("f1", DECREE))
    assert len(offered(source)) == 1


def test_a_note_that_names_an_interview_is_offered_its_account() -> None:
    [one] = offered(noted("Interview I-02, 4 April 2021."))
    assert {offer.tied.body for choice in one.offers for offer in choice} & {"lamp", "gate"}
    assert offered(noted("Interview I-022.")) == ()


def test_a_note_without_a_mark_is_not_asked_about() -> None:
    assert offered(draft("They were held.", note("f1", DECREE))) == ()
