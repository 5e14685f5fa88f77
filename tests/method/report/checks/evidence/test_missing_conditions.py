"""PB125: a finding is printed although minimum conditions of the house are missing."""

from __future__ import annotations

import pytest

from probata.method.report.checks.evidence import missing_conditions as rule
from probata.method.report.checks.evidence import thin_pattern
from tests.method.report.found_world import found, without

_LAW = """% findings.toml
% [findings.F1]
% type = "law"
% says = "The decree is vague."
% object = "fact"
% wording = "is vague"
% rests_on = [{from = "decree", as = "the text itself"}]

:::{finding} F1 law
The decree is vague. {cite}`decree`
:::
"""
"""METHOD: a law is vague on one document."""
OBJECTED = [
    rule.BAD,
    rule.GOOD.replace('"lamp"', '"pair"'),
    rule.GOOD.replace('"lamp"]', '"lamp"]\n% contrary = ["radio"]'),
    rule.GOOD.replace('type = "incident"', 'type = "pattern"'),
    rule.GOOD.replace('["gate", "lamp"]', '["directive", "gate"]'),
    rule.BAD.replace('"gate"]\n', '"gate"]\n% adopted although F2: A second person was too afraid to be heard.\n'),
]
LET_BE = [
    rule.GOOD,
    rule.GOOD.replace("The accounts of a gate that was closed", "Accounts of a closed gate"),
    rule.BAD.replace(
        '"gate"]\n', '"gate"]\n% adopted although F2: A second person was too afraid to be heard.\n'
    ).replace("{cite}`gate`", "{cite}`gate`\nA second person was afraid and could not be heard."),
    _LAW,
]


@pytest.mark.parametrize("source", OBJECTED)
def test_a_missing_condition_is_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_a_finding_with_nothing_missing_is_let_be(source: str) -> None:
    assert not found(rule, source)


@pytest.mark.parametrize("source", OBJECTED)
def test_without_a_file_of_findings_nothing_is_said(source: str) -> None:
    assert not found(rule, without(source))


def test_each_missing_line_is_told_with_what_is_asked() -> None:
    (one,) = found(rule, rule.BAD)
    assert "corroboration" in one.message


def test_an_incident_of_special_handling_stands_on_one_account_with_its_reasons() -> None:
    from probata.method.report.checks.standards import one_account_unsaid

    assert not found(rule, one_account_unsaid.GOOD)
    assert found(rule, one_account_unsaid.GOOD.replace('% second_reader = "Ane Brolund"\n', ""))


def test_the_rule_that_counts_sources_in_print_steps_back() -> None:
    source = rule.BAD.replace("incident", "pattern")
    assert not found(thin_pattern, source)
    assert found(thin_pattern, without(source))
