from __future__ import annotations

import pytest

from probata.method.report.claims.reading.telling import tellings
from probata.method.report.claims.time.periods import periods_of, within
from tests.method.report.world import bound


def _periods(source: str) -> list[tuple[str, str]]:
    found = [period for one in tellings(bound(source)) for period in periods_of(one)]
    assert all(within(one.end) for one in found)
    return [(one.begin.words, one.end.words) for one in found]


@pytest.mark.parametrize(
    ("source", "ends"),
    [
        ("Nobody left between 3 April 2019 and 5 May 2019.\n", ("3 April 2019", "5 May 2019")),
        ("It was open from 2017 to 2019.\n", ("2017", "2019")),
        ("It was closed from November to January 2020.\n", ("November", "January 2020")),
        ("It was open from 1 June to 24 June 2017.\n", ("1 June", "24 June 2017")),
        ("He was detained on 4 May 2019 and released on 2 June 2019.\n", ("4 May 2019", "2 June 2019")),
    ],
)
def test_periods_are_read_with_both_ends(source: str, ends: tuple[str, str]) -> None:
    assert _periods(source) == [ends]


@pytest.mark.parametrize(
    "source",
    [
        "The decree of 4 May 2019 replaced that of 2 March 2015.\n",
        "It fell from 2019 to 1950 houses.\n",
    ],
)
def test_what_is_no_plain_period_of_the_report_is_left_out(source: str) -> None:
    assert _periods(source) == []


def test_a_period_that_ends_before_it_begins_is_one_whoever_tells_it() -> None:
    assert _periods("The Ministry said that it was open from 2017 to 2015.\n") == [("2017", "2015")]
