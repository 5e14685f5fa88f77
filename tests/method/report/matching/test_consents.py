"""Accounts of a manuscript and the consent gate."""

from __future__ import annotations

from dataclasses import replace

from probata.method.report.matching.consents import accounts, gate, use_of, without_terms
from probata.method.testimony.model import PressTerms
from tests.method.report import world


def test_accounts_come_with_their_passage_and_documents_do_not_come() -> None:
    bound = world.bound("{quote}`lamp` {cite}`wire-a`\n\n{cite}`gate`\n")
    each = list(accounts(bound))
    assert [place.handle for _, place, _, _ in each] == ["lamp", "gate"]
    assert [passage is not None and passage.kind for *_, passage in each] == ["paragraph", "paragraph"]


def test_without_terms_only_consent_decides() -> None:
    spoke = world.interview(2)
    off = replace(spoke, consent=replace(spoke.consent, terms=PressTerms.OFF_RECORD))
    bound = world.bound("Words.\n")
    assert not gate(bound, off).allowed
    assert gate(bound, without_terms(off)).allowed


def test_the_use_is_said_in_words() -> None:
    assert use_of(world.bound("Words.\n")) == "anonymised public report"
