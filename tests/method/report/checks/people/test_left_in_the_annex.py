"""PB620: somebody who is to be taken out stands in the annexed answer."""

from __future__ import annotations

import pytest

from probata.method.report.checks.people import left_in_the_annex as rule
from tests.method.report.replied_world import REMOVED, found, without

OBJECTED = [
    ":::{annex} The written answer of the State\nORVEL  TANNICK is a cousin of an official.\n:::",
    ":::{annex} The written answer of the State\nMr Orvel\nTannick is a cousin of an official.\n:::",
    (
        ":::{annex} The written answer of the State\n:::{plain}\nThe answer is annexed in full and as it was "
        "received.\n:::\n:::"
    ),
]
LET_BE = [
    ":::{annex} The written answer of the State\n[name removed] is a cousin of an official.\n:::",
    (
        ":::{annex} The answer\n:::{plain}\nThe answer is annexed as it was received, except that people who "
        "are named in it have been blacked out.\n:::\n:::"
    ),
    ":::{annex} The answer\nThe answer is not annexed in full.\n:::",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_what_is_to_be_taken_out_is_found_in_the_annex(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_an_annex_without_it_is_let_be(source: str) -> None:
    assert not found(rule, source)


@pytest.mark.parametrize("source", [*OBJECTED[:1], rule.BAD])
def test_nothing_is_said_where_nothing_is_on_record(source: str) -> None:
    assert not found(rule, source, without())


def test_no_message_says_the_words() -> None:
    assert not any(
        REMOVED.split()[1] in one.message + one.next_step for source in OBJECTED for one in found(rule, source)
    )
