"""PB534: a silence is printed that nobody wrote down."""

from __future__ import annotations

import pytest

from probata.method.reply.model import Silence
from probata.method.report.checks.reply import unrecorded_silence as rule
from probata.method.report.model import Records
from tests.method.report.replied_world import found, with_file, without

OBJECTED = [
    "Brineworks Ltd gave no answer on the pills ({ref}`F3`).",
    "The Inquiry did not identify an answer of Brineworks Ltd to {ref}`F1`.",
    "On the cost of the buses the State did not respond.",
]
LET_BE = [
    "The Inquiry did not identify an answer of the State to {ref}`F3`; it searched the register of letters.",
    "Brineworks Ltd did not answer the summary.",
    "The State did not respond on the pills ({ref}`F3`).",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_a_silence_that_nobody_wrote_down_is_objected_to(source: str) -> None:
    assert found(rule, source)


UNNAMED = (
    "A summary was sent to Brineworks Ltd. The Shore Watch did not identify an answer by {date}`28 February 2022`."
)


def _searched(*findings: str) -> Records:
    two, where = ("A. Merrin", "B. Tolsa"), ("the register of letters",)
    return with_file(silences=tuple(Silence("brineworks", one, two, where, True) for one in findings))


def test_a_silence_that_names_no_finding_is_borne_by_searches_for_all_that_was_shown() -> None:
    assert not found(rule, UNNAMED, _searched("F2", "F3"), inquiry="Shore Watch")
    [one] = found(rule, UNNAMED, _searched("F2"), inquiry="Shore Watch")
    assert "F3" in one.message
    assert found(rule, UNNAMED, _searched(), inquiry="Shore Watch")


@pytest.mark.parametrize("source", LET_BE)
def test_a_silence_on_record_and_an_unanswered_notice_are_let_be(source: str) -> None:
    assert not found(rule, source)


@pytest.mark.parametrize("source", [*OBJECTED[:1], rule.BAD])
def test_nothing_is_said_where_nothing_is_on_record(source: str) -> None:
    assert not found(rule, source, without())
