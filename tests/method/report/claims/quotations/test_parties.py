"""Who speaks, by names and signs."""

from __future__ import annotations

import pytest

from probata.method.report.claims.quotations.parties import heard_in, note_of, party, party_of
from probata.method.report.claims.quotations.quoted import quoted
from probata.method.report.claims.reading.cited import notes
from tests.method.report.world import bound


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Mr. Oskar Len", "Ms Ada Temir"),
        ("witness H-11", "H-07"),
        ("Dr. Low", "Dr. Hanne Berg"),
        ("Jora L.", "Senna K."),
    ],
)
def test_two_names_or_signs_are_two_speakers(first: str, second: str) -> None:
    assert party(first).is_another(party(second))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("the chairman", "Rolf Ansgar"),
        ("Rolf Ansgar", "Mr Ansgar"),
        ("a stallholder", "a nurse"),
        ("the Government", "Mr. Len"),
        ("H-11", "Ada Temir"),
    ],
)
def test_descriptions_and_one_name_in_two_forms_are_let_be(first: str, second: str) -> None:
    assert not party(first).is_another(party(second))


def test_a_pronoun_is_the_only_person_named_before() -> None:
    made = bound("The miller, Mrs. Hanne Berg, was asked about the weir. “It is possible once,” she said.")
    assert party_of(made, quoted(made)[0]).names == {"hanne", "berg"}
    made = bound("Mrs. Hanne Berg met Mr. Oskar Len at the weir. “It is possible once,” she said.")
    assert not party_of(made, quoted(made)[0]).names


def test_a_note_says_who_was_heard() -> None:
    made = bound("“It is so,” said Jora L.[^a]\n\n[^a]: Interview with Senna K., miller, May 2021.")
    note = note_of(made, quoted(made)[0])
    assert note is not None
    heard = heard_in(note)
    assert heard is not None
    assert "senna" in heard.names
    assert heard_in(notes(bound("So.[^a]\n\n[^a]: Letter of 4 May, quoted by Ada Temir."))[0]) is None
