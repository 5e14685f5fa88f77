"""PB358: a date that no calendar has."""

from __future__ import annotations

import pytest

from probata.method.report.checks.numbers import no_such_date
from tests.method.report.more_world import found


@pytest.mark.parametrize(
    "source",
    [
        "The decree was signed on 31 April 2019.\n",
        "It was published on February 30, 2018.\n",
        "He was released on 29 February 2019.\n",
        "The order of 2019-13-04 was secret.\n",
        "They arrived on 32 May 2017.\n",
        "The raid of 31 June ended at dawn.\n",
        "The log ends on 31/09/2018.\n",
        "The form is dated 29.02.2019.\n",
    ],
)
def test_it_objects_to_a_date_that_no_calendar_has(source: str) -> None:
    assert {one.code for one in found(no_such_date, source)} == {"PB358"}


@pytest.mark.parametrize(
    "source",
    [
        "The decree was signed on 30 April 2019 and published on 29 February 2020.\n",
        "The gates were closed on Tuesday, 2 April 2019.\n",
        "Between 3 April 2019 and 5 May 2019 nobody left.\n",
        "File 31/02/2019 was lost.\n",
        "The log ends on 30/09/2018.\n",
    ],
)
def test_it_is_silent_on_dates_that_exist(source: str) -> None:
    assert found(no_such_date, source) == []


def test_it_looks_at_english_alone_and_not_into_quotations() -> None:
    assert found(no_such_date, no_such_date.BAD, language="fr") == []
    assert found(no_such_date, "She said: “" + "The decree was signed on 31 April 2019." + "”\n") == []
