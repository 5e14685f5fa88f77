"""PB315: a number in words that name nothing of what it counts."""

from __future__ import annotations

import pytest

from probata.method.report.checks.numbers import nothing_counted as rule
from tests.method.report.claimed_rightly import LET_BE
from tests.method.report.claims_world import records, said
from tests.method.report.more_world import found

OBJECTED = [
    "The weather was mild. {count}`pills:k` interviewees liked the soup.",
    "{count}`pills:k` of {count}`pills:n` liked it there.",
    "{count}`unpaid:k` people sang.",
    "| | Number |\n|---|---|\n| Sunny days | {count}`pills:k` |",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_words_that_name_nothing_is_objected_to_once(source: str) -> None:
    assert len(said(rule, f"{source}\n")) == 1


@pytest.mark.parametrize("source", LET_BE)
def test_what_is_counted_is_let_be(source: str) -> None:
    assert said(rule, f"{source}\n") == []


def test_in_another_language_nothing_is_known() -> None:
    assert found(rule, f"{OBJECTED[0]}\n", records(), language="fr") == []


@pytest.mark.parametrize(
    "around",
    [
        "Pills were common. {}",
        "# Pills\n\n{}",
        "Pills were common.\n\n{}",
        ":::{{finding}} F2 pattern\nPills were common.\n\n{}\n:::",
        "Pills were common.[^a]\n\n[^a]: {}",
        "Pills were common:\n\n- Rain.\n- Snow.\n- {}",
        "The clinic had tablets. {}",
    ],
)
def test_what_names_it_near_is_enough(around: str) -> None:
    assert said(rule, around.format("{count}`pills:k` of {count}`pills:n` liked it there.") + "\n") == []


def test_a_pronoun_with_nothing_before_it_is_left_open() -> None:
    assert said(rule, "{count}`pills:no` said that this did not happen to them.\n") == []


def test_the_numbers_of_bases_need_no_words() -> None:
    assert said(rule, "The weather was mild. {count}`pills:n` people came.\n") == []
