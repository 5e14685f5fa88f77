"""PB424: a finding that stands on one account does not say so."""

from __future__ import annotations

import pytest

from probata.method.report.checks.standards import one_account_unsaid as rule
from tests.method.report.found_world import found, without

OBJECTED = [
    rule.BAD,
    rule.GOOD + "\nAn incident of sexual violence in a hostel is credible ({ref}`F2`).\n",
    rule.BAD.replace("An incident", "On several accounts, an incident"),
]
LET_BE = [
    rule.GOOD,
    rule.GOOD.replace("account, an incident", "detailed account, an incident"),
    rule.BAD.replace(
        "An incident of sexual violence in a hostel is credible.",
        "An incident of sexual violence in a hostel, known from a single account, is credible.",
    ),
    rule.GOOD + "\nSexual violence is described nowhere in this report ({ref}`F2`).\n",
    rule.BAD.replace("% special = true\n", ""),
]


@pytest.mark.parametrize("source", OBJECTED)
def test_one_account_that_is_not_called_so_is_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_one_account_in_any_words_is_let_be(source: str) -> None:
    assert not found(rule, source)


@pytest.mark.parametrize("source", OBJECTED)
def test_without_a_file_of_findings_nothing_is_said(source: str) -> None:
    assert not found(rule, without(source))
