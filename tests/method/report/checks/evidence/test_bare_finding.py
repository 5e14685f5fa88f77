"""PB103: a finding holds no count, quotation, citation or figure."""

from __future__ import annotations

import pytest

from probata.method.report.checks.evidence import bare_finding as rule
from tests.method.report.world import bound

OBJECTED = [
    ":::{finding} F1 law\nThe decree is vague.\n:::\n",
    ":::{finding} F1 pattern\n\n:::\n",
    ":::{finding} F1 legal\nSee {ref}`F2`.\n:::\n\n:::{finding} F2 law\nVague.\n:::\n",
]
LET_BE = [
    ":::{finding} F1 limitation\nThe number is not known.\n:::\n",
    ":::{finding} F1 law\nThe decree is vague.[^a]\n:::\n\n[^a]: See {cite}`decree`.",
    ":::{finding} F6 legal\nIt may constitute crimes against humanity "
    "({ref}`F1`).\n:::\n\n:::{finding} F1 law\nVague. {cite}`decree`\n:::\n",
    "A. {cite}`decree` {#p-abcd}\n\n:::{finding} F1 law\nVague, see {ref}`p-abcd`.\n:::\n",
    ":::{finding} F1 law\n- one {cite}`decree`\n- two\n:::\n",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_a_finding_without_evidence_is_objected_to(source: str) -> None:
    assert list(rule.run(bound(source)))


@pytest.mark.parametrize("source", LET_BE)
def test_evidence_inside_in_a_note_or_behind_a_reference_is_enough(source: str) -> None:
    assert not list(rule.run(bound(source)))


def test_the_name_and_the_claim_are_pointed_at() -> None:
    whole = bound(rule.BAD)
    (one,) = rule.run(whole)
    assert whole.manuscript.sources[one.at.file][one.at.start : one.at.end] == (
        "F2 pattern\nPeople were kept in the hostels against their will."
    )


def test_evidence_that_could_not_be_bound_is_not_objected_to_twice() -> None:
    assert not list(rule.run(bound(":::{finding} F1 law\nVague. {cite}`nothere`\n:::\n")))
