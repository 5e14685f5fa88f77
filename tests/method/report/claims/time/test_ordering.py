"""What the readings of an order share."""

from __future__ import annotations

from probata.method.report.claims.reading.dates import date_claims
from probata.method.report.claims.time.ordering import sooner
from tests.method.report.world import bound


def test_a_date_is_sooner_only_when_it_is_over_before_the_other_begins() -> None:
    month, day, later = date_claims(bound("In May 2020 it rained, on 9 May 2020 it hailed, on 2 June 2020 not.\n"))
    assert sooner(month, later)
    assert not sooner(month, day)
    assert not sooner(later, day)
