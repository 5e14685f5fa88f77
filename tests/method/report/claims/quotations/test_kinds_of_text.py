"""Kinds of text: laws, contracts, plans and signs that a report quotes."""

from __future__ import annotations

from probata.method.report.claims.quotations.kinds_of_text import is_a_rule, of_a_kind


def test_the_kind_of_text_is_seen_in_the_clause() -> None:
    assert of_a_kind("Article 4 of the decree forbids")
    assert of_a_kind("the banner over the gate")
    assert not of_a_kind("the sheds had no windows and")


def test_a_rule_needs_a_law_and_words_that_command() -> None:
    assert is_a_rule("The contract is short.", "the tenant shall leave the keys at the gate")
    assert not is_a_rule("The contract is short.", "we never saw the keys again")
    assert not is_a_rule("The road is short.", "the tenant shall leave the keys at the gate")
