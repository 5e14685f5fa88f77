"""PB202: a quotation mark is opened and never closed."""

from __future__ import annotations

import pytest

from probata.method.report.checks.quotations import open_quotation as rule
from tests.method.report.world import bound

OBJECTED = [
    "He said “never again and left.",
    'He said "never again and left.',
    "« Никогда больше, сказала она.",
]
LET_BE = [
    "It's fine.",
    "‘Tis the season",
    "“One.\n\n“Two.”",
    "The hostels' gates.",
    'A 6" pipe.',
]


@pytest.mark.parametrize("source", OBJECTED)
def test_a_mark_without_its_end_is_objected_to(source: str) -> None:
    assert list(rule.run(bound(source)))


@pytest.mark.parametrize("source", LET_BE)
def test_apostrophes_and_long_quotations_are_let_be(source: str) -> None:
    assert not list(rule.run(bound(source)))


def test_the_mark_itself_is_pointed_at() -> None:
    whole = bound(rule.BAD)
    (one,) = rule.run(whole)
    assert whole.manuscript.sources[one.at.file][one.at.start : one.at.end] == "“"


def test_a_title_with_an_open_mark_is_objected_to() -> None:
    assert list(rule.run(bound(":::{annex} The “sheds\nText.\n:::\n")))


def test_a_front_matter_with_an_open_mark_is_objected_to() -> None:
    assert list(rule.run(bound("Text.", title="The “sheds of Low Reaches")))
    assert not list(rule.run(bound("Text.", title="The ‘ulama of Low Reaches")))
