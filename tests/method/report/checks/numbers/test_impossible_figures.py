"""PB308: parts and wholes."""

from __future__ import annotations

import pytest

from probata.method.report.checks.numbers import impossible_figures
from tests.method.report.more_world import found, words


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("26 of 18 people said so.\n", "26 of 18"),
        (
            "{count}`involved:k` out of the 18 people had been held or had worked.\n",
            "{count}`involved:k` out of the 18",
        ),
        ("{count}`held:k` of the {count}`medicine:n` had been held.\n", "{count}`held:k` of the {count}`medicine:n`"),
        ("{count}`medicine:k` of {count}`leave:n` described pills.\n", "{count}`medicine:k` of {count}`leave:n`"),
        ("{count}`leave:k` of the {count}`leave:no` were not free.\n", "{count}`leave:k` of the {count}`leave:no`"),
        ("{count}`held:k` per cent had been held.\n", "{count}`held:k` per cent"),
    ],
)
def test_a_part_larger_than_its_whole_or_of_another_count_is_an_objection(source: str, said: str) -> None:
    assert words(found(impossible_figures, source), source) == [said]


@pytest.mark.parametrize(
    "source",
    [
        "{count}`held:k` of the {count}`held:n` interviewees had been held.",
        "{count}`medicine:k` of the {count}`medicine:answered` who answered, of {count}`medicine:n`.",
        "{count}`medicine:k` of the {count}`involved:k` who had been held or had worked described pills or injections.",
        "{count}`held:k` of {count}`involved:n` interviewees had been held.",
        "{law}`Law 5000 of 2019` and {date}`12 of 2`.",
        "Resolution 2334 of 2016 says so.",
        "{count}`medicine:of` described pills or injections.",
        "Two-thirds of 40, and half of 1.",
    ],
)
def test_what_adds_up_is_left_alone(source: str) -> None:
    assert found(impossible_figures, f"{source}\n") == []
