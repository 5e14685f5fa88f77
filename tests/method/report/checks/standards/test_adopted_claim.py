"""PB416: a claim of others is told as a finding in one breath."""

from __future__ import annotations

import pytest

from probata.method.report.checks.standards import adopted_claim as rule
from tests.method.report.more_world import found

OBJECTED = [
    "As newspapers put it, and this report finds, the hostels were prisons.",
    "As the ambassador said, and as the Inquiry found, nobody was let out.",
    "Like the press, this report finds that the hostels were prisons.",
]
LET_BE = [
    "Newspapers called the hostels prisons; the Inquiry does not use the word.",
    "As described above, and as the Inquiry found, gates were locked.",
    "As the decree says, and as the Inquiry found, leaving needs permission.",
    "The Inquiry finds that gates were locked.",
    ":::{context}\nAs newspapers put it, and this report finds, they were prisons.\n:::\n",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_a_claim_and_a_finding_in_one_breath_are_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_each_on_its_own_is_let_be(source: str) -> None:
    assert not found(rule, source)
