"""PB110: what one published text says is told as established."""

from __future__ import annotations

import pytest

from probata.method.report.checks.evidence import one_text_as_fact as rule
from tests.method.report.more_world import found

OBJECTED = [
    "It is established that {figure}`tender|about 12,000` places stood ready.{cite}`tender`\n",
    "The Inquiry has established that residents were kept from leaving.{cite}`wire-a`{cite}`wire-copy`\n",
    "It is beyond doubt that places were ordered.{cite}`tender`\n",
]
LET_BE = [
    "It is not established that {figure}`tender|about 12,000` places stood ready.{cite}`tender`\n",
    "The gazette wrote: it is established that places stood ready.{cite}`tender`\n",
    "It is established that people were kept in: {count}`leave:k` described it.{cite}`tender`\n",
    "It is established that residents were kept from leaving.{cite}`wire-a`{cite}`radio`\n",
    "It is established that {law}`Decree No. 44` makes leaving depend on a permission.{cite}`decree`\n",
    ":::{finding} F1 statistics\nIt is established that {figure}`tender|about 12,000` places were "
    "ordered.{cite}`tender`\n:::\n",
    "It is established that the gate was shut.\n",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_a_claim_of_one_text_is_not_established(source: str) -> None:
    assert len(found(rule, source)) == 1


@pytest.mark.parametrize("source", LET_BE)
def test_what_has_more_behind_it_or_shows_itself_is_let_be(source: str) -> None:
    assert found(rule, source) == []


def test_in_another_language_nothing_is_known() -> None:
    assert found(rule, OBJECTED[0], language="fr") == []
