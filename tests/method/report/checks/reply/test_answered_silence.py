"""PB533: a party is said to be silent on what it answered."""

from __future__ import annotations

import pytest

from probata.method.report.checks.reply import answered_silence as rule
from tests.method.report.replied_world import found, without

OBJECTED = [
    "The State did not answer the question to whom the use of water was granted.",
    "On the locked gates the State remained silent.",
    "The State never responded to {ref}`F1`.",
    "The Ministry of Settlement did not reply to the extract.",
    "No answer to the finding on the decree came from the State.",
    "The answer of the State does not address the use of water.",
]
LET_BE = [
    (
        "To the question to whom the use of water was granted the answer does respond, in other "
        "words.{cite}`answer-gates`"
    ),
    "The State did not respond on the pills ({ref}`F3`).",
    "Brineworks Ltd did not answer the summary.",
    "The interviewees did not respond when asked about the pills.",
    "What the ambassador said is no answer to the extract.{cite}`ambassador`",
    "The Assembly did not respond to the letter of the families.{cite}`decree`",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_silence_over_an_answer_is_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_what_nobody_answered_is_let_be(source: str) -> None:
    assert not found(rule, source)


@pytest.mark.parametrize("source", [*OBJECTED[:1], rule.BAD])
def test_nothing_is_said_where_nothing_is_on_record(source: str) -> None:
    assert not found(rule, source, without())
