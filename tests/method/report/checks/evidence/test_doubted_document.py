"""PB113: a document about which the inquiry recorded doubts is told as plain fact."""

from __future__ import annotations

from dataclasses import replace

import pytest

from probata.method.findings.model import Authenticity
from probata.method.report.checks.evidence import doubted_document as rule
from probata.method.sources.authenticity import AuthenticityResult
from tests.method.report import more_world, world
from tests.method.report.found_world import found, without

_SAID = "Residents were kept from leaving. {cite}`courier`\n"
_AUTHENTIC = rule.BAD.replace('"not shown"', '"authentic"')
_PROBABLY = rule.BAD.replace('"not shown"', '"probably authentic"')
_FALSE = rule.BAD.replace('"not shown"', '"not authentic"')


def said(words: str, record: str = rule.BAD) -> str:
    return record.replace(_SAID, f"{words} {{cite}}`courier`\n")


OBJECTED = [
    rule.BAD,
    _FALSE,
    said("The paper of 16 April says that residents were kept."),
    said("According to the paper, residents were kept from leaving.", _FALSE),
    said("The photograph is authentic.", _FALSE),
    said("The authentic paper says that residents were kept.", _PROBABLY),
    rule.BAD.replace("{cite}`courier`", "[^n]\n\n[^n]: {cite}`courier`"),
    rule.BAD.replace("Residents were kept from leaving. {cite}`courier`", "- Residents were kept.{cite}`courier`"),
    rule.BAD.replace("{cite}`courier`", "{cite}`courier`{cite}`gate`"),
]
LET_BE = [
    rule.GOOD,
    _AUTHENTIC,
    _PROBABLY,
    said("The paper, which is probably authentic, says that residents were kept.", _PROBABLY),
    said("The paper appears to be genuine.", _PROBABLY),
    said("It was not shown that the paper is genuine.", _FALSE),
    said("The picture was posted as one of 2020 and is older.", _FALSE),
    said("The Inquiry does not rely on the paper."),
    said("An alleged paper speaks of people kept from leaving."),
    rule.BAD.replace("{cite}`courier`", "{cite}`radio`"),
]


@pytest.mark.parametrize("source", OBJECTED)
def test_a_doubted_document_is_not_told_as_fact(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_words_of_reserve_and_documents_without_doubts_are_let_be(source: str) -> None:
    assert not found(rule, source)


@pytest.mark.parametrize("source", OBJECTED)
def test_without_a_file_of_findings_nothing_is_said(source: str) -> None:
    assert not found(rule, without(source))


def test_in_a_finding_on_record_its_conditions_say_so() -> None:
    inside = rule.BAD.replace(_SAID, f":::{{finding}} F1 law\n{_SAID}:::\n")
    assert not found(rule, inside)
    assert found(rule, inside.replace("{finding} F1", "{finding} F7"))


def test_the_message_says_nothing_of_the_record_but_its_result() -> None:
    [one] = found(rule, rule.BAD)
    assert "older copy" not in one.message
    assert "not shown" in one.message


def test_the_stored_record_is_one_without_a_file_of_findings() -> None:
    known = world.records()
    stored = Authenticity("", "p", "t", "d", AuthenticityResult.NOT_SHOWN, "j", "assessment-1")
    kept = replace(known, authenticity={str(known.places["courier"].document): stored})
    assert len(list(rule.run(more_world.bound(_SAID, kept)))) == 1
    assert not list(rule.run(more_world.bound(_SAID, known)))
