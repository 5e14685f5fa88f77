"""Which paragraphs of a draft tell a finding that was adopted."""

from __future__ import annotations

from probata.method.report.examples import FINDINGS, GATE, GATE_PRINTED
from probata.method.report.standing import FindingOffers, finding_offers
from tests.method.report.found_world import example

TOLD = "The accounts of a gate that was closed from the outside are credible."
ON_RECORD = f"{FINDINGS}{GATE}\n"


def offered(source: str) -> tuple[FindingOffers, ...]:
    """What is offered for the findings on record."""
    return finding_offers(example(f"{ON_RECORD}{source}"))


def test_the_paragraph_that_tells_an_adopted_finding_is_offered() -> None:
    [one] = offered(f"The hostels stood by the lake.\n\n{TOLD}\n")
    assert (one.name, one.words) == ("F2", TOLD)
    [[offer]] = one.offers
    assert (offer.tied.role, offer.tied.body) == ("finding", "F2 incident")
    assert TOLD in offer.says


def test_a_paragraph_in_other_words_is_still_offered_behind_the_nearest() -> None:
    loose = "That a gate was closed from the outside is told in accounts that are found credible."
    [one] = offered(f"{loose}\n\n{TOLD}\n")
    assert [TOLD in choice[0].says for choice in one.offers] == [True, False]


def test_a_report_that_tells_nothing_of_it_is_offered_nothing() -> None:
    assert offered("The hostels stood by the lake.\n") == ()


def test_a_finding_that_stands_in_its_block_is_not_asked_about() -> None:
    assert offered(f"{GATE_PRINTED}\n{TOLD}\n") == ()


def test_a_finding_that_nobody_adopted_is_not_asked_about() -> None:
    assert finding_offers(example(f"{FINDINGS}{GATE}% not adopted: F2\n\n{TOLD}\n")) == ()


def test_without_findings_on_record_nothing_is_asked() -> None:
    assert finding_offers(example(f"{TOLD}\n")) == ()
