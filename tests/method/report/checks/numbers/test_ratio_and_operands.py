"""PB356: a ratio that its numbers do not make."""

from __future__ import annotations

import pytest

from probata.method.report.checks.numbers import ratio_and_operands
from tests.method.report.more_world import found


@pytest.mark.parametrize(
    "source",
    [
        "There were 40 guards in the spring. By autumn their number had doubled to 110.\n",
        "Output rose from 500 to 400 tonnes.\n",
        "The wage was 900; what reached the worker was 600, less than half.\n",
        "The number of arrests nearly tripled from 100 in 2016 to 180 in 2017.\n",
        "The number of detainees doubled, from 40 to 130.\n",
        "Arrests rose by 50 per cent, from 200 to 260.\n",
        "The population fell by a third, from 900 to 800.\n",
        "The annex has 131 pages, nearly three times the 60 pages of the report.\n",
        "The budget increased by 20 per cent, from 50 million to 75 million.\n",
        "Deaths halved, from 80 in 2018 to 60 in 2019.\n",
        "Complaints fell from 400 to 300, a decrease of 40 per cent.\n",
        "Prices rose from 10 to 15, an increase of 30 per cent.\n",
        "The number of complaints fell by almost two thirds: 480 were filed in 2019, and 410 in 2021.\n",
        "In 2018 the fund paid 90,000 crowns. Two years later it paid 140,000 crowns, three times as much.\n",
        "The promised wage was 930 talers a month; what reached the workers was on average a third of "
        "that, 418 talers.\n",
        "The promised wage was 930 talers a month; what reached the worker was 300 talers, nearly half.\n",
        "Where 40 guards had worked in 2017, 50 worked in 2019: their number had doubled.\n",
        "Enrolment dropped by more than half between 2015 (820 pupils) and 2019 (610 pupils).\n",
    ],
)
def test_it_objects_to_a_ratio_that_its_numbers_do_not_make(source: str) -> None:
    assert {one.code for one in found(ratio_and_operands, source)} == {"PB356"}


@pytest.mark.parametrize(
    "source",
    [
        "There were 40 guards in the spring. By autumn their number had doubled to 80.\n",
        "The number of posts rose by 12 to 40, and the budget by half.\n",
        "He was struck three times with a cable of 40 centimetres.\n",
        "The share rose from 20 per cent to 30 per cent, an increase of 10 percentage points.\n",
        "Arrests rose by 50 per cent, from 200 to 300.\n",
        "The number of detainees more than doubled, from 40 to 95.\n",
        "The number of arrests nearly tripled from 100 in 2016 to 290 in 2017.\n",
        "The population fell by a third, from 900 to 600.\n",
        "Deaths halved, from 80 in 2018 to 40 in 2019.\n",
        "The report has 131 pages, nearly three times the 46 pages of the summary.\n",
        "Complaints fell from 400 to 300, a decrease of 25 per cent.\n",
        "The price doubled between 2016 and 2018.\n",
        "He was struck twice on 3 May 2018 and three times on 4 May 2018.\n",
        "The promised wage was 930 talers a month; what reached the worker was 440 talers, nearly half.\n",
        "The rent was 400 marks in March. The electricity bill was 20 marks, half as much as in June.\n",
        "Deaths rose by a quarter; in 2017, 12 clinics were open and in 2018, 14.\n",
        "The daily quota was 200 bricks. A foreman was paid 250 crowns, twice as much as a digger.\n",
    ],
)
def test_it_is_silent_on_a_ratio_that_its_numbers_make_and_one_without_them(source: str) -> None:
    assert found(ratio_and_operands, source) == []


def test_it_looks_at_english_alone_and_not_into_quotations() -> None:
    assert found(ratio_and_operands, ratio_and_operands.BAD, language="fr") == []
    assert (
        found(
            ratio_and_operands,
            "She said: “" + "The number of arrests nearly tripled from 100 in 2016 to 180 in 2017." + "”\n",
        )
        == []
    )


def test_a_scale_word_that_is_said_once_is_no_change() -> None:
    assert found(ratio_and_operands, "The budget rose by 50 per cent, from 110 to 165 million.\n") == []
