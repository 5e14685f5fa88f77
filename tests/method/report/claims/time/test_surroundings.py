"""What stands around a day."""

from __future__ import annotations

from fractions import Fraction

from probata.method.report.claims.reading.dates import date_claims
from probata.method.report.claims.time.surroundings import differing, parts, surroundings
from tests.method.report.world import bound


def test_dates_are_compared_by_their_parts() -> None:
    one, other = date_claims(bound("On 3 May 2020 it rained. On 3 June 2020 it snowed.\n"))[:2]
    assert differing(one, other) == [1]
    assert parts(one) == (2020, 5, 3)


def test_what_is_counted_is_kept_apart_from_days_and_years() -> None:
    [one] = date_claims(bound("On 13 May 2020 the raid killed 23 men and two boys.\n"))
    assert surroundings(one, {}).counts == frozenset((Fraction(23),))
    assert "kil" in " ".join(surroundings(one, {}).said)
