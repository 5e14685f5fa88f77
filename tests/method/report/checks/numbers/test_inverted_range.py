"""PB365: ranges that end below their beginning, and what lies outside of its own range."""

from __future__ import annotations

import pytest

from probata.method.report.checks.numbers import inverted_range
from tests.method.report.more_world import found


@pytest.mark.parametrize(
    "source",
    [
        "Between 40 and 25 people were held in the room at any time.\n",
        "They were aged 45 to 19.\n",
        "Shifts lasted from twelve to eight hours.\n",
        "The group had 30–12 members.\n",
        "Wages ranged from 200 to 350 crowns, with an average of 410.\n",
        "They were between 19 and 44 years old. The median age was 51.\n",
        "The notes run to between 58 and 70 lines, 81 on average.\n",
        "At least 20 and at most 15 people were present.\n",
        "The lowest fine was 500 crowns, the highest 120.\n",
        "No cell held more than 12 prisoners; the average was 15.\n",
    ],
)
def test_it_objects_to_a_range_that_cannot_be(source: str) -> None:
    assert {one.code for one in found(inverted_range, source)} == {"PB365"}


@pytest.mark.parametrize(
    "source",
    [
        "Between 25 and 40 people were held in the room at any time.\n",
        "The score was 30–12. The shop was open from 8 to 5.\n",
        "Prices fell from 40 to 25 crowns.\n",
        "Articles 45 to 19 of the decree are cited in paragraphs 12-9.\n",
        "Between 30 September and 4 October, 12 people left.\n",
        "Sentences ranged from 3 to 8 years, except in one case, where it was 11 years.\n",
        "Wages ranged from 200 to 350 crowns in the port, with an average of 410 in the capital.\n",
        "The notes run to between 58 and 70 lines, 64 on average.\n",
        "The youngest was 34 when he arrived and the oldest 29 when she left.\n",
        "Rents ranged from 300 to 450 crowns; the average wage was 520 crowns.\n",
    ],
)
def test_it_is_silent_on_ranges_that_can_be_and_on_what_is_none(source: str) -> None:
    assert found(inverted_range, source) == []


def test_a_number_that_is_written_out_takes_no_million_from_the_other_end() -> None:
    assert found(inverted_range, "The grants were of between $250,000 and $2 million.\n") == []
