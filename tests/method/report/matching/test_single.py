"""The word for one."""

from __future__ import annotations

import pytest

from probata.method.report.matching.single import is_no_number, is_one_account
from probata.method.report.prose.printed import printed_passages
from probata.record.span import TextSpan
from tests.method.report import world


def _ask(source: str) -> tuple[bool, bool]:
    bound = world.bound(source)
    one = next(iter(printed_passages(bound)))
    at = one.masked.casefold().index("one")
    span = TextSpan(at, at + 3)
    return is_no_number(one, span), is_one_account(bound, one, span)


@pytest.mark.parametrize(
    "source",
    [
        "One of the largest.",
        "It stood in one, they say.",
        "One or more came.",
        "It was one that stayed.",
        "It is one of the carriers of the line.",
        "He was moved to one of the other ships.",
        "Papers took their text from one agency.",
        "They go between ships of one owner.",
        "They slept under one roof.",
    ],
)
def test_one_that_stands_for_a_noun(source: str) -> None:
    assert _ask(f"{source}\n") == (True, False)


@pytest.mark.parametrize(
    "source",
    [
        "One came.",
        "One of the hostels closed.",
        "There was one hostel.",
        "One interviewee spoke.",
        "One deckhand died.",
        "Cards were found in one office.",
        "Boats were seen by one driver.",
        "There was one of the guards.",
        "It came from one worker.",
    ],
)
def test_one_that_is_a_number(source: str) -> None:
    assert _ask(f"{source}\n") == (False, False)


@pytest.mark.parametrize(
    "source",
    [
        "One interviewee spoke. {cite}`lamp`",
        "One former detainee said: {quote}`lamp`",
        "One deckhand told us: {quote}`lamp`",
        "One young hod, who left in spring, said: {quote}`lamp`",
        "One cook told us: {quote}`lamp` Another said: {quote}`gate`",
    ],
)
def test_one_that_an_account_bears(source: str) -> None:
    assert _ask(f"{source}\n") == (False, True)


@pytest.mark.parametrize(
    ("source", "none"),
    [
        ("In the first half of the year the catch fell.", True),
        ("Rain came in the second half of the season.", True),
        ("The first half of the deckhands was beaten.", False),
        ("Half of the interviews were short.", False),
    ],
)
def test_a_half_of_a_time_is_no_number(source: str, none: bool) -> None:
    one = next(iter(printed_passages(world.bound(f"{source}\n"))))
    at = one.masked.casefold().index("half")
    assert is_no_number(one, TextSpan(at, at + 4)) is none
