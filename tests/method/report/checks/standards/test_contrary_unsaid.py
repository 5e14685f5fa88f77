"""PB417: a finding says that nothing speaks against it, and its own count says otherwise."""

from __future__ import annotations

import pytest

from probata.method.report.checks.standards import contrary_unsaid as rule
from tests.method.report.more_world import found

OBJECTED = [
    ":::{finding} F9 pattern\n{count}`leave:of` people described that they were not free to leave. Nothing "
    "that the Inquiry heard speaks against this.\n:::\n",
    ":::{finding} F9 pattern\n{count}`leave:of` people described that they were not free to leave. No "
    "account contradicts this.\n:::\n",
    ":::{finding} F9 pattern\n{count}`leave:of` people described that they were not free to leave. Nobody "
    "said otherwise.\n:::\n",
    ":::{finding} F9 pattern\n{count}`leave:of` people described that they were not free to leave. The "
    "accounts are unanimous.\n:::\n",
    ":::{finding} F9 pattern\n{count}`leave:of` people described that they were not free to leave. No "
    "contrary account was heard.\n:::\n",
]
LET_BE = [
    ":::{finding} F9 pattern\n{count}`leave:of` people described that they were not free to leave. What "
    "speaks against this was weighed.\n:::\n",
    ":::{finding} F9 pattern\n{count}`leave:of` people described that they were not free to leave. An "
    "account points the other way.\n:::\n",
    ":::{finding} F9 pattern\n{count}`leave:of` people described that they were not free to leave. The "
    "ministry said that nothing speaks against this.\n:::\n",
    ":::{finding} F9 incident\nNothing speaks against this. {cite}`gate`\n:::\n",
    "Nobody said otherwise.",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_contrary_accounts_passed_over_are_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_contrary_accounts_weighed_are_let_be(source: str) -> None:
    assert not found(rule, source)
