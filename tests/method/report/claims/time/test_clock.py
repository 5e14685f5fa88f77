"""Lengths in minutes and hours against times of day."""

from __future__ import annotations

import pytest

from probata.method.report.claims.time.clock import off_the_clock
from tests.method.report.world import bound

_BELOW = (
    "\n\n| Time | Event |\n|---|---|\n| 2:40 a.m. | Water reaches the road |\n| 3:05 a.m. | Mayor called |\n"
    "| 3:30 a.m. | Sirens sound |\n| 4:10 a.m. | Bridge lost |\n"
)


def _found(text: str) -> list[str]:
    return [one.telling.text[one.start : one.end] for one in off_the_clock(bound(text + "\n"))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The alarm was raised at 6:15 a.m. and the gates were opened at 6:40 a.m., an hour later.", "an hour"),
        ("It left at twenty past two. It reached the ford at ten to three, fifty minutes later.", "fifty minutes"),
        ("The call came at 11:05 p.m. Forty minutes later, at 11:20 p.m., a patrol drove off.", "Forty minutes"),
        ("At 14.10 the crane fell. Help came at 14.52, twelve minutes after the crane had fallen.", "twelve minutes"),
        ("They locked it at 10 p.m. and opened it at 4:30 a.m., nine and a half hours later.", "nine and a half hours"),
        ("It fell silent at a quarter to nine. Two hours passed before the next, at nine o'clock.", "Two hours"),
    ],
)
def test_a_length_that_leads_nowhere_is_found(text: str, words: str) -> None:
    assert _found(text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "The alarm was raised at 6:15 a.m. and the gates were opened at 6:40 a.m., less than half an hour later.",
        "He slept at 10 p.m. The alarm rang after midnight. He heard shots. Help came at 3:25 a.m., 45 minutes later.",
        "The call came at 11:50 p.m. Thirty minutes later, at 12:20 a.m., the first patrol drove off.",
        "At 14.10 the crane fell. The rescuers came at 14.52, twelve minutes after the roof had come down.",
        "The shift started at 9.30 and prices rose by 3.20 per cent, two hours later than planned.",
        "Twenty-five minutes passed between the flood on the road and the call." + _BELOW,
    ],
)
def test_a_length_that_fits_or_counts_from_elsewhere_is_left(text: str) -> None:
    assert _found(text) == []


def test_a_length_between_two_lines_of_a_timetable_is_one_of_its_lengths() -> None:
    assert _found("Twelve minutes passed between the flood on the road and the call." + _BELOW) == ["Twelve minutes"]
