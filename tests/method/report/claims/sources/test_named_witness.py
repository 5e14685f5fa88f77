"""Notes that cite one person at the words of another."""

from __future__ import annotations

import pytest

from probata.method.report.claims.sources.named_witness import another_witness, surname

HEARD = "Captain Joren Vale testified that the order came by radio. “Nobody wrote it down,” he said."
NOTE = "Testimony of Marit Olesk, third day."
ELSEWHERE = ("The cook, Marit Olesk, had left a week before.",)


def test_the_person_who_speaks_is_named() -> None:
    assert another_witness("“Nobody wrote it down,” he said.", NOTE, HEARD, (), ELSEWHERE) == "Captain Joren Vale"


def test_a_quotation_that_goes_on_is_that_persons_too() -> None:
    passage = f"{HEARD} “Nobody at all.”"
    assert another_witness("“Nobody at all.”", NOTE, passage, (), ELSEWHERE) == "Captain Joren Vale"


@pytest.mark.parametrize(
    ("passage", "note", "near", "others"),
    [
        (HEARD, "Testimony of Joren Vale.", (), ELSEWHERE),
        (HEARD, NOTE, ("Marit Olesk went on.",), ELSEWHERE),
        (HEARD, NOTE, (), ("Nobody else was there.",)),
        (f"{HEARD} Ms Anna Rell agreed.", NOTE, (), ELSEWHERE),
        (HEARD, "Testimony of Marit Olesk; testimony of Joren Vale.", (), ELSEWHERE),
        (HEARD, "Statement of the Harbour Board.", (), ("The Harbour Board met.",)),
    ],
)
def test_what_is_not_plain_is_let_be(passage: str, note: str, near: tuple[str, ...], others: tuple[str, ...]) -> None:
    assert another_witness("“Nobody wrote it down,” he said.", note, passage, near, others) == ""


def test_a_person_is_called_by_the_last_word_of_a_name_without_its_initials() -> None:
    assert surname("Dr. Hanne Solm") == "Solm"
    assert surname("Tovi R.") == "Tovi"
