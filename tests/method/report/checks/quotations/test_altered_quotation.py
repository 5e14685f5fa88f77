"""PB204: words given to {quote} or {figure} do not stand at the place."""

from __future__ import annotations

import pytest

from probata.method.report.checks.quotations import altered_quotation as rule
from tests.method.report.world import bound

OBJECTED = [
    "x {quote}`decree|Absence from the dormitory requires permission.`",
    "x {figure}`tender|12,000`",
    "x {figure}`tender|about 6,200`",
    "x {figure}`tender|13,000`",
    "{quote}`lamp|It was bright.`",
]
LET_BE = [
    "x {quote}`decree`",
    "x {quote}`decree|requires permission`",
    "x {figure}`tender|about 12,000`",
    "x {figure}`tender|6,200`",
    "Residents may {quote}`wire-a|have been kept from leaving`",
    "It was not {quote}`lamp|bright`.",
    "x {quote}`lamp|It was not bright. […] only never dark.`",
    "x {quote}`wire-a|Residents of the hostels`",
    "{quote}`hearsay|She [the neighbour] told me that the lamp was never off.`",
    "x {quote}`lamp|It was only never dark.`",
    "x {quote}`nothere|words`",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_words_that_differ_or_lost_their_doubt_are_objected_to(source: str) -> None:
    assert list(rule.run(bound(source)))


@pytest.mark.parametrize("source", LET_BE)
def test_words_as_they_stand_there_are_let_be(source: str) -> None:
    assert not list(rule.run(bound(source)))


def test_a_dropped_word_of_doubt_is_named_in_a_public_document() -> None:
    (one,) = rule.run(bound(rule.BAD))
    assert "A word of doubt at the place is missing here: may." in one.message


def test_an_added_word_of_doubt_is_named() -> None:
    (one,) = rule.run(bound("x {quote}`decree|Absence from the hostel perhaps requires permission.`"))
    assert "A word of doubt was added: perhaps." in one.message


def test_what_may_not_be_printed_is_not_held_against_its_words() -> None:
    for handle in ("inside", "taken-back", "boards", "jar", "directive"):
        assert not list(rule.run(bound(f"x {{quote}}`{handle}|Some other words`")))
