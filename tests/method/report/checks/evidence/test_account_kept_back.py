"""PB131: a finding rests on an account that may not be used in this edition."""

from __future__ import annotations

import pytest

from probata.method.report.checks.evidence import account_kept_back as rule
from tests.method.report.found_world import found, without

OBJECTED = [
    rule.BAD,
    rule.GOOD.replace('"lamp"]', '"lamp"]\n% contrary = ["inside"]\n% weighed = "It was another night."'),
]
LET_BE = [
    rule.GOOD,
    rule.GOOD.replace('"lamp"]', '"lamp", "hearsay"]'),
    rule.GOOD.replace('"lamp"]', '"lamp", "taken-back"]'),  # PB127 speaks of it
]


@pytest.mark.parametrize("source", OBJECTED)
def test_an_account_whose_consent_does_not_cover_the_edition_is_objected_to(source: str) -> None:
    assert len(found(rule, source)) == 1


@pytest.mark.parametrize("source", LET_BE)
def test_what_people_allowed_is_let_be(source: str) -> None:
    assert not found(rule, source)


def test_inside_the_inquiry_every_account_may_be_used() -> None:
    assert not found(rule, rule.BAD, audience="internal")


@pytest.mark.parametrize("source", OBJECTED)
def test_without_a_file_of_findings_nothing_is_said(source: str) -> None:
    assert not found(rule, without(source))


def test_the_handle_is_named_and_nobodys_words_are() -> None:
    (one,) = found(rule, rule.BAD)
    assert "`inside`" in one.message
    assert "I-11" not in one.message
