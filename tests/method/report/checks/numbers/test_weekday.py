"""PB357: a weekday that is not that of its date."""

from __future__ import annotations

import pytest

from probata.method.report.checks.numbers import weekday
from tests.method.report.more_world import found


@pytest.mark.parametrize(
    "source",
    [
        "The gates were closed on Monday, 2 April 2019.\n",
        "On Friday 14 March 2018 the soldiers came.\n",
        "The letter of Sunday, June 8, 2020, was not answered.\n",
        "They met on Thursday the 3rd of May 2018 and on Friday, 5 May 2018.\n",
    ],
)
def test_it_objects_to_a_weekday_that_is_not_that_of_its_date(source: str) -> None:
    assert {one.code for one in found(weekday, source)} == {"PB357"}


@pytest.mark.parametrize(
    "source",
    [
        "The gates were closed on Tuesday, 2 April 2019.\n",
        "On Wednesday 14 March 2018 the soldiers came.\n",
        "They came on Monday. On 2 April 2019 they left.\n",
        "The committee meets every Friday; on 14 March 2018 it did not.\n",
    ],
)
def test_it_is_silent_on_the_right_weekday_and_weekdays_without_a_date(source: str) -> None:
    assert found(weekday, source) == []


def test_it_looks_at_english_alone_and_not_into_quotations() -> None:
    assert found(weekday, weekday.BAD, language="fr") == []
    assert found(weekday, "She said: “" + "The gates were closed on Monday, 2 April 2019." + "”\n") == []


def test_it_tells_the_right_day() -> None:
    [one] = found(weekday, weekday.BAD)
    assert "Tuesday" in one.message
