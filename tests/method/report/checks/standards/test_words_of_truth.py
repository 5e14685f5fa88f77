"""PB405: evidence, a number or a finding is called verified, proven, certain or beyond doubt."""

from __future__ import annotations

import pytest

from probata.method.report.checks.standards import words_of_truth as rule
from tests.method.report.world import bound

OBJECTED = [
    "The Inquiry verified the accounts.",
    "The numbers are verified.",
    "It is a proven fact.",
    "It has been proven that doors were locked.",
    "It is certain that doors were locked.",
    "This is established as a fact.",
    "Beyond doubt, doors were locked.",
    "The photographs prove that doors were locked.",
    "The accounts are true.",
    "The figure was verified by the Inquiry.",
    "verified accounts",
    "Undoubtedly, doors were locked.",
    "There is no doubt that doors were locked.",
    "There is no doubt about it.",
]
LET_BE = [
    "The Inquiry could not verify the number.",
    "The number has not been verified.",
    "The number could not be independently verified.",
    "unverified reports",
    "A verified social media account posted it.",
    "The road has proven difficult.",
    "The Ministry said that the figures were verified.",
    "It is not certain that this was so.",
    "The signature can be verified.",
    "The Inquiry is unable to say with certainty.",
    "It is unclear whether it was proven.",
    "In a certain room people slept.",
    "To be sure of its meaning, it was read twice.",
    "Nothing is proven.",
    "If proven, it would be grave.",
    "Those allegations, if proven, would be grave.",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_words_of_truth_are_objected_to(source: str) -> None:
    assert list(rule.run(bound(source)))


@pytest.mark.parametrize("source", LET_BE)
def test_denials_of_them_and_other_meanings_are_let_be(source: str) -> None:
    assert not list(rule.run(bound(source)))


@pytest.mark.parametrize(
    "source",
    [
        "The Inquiry has proof that doors were locked.",
        "The words of the order verify this.",
        "This report has passed all checks.",
        "What was heard leaves no doubt about it.",
    ],
)
def test_proof_and_checks_passed_are_words_of_truth(source: str) -> None:
    assert list(rule.run(bound(source)))


@pytest.mark.parametrize(
    "source",
    [
        "The Inquiry has no proof that doors were locked.",
        "Proof of payment was asked for.",
        "To verify this was not possible.",
        "The decree was passed by the Assembly.",
    ],
)
def test_other_proofs_and_passages_are_let_be(source: str) -> None:
    assert not list(rule.run(bound(source)))
