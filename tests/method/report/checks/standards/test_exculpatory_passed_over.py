"""PB418: an item is marked as exculpatory for somebody, and the finding that names them passes over it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from probata.method.findings.exculpatory import Exculpatory
from probata.method.report.checks.standards import exculpatory_passed_over as rule
from tests.method.report.found_world import example, found, without

WEIGHED = '% weighed = "The driver only saw the front gate, and only in the daytime."\n'


@pytest.mark.parametrize(
    "source",
    [
        rule.BAD,
        rule.BAD.replace("exculpatory keeper", "exculpatory F2"),
        rule.GOOD.replace(WEIGHED, "").replace("{cite}`radio`", ""),
        rule.GOOD.replace("exculpatory keeper: radio", "exculpatory keeper: decree"),
    ],
)
def test_what_speaks_for_somebody_and_is_passed_over_is_objected_to(source: str) -> None:
    [one] = found(rule, source)
    assert "F2 neither cites it nor says why not" in one.message
    for secret in ("Tessane", "keeper", "radio", "decree"):
        assert secret not in one.message + one.next_step


@pytest.mark.parametrize(
    "source",
    [
        rule.GOOD,
        rule.BAD.replace("exculpatory keeper: radio", "exculpatory keeper: gate"),
        rule.BAD.replace("exculpatory keeper", "exculpatory F7"),
        rule.BAD.replace("{cite}`lamp`", "{cite}`lamp` A driver saw the gate open. {cite}`radio`"),
        rule.BAD.split(":::", maxsplit=1)[0] + "Some words.\n",
        rule.BAD.replace("% exculpatory keeper: radio\n", ""),
        without(rule.BAD),
    ],
)
def test_what_is_weighed_cited_about_another_or_not_printed_is_let_be(source: str) -> None:
    assert not found(rule, source)


def test_a_mark_that_cannot_be_opened_counts_for_every_finding_that_names_somebody() -> None:
    bound = example(rule.GOOD)
    closed = replace(bound, records=replace(bound.records, exculpatory=(Exculpatory(frozenset()),)))
    [one] = rule.run(closed)
    assert "compartment that you do not hold" in one.message
