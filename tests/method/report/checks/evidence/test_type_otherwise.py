"""PB124: a finding is printed under another type than that on record."""

from __future__ import annotations

import pytest

from probata.method.report.checks.evidence import type_otherwise as rule
from tests.method.report.found_world import found, without

OBJECTED = [
    rule.BAD,
    rule.GOOD.replace("F2 incident", "F2 limitation"),
    rule.GOOD.replace("F2 incident", "F2 legal"),
]
LET_BE = [
    rule.GOOD,
    rule.GOOD.replace("F2 incident", "F2 Incident"),
    rule.GOOD.replace("F2 incident", "F2 nonsense"),
]


@pytest.mark.parametrize("source", OBJECTED)
def test_another_type_is_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_the_type_on_record_is_let_be(source: str) -> None:
    assert not found(rule, source)


@pytest.mark.parametrize("source", OBJECTED)
def test_without_a_file_of_findings_nothing_is_said(source: str) -> None:
    assert not found(rule, without(source))
