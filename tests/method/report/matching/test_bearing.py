"""What could bear a number, as the next step of PB301 says it."""

from __future__ import annotations

import pytest

from probata.method.manuscript.numbers import numbers
from probata.method.report.matching.bearing import advice
from probata.method.report.prose.printed import printed_passages
from probata.record.span import TextSpan
from tests.method.report import world


def _advice(source: str) -> tuple[str, str]:
    bound = world.bound(source)
    [one] = list(printed_passages(bound))[:1]
    [first, *_] = numbers(one.masked)
    return advice(bound, one, TextSpan(first.span.start, first.span.end))


@pytest.mark.parametrize(
    ("source", "step"),
    [
        ("In 2019 it rained.\n", "{date}`2019`"),
        ("Under Article 7 it may.\n", "{law}"),
        ("As table 3 shows.\n", "{ref}"),
        ("About 65 % came.\n", "percent"),
        ("They wrote twice.\n", "{fixed}`twice|"),
        ("Then one came.\n", "an interviewee"),
        ("Then 77 came.\n", "{fixed}`77|"),
        ("{count}`held:k` of 40 came.\n", "`held:n`"),
        ("In all 26 came.\n", "`involved:k`"),
    ],
)
def test_the_next_step_fits_the_kind_of_number(source: str, step: str) -> None:
    assert step in _advice(source)[1]


def test_crossed_numbers_are_never_offered() -> None:
    assert "east-held" not in _advice("In all 20 came.\n")[1]
