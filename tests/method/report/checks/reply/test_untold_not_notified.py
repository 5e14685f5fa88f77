"""PB522: that a party was not notified is on record, and the report does not say it."""

from __future__ import annotations

import pytest

from probata.method.report.checks.reply import untold_not_notified as rule
from tests.method.report.replied_world import found, without

OBJECTED = [
    ":::{reply}\nQuestions were put to the State. It answered, and its answer was weighed.\n:::",
    (
        ":::{reply}\nBrineworks Ltd was not notified, because notice would have put people in danger. The Salt "
        "Guild was not notified for the same reason.\n:::"
    ),
]
LET_BE = [
    ":::{reply}\nThe Salt Guild was not informed, since that could have led to reprisals.\n:::",
    ":::{reply}\nNobody notified the Salt Guild: the Salt Guild was not notified, to protect people.\n:::",
    "Some words.",
]
OF_PEOPLE = [
    "Those who were not asked about the lamp are not counted as having denied it.",
    "The ministry was quoted by the press. A person who asked for leave was not told no, and was given no card.",
    "Some spoke of the lamp, and others were not asked about it.",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_a_decision_not_to_notify_is_told(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_what_the_record_says_is_let_be(source: str) -> None:
    assert not found(rule, source)


@pytest.mark.parametrize("source", [*OBJECTED[:1], rule.BAD])
def test_nothing_is_said_where_nothing_is_on_record(source: str) -> None:
    assert not found(rule, source, without())


def test_the_reason_on_record_is_the_next_step() -> None:
    [one] = found(rule, rule.BAD)
    assert "danger to persons" in one.next_step


@pytest.mark.parametrize("source", OF_PEOPLE)
def test_people_who_were_not_asked_are_no_party(source: str) -> None:
    reply = ":::{reply}\nThe Salt Guild was not notified, because notice would have put people in danger.\n:::"
    assert not found(rule, f"{source}\n\n{reply}")
