from __future__ import annotations

from probata.method.report.claims.reserves.denied import gainsaid, keys
from tests.method.report.world import bound


def test_what_a_sentence_says_that_the_report_does_not_claim_is_found_where_it_is_told_plainly() -> None:
    source = "The report does not claim that the whole harbour was mined.\n\nThe whole harbour was mined.\n"
    (one,) = gainsaid(bound(source))
    assert one.told.words == "The whole harbour was mined."
    assert one.words == "does not claim that"


def test_a_murder_counts_as_a_killing() -> None:
    assert keys("a murder") == keys("killed")
