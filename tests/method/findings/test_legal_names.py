"""Conclusions of law in findings of another type: a condition is missing."""

from __future__ import annotations

import pytest

from probata.method.findings.model import EvidenceKind, FindingType, WordingObject
from tests.method.findings.evidence import account, case, missing, paper

INCIDENT, LAW, PATTERN = FindingType.INCIDENT, FindingType.LAW, FindingType.PATTERN
FACT, LABEL, ALLEGATION = WordingObject.FACT, WordingObject.LABEL, WordingObject.ALLEGATION


def _missing(kind: FindingType, about: WordingObject, says: str) -> list[str]:
    evidence = (account(1, "one", "hall"), account(2, "two", "shed"), paper(1, EvidenceKind.TEXT_ITSELF))
    return missing(case(kind, *evidence, says=says, object=about, wording=says.rsplit(maxsplit=1)[-1].rstrip(".")))


@pytest.mark.parametrize(
    ("kind", "about", "says"),
    [
        (INCIDENT, FACT, "The captain tortured a deckhand."),
        (INCIDENT, FACT, "A boy was tortured in the cellar."),
        (INCIDENT, FACT, "The owner enslaved the crew."),
        (INCIDENT, FACT, "The raid was a crime against humanity."),
        (PATTERN, FACT, "War crimes were committed at both bridges."),
        (LAW, LABEL, "The Decree violates the right to leave one's ship."),
        (LAW, FACT, "Article 4 breaches the Covenant."),
        (LAW, FACT, "The order is contrary to international law."),
        (LAW, LABEL, "The order may constitute a violation of the right to work."),
    ],
)
def test_a_conclusion_of_law_needs_a_legal_finding_or_its_whole_term(
    kind: FindingType, about: WordingObject, says: str
) -> None:
    assert len(_missing(kind, about, says)) == 1


@pytest.mark.parametrize(
    ("kind", "about", "says"),
    [
        (INCIDENT, FACT, "The captain beat a deckhand with a rope."),
        (INCIDENT, ALLEGATION, "The accounts of torture or other ill-treatment are credible."),
        (INCIDENT, ALLEGATION, "The allegations of enslavement are credible."),
        (INCIDENT, FACT, "The Inquiry did not find that anybody was tortured."),
        (INCIDENT, FACT, "The mate violated the curfew."),
        (INCIDENT, FACT, "People who had been prosecuted for war crimes guarded the gate."),
        (INCIDENT, FACT, "The ministry said that the order violates no right."),
        (LAW, FACT, "The law prohibits slavery."),
        (LAW, FACT, "The decree makes genocide punishable."),
        (LAW, FACT, "On its face the decree permits confinement that would be arbitrary."),
        (LAW, FACT, "The rule limits the right to strike to day shifts."),
    ],
)
def test_facts_texts_and_what_others_say_need_none(kind: FindingType, about: WordingObject, says: str) -> None:
    assert _missing(kind, about, says) == []


def test_what_is_missing_says_what_to_write() -> None:
    assert _missing(LAW, FACT, "Section 2 violates the right to strike.") == [
        "a legal finding for a conclusion of law: “violates the right” is a conclusion of law and its type is law; "
        "write what happened or what the text says, or make it legal"
    ]
