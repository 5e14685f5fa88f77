"""PB532: the report tells another disposition of an answer than the record has."""

from __future__ import annotations

import pytest

from probata.method.report.checks.reply import another_disposition as rule
from tests.method.report.replied_world import found, without

OBJECTED = [
    ":::{reply}\nThe Inquiry accepts what the answer says to {ref}`F1`.\n:::",
    ":::{reply}\nThe answer says: {quote}`answer-lawful` The Inquiry has accepted this.\n:::",
    (
        ":::{reply}\nThe answer gives another day: {quote}`answer-closing` The Inquiry rejects this, since it "
        "is not shown.\n:::"
    ),
    ":::{reply}\nThe Inquiry rejected the answer as a whole, because it meets nothing.\n:::",
    ":::{reply}\nWhat the answer says to {ref}`F1` was accepted.\n:::",
]
LET_BE = [
    ":::{reply}\nThe Inquiry rejects what the answer says to {ref}`F1`, since the decree names no one.\n:::",
    ":::{reply}\nThe answer gives another day: {quote}`answer-closing` The Inquiry has corrected the report.\n:::",
    ":::{reply}\nThe Inquiry has taken note of what the State says on the gates.{cite}`answer-gates`\n:::",
    ":::{reply}\nThe Inquiry accepts part of the answer and rejects part of it.\n:::",
    "The Ministry rejected the findings in its answer.{cite}`answer-gates`",
    "The Inquiry does not accept anonymous letters.",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_the_other_disposition_is_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_the_disposition_of_the_record_is_let_be(source: str) -> None:
    assert not found(rule, source)


@pytest.mark.parametrize("source", [*OBJECTED[:1], rule.BAD])
def test_nothing_is_said_where_nothing_is_on_record(source: str) -> None:
    assert not found(rule, source, without())
