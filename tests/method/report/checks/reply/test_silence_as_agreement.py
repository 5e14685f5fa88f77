"""PB536: from a party's silence it is concluded that it agrees."""

from __future__ import annotations

import pytest

from probata.method.report.checks.reply import silence_as_agreement as rule
from tests.method.report.replied_world import found, without

OBJECTED = [
    "Brineworks Ltd did not answer, and so accepts what was found.",
    "The silence of the State on the pills is an admission.",
    "Since it did not respond, Brineworks Ltd is taken to agree.",
    "By not replying, Brineworks Ltd has conceded the point.",
    "The finding is uncontested, since Brineworks Ltd gave no answer.",
]
LET_BE = [
    "Silence is not taken for agreement.",
    "That Brineworks Ltd did not answer does not mean that it agrees.",
    "Brineworks Ltd was silent; nothing is concluded from that.",
    "The State did not answer the letter, whose receipt it acknowledged.",
    "The State answered and accepted the correction.{cite}`answer-closing`",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_silence_is_not_taken_for_agreement(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_silence_that_is_only_told_is_let_be(source: str) -> None:
    assert not found(rule, source)


@pytest.mark.parametrize("source", [*OBJECTED[:1], rule.BAD])
def test_nothing_is_said_where_nothing_is_on_record(source: str) -> None:
    assert not found(rule, source, without())


def test_nothing_heard_against_findings_is_no_agreement_of_who_answered_nothing() -> None:
    reply = ":::{{reply}}\nA summary was sent to {}. The Inquiry heard nothing against the findings.\n:::\n"
    assert found(rule, reply.format("Brineworks Ltd"))
    assert not found(rule, reply.format("the State"))
    assert not found(rule, "Brineworks Ltd was written to. The Inquiry heard nothing against the findings.")
