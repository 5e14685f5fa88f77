"""PB359: dates in an order in which they cannot have come."""

from __future__ import annotations

import pytest

from probata.method.report.checks.numbers import dates_in_order
from tests.method.report.more_world import found


@pytest.mark.parametrize(
    "source",
    [
        "Between 5 May 2019 and 3 April 2019 nobody left.\n",
        "The inquiry worked from March 2020 to January 2020.\n",
        "He was detained on 4 May 2019 and released on 2 May 2019.\n",
        "From 2019 to 2017 the camp was open.\n",
        "The period covered is 1 June 2018 to 31 May 2017.\n",
        "She was arrested on 3 May 2018. She was released two days later, on 1 May 2018.\n",
        "Between 12 and 7 March 2019 the road was closed.\n",
        "The village was attacked on 8 June 2020; the day before, on 9 June 2020, soldiers had come.\n",
        "The strike began on 7 July 2019. The workers demanded a canteen and a doctor. It ended on 1 July 2019.\n",
        "The law was adopted on 5 June 2015 and entered into force on 1 May 2015.\n",
        "The verdict of 9 March 2017 was appealed on 20 February 2017.\n",
        "The patrol left on 6 August 2019, and returned on 5 August 2019.\n",
        "Mr Osk lodged his complaint on 2 May 2019; the prosecutor rejected it on 28 April 2019.\n",
        "The police arrested Mr Tarn on 3 May 2019. A judge released him on 1 May 2019.\n",
    ],
)
def test_it_objects_to_dates_in_an_order_in_which_they_cannot_have_come(source: str) -> None:
    assert {one.code for one in found(dates_in_order, source)} == {"PB359"}


@pytest.mark.parametrize(
    "source",
    [
        "Between 3 April 2019 and 5 May 2019 nobody left.\n",
        "The inquiry worked from November 2019 to January 2020.\n",
        "From March to January nobody could leave.\n",
        "The price fell from 12 to 7 between March and May 2019.\n",
        "He was released on 2 May 2019, having been detained on 4 March 2019.\n",
        "He was released on 2 May 2019. He had been detained on 4 March 2019.\n",
        "She was arrested on 3 May 2018. She was released two days later, on 5 May 2018.\n",
        "The decree of 4 May 2019 refers to the law of 2 March 2015.\n",
        "A week later, on 10 May 2018, the gates opened. On 3 May 2018 they had been closed.\n",
        "The law was adopted on 5 June 2015 and, with retroactive effect, entered into force on 1 January 2015.\n",
        "The Commission began its work on 2 May 2021. The prison is an old fort. It was closed on 9 March 1998.\n",
        "He left the army on 4 May 2015. He returned in 2012 from his first mission.\n",
        "The inquiry began on 3 May 2021. The camp was founded in 1954. It ended on 4 June 1989.\n",
    ],
)
def test_it_is_silent_on_dates_in_order_and_dates_of_which_no_order_is_told(source: str) -> None:
    assert found(dates_in_order, source) == []


def test_it_looks_at_english_alone_and_not_into_quotations() -> None:
    assert found(dates_in_order, dates_in_order.BAD, language="fr") == []
    assert found(dates_in_order, "She said: “" + "Between 5 May 2019 and 3 April 2019 nobody left." + "”\n") == []


@pytest.mark.parametrize(
    "source",
    [
        "On 14 May 2022 three shells hit the school. It remained closed until 8 April 2022.\n",
        "The post asked for leave at 9.52 a.m. and received it at 9.40 a.m.\n",
        "She joined the police at thirty-six and was a captain at twenty-one.\n",
        "The mill, founded in 1998 and privatized in 1961, runs all nine pumps.\n",
        "The barn burned on 3 May 2011.\n\nOn 9 April 2011, four weeks after the fire, it was sold.\n",
    ],
)
def test_it_knows_hours_ages_foundings_and_events_told_elsewhere(source: str) -> None:
    assert [one.code for one in found(dates_in_order, source)] == ["PB359"]


@pytest.mark.parametrize(
    "source",
    [
        "It changed after the election in January 2019 and, above all, following the pact of April 2021.\n",
        "It is told in the letter of 26 April 1993 which I sent in response to a request made on 5 April 1993.\n",
    ],
)
def test_what_is_joined_by_and_has_no_order(source: str) -> None:
    assert found(dates_in_order, source) == []
