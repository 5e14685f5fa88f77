"""PB360: a duration that its dates do not make."""

from __future__ import annotations

import pytest

from probata.method.report.checks.numbers import duration_and_dates
from tests.method.report.more_world import found


@pytest.mark.parametrize(
    "source",
    [
        "He was detained on 3 May 2018. Two days later, on 9 May 2018, he was released.\n",
        "She was held for ten days, from 3 May 2018 to 20 May 2018.\n",
        "They were kept for three months, from January 2019 to August 2019.\n",
        "He was held for two years, from 2014 to 2019.\n",
        "The siege lasted 12 days, from 1 June to 24 June 2017.\n",
        "On 3 May 2018 the gates closed. A week later, on 20 May 2018, they opened.\n",
        "She was held from 3 May 2018 to 20 May 2018, a total of 30 days.\n",
        "She was arrested on 5 May 2018. She was released on 9 May 2018, after three weeks in detention.\n",
        "The siege began on 3 January 2017 and ended on 3 March 2017. It had lasted five months.\n",
    ],
)
def test_it_objects_to_a_duration_that_its_dates_do_not_make(source: str) -> None:
    assert {one.code for one in found(duration_and_dates, source)} == {"PB360"}


@pytest.mark.parametrize(
    "source",
    [
        "She was held for ten days, from 3 May 2018 to 13 May 2018.\n",
        "He was held for two years, from 2014 to 2016.\n",
        "He was held for nearly two years, from March 2014 to January 2016.\n",
        "They were kept for about three months, from January 2019 to March 2019.\n",
        "The siege lasted 24 days, from 1 June to 24 June 2017.\n",
        "He was sentenced to 15 years in prison on 3 May 2018 and released on 4 June 2019.\n",
        "A week later, on 10 May 2018, the gates opened. On 3 May 2018 they had been closed.\n",
        "She was arrested on 5 May 2018. She was released on 9 May 2020, after three weeks in hospital.\n",
        "The siege began on 3 January 2017 and ended on 3 March 2017. The famine had lasted five months.\n",
        "He was arrested on 3 May 2015. He was released on 9 May 2015, after two years of correspondence.\n",
    ],
)
def test_it_is_silent_on_durations_that_fit_roughly_too_and_those_of_something_else(source: str) -> None:
    assert found(duration_and_dates, source) == []


def test_it_looks_at_english_alone_and_not_into_quotations() -> None:
    assert found(duration_and_dates, duration_and_dates.BAD, language="fr") == []
    assert (
        found(
            duration_and_dates,
            "She said: “" + "He was detained on 3 May 2018. Two days later, on 9 May 2018, he was released." + "”\n",
        )
        == []
    )


def test_a_span_may_lead_to_an_event_that_is_dated_elsewhere() -> None:
    told = "The barn burned on 3 May 2011.\n\nIt was inspected on 9 January 2011, {} before the fire.\n"
    assert [one.code for one in found(duration_and_dates, told.format("nine months"))] == ["PB360"]
    assert found(duration_and_dates, told.format("four months")) == []


def test_the_following_day_is_not_counted_from_a_date_of_another_story() -> None:
    source = "It was warned on 8 November 2022. The stove burned. The following day, 13 February 2023, it was sold.\n"
    assert found(duration_and_dates, source) == []
