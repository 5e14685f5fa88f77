"""PB623: the record of a person allows a public edition, and something that the house asks for is missing."""

from __future__ import annotations

import pytest

from probata.method.report.checks.people import person_allowed_too_soon as rule
from tests.method.report.found_world import found, without


def test_a_public_record_without_notice_is_objected_to_and_nobody_is_named() -> None:
    [one] = found(rule, rule.BAD)
    assert "the person was not told" in one.message
    assert "Tessane" not in one.message + one.next_step


@pytest.mark.parametrize(
    "source",
    [
        rule.GOOD,
        rule.BAD.replace('edition = "public"', 'edition = "confidential"'),
        rule.BAD.replace("\n\n:::{finding}", "\n% adopted although keeper: the person died\n\n:::{finding}"),
        without(rule.BAD),
    ],
)
def test_what_is_told_confidential_or_adopted_with_a_reason_is_let_be(source: str) -> None:
    assert not found(rule, source)


@pytest.mark.parametrize("audience", ["internal", "un", "court", "prosecutor"])
def test_confidential_editions_ask_for_no_notice(audience: str) -> None:
    assert not found(rule, rule.BAD, audience=audience)


def test_it_is_told_at_the_top_where_no_finding_of_the_person_is_printed() -> None:
    [one] = found(rule, rule.BAD.split(":::")[0] + "Some words.\n")
    assert one.at.line < 8
