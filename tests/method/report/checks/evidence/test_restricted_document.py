"""PB106: a restricted document is quoted, cited or used for a figure in an edition that leaves the inquiry."""

from __future__ import annotations

import pytest

from probata.method.report.checks.evidence import restricted_document as rule
from tests.method.report.world import bound

OBJECTED: list[tuple[str, dict[str, str]]] = [
    ("x {cite}`directive`", {}),
    ("x {quote}`directive`", {}),
    ("x {cite}`directive`", {"audience": "court"}),
]
LET_BE: list[tuple[str, dict[str, str]]] = [
    ("x {cite}`lamp`", {}),
    ("x {cite}`decree`", {}),
    ("x {cite}`directive`", {"audience": "internal"}),
]


@pytest.mark.parametrize(("source", "front"), OBJECTED)
def test_a_document_that_is_not_public_is_not_named_outside(source: str, front: dict[str, str]) -> None:
    assert list(rule.run(bound(source, **front)))


@pytest.mark.parametrize(("source", "front"), LET_BE)
def test_public_documents_accounts_and_internal_editions_are_let_be(source: str, front: dict[str, str]) -> None:
    assert not list(rule.run(bound(source, **front)))
