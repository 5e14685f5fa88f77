"""PB128: a finding cites what its record does not rest on."""

from __future__ import annotations

import pytest

from probata.method.report.checks.evidence import citation_without_weight as rule
from tests.method.report.found_world import found, without

OBJECTED = [
    rule.BAD,
    rule.GOOD.replace("{cite}`lamp`", "{cite}`lamp` {count}`held:of` were held."),
    rule.GOOD.replace("{cite}`lamp`", "{cite}`lamp` {quote}`described`"),
]
LET_BE = [
    rule.GOOD,
    rule.GOOD.replace("{cite}`lamp`", "{cite}`lamp-too`"),
    rule.GOOD.replace("{cite}`lamp`", "{cite}`lamp`\nNewspapers spoke of it later.")
    + "\nA paper wrote of it. {cite}`courier`\n",
    rule.BAD.replace('"lamp"]', '"lamp"]\n% contrary = ["radio"]\n% weighed = "He only saw the front."'),
    rule.BAD.replace("{cite}`radio`\n:::", "\n:::\n\n:::{context}\nThe radio spoke of it. {cite}`radio`\n:::"),
]


@pytest.mark.parametrize("source", OBJECTED)
def test_what_the_record_does_not_name_is_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_what_the_record_names_is_let_be(source: str) -> None:
    assert not found(rule, source)


@pytest.mark.parametrize("source", OBJECTED)
def test_without_a_file_of_findings_nothing_is_said(source: str) -> None:
    assert not found(rule, without(source))
