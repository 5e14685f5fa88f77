"""PB601: accounts without consent for the edition."""

from __future__ import annotations

from dataclasses import replace

import pytest

from probata.method.report.checks.people import no_consent
from probata.method.testimony.model import Consent, ConsentState, Use
from tests.method.report import world
from tests.method.report.more_world import found, with_interview


@pytest.mark.parametrize("source", ["She said: {quote}`inside`\n", "She spoke of it. {cite}`inside`\n"])
def test_an_account_without_consent_is_an_objection_in_a_public_edition(source: str) -> None:
    [one] = found(no_consent, source)
    assert "`inside`" in one.message
    assert "anonymised public report" in one.message


def test_inside_the_inquiry_unknown_is_enough() -> None:
    assert found(no_consent, "She said: {quote}`inside`\n", audience="internal") == []


def test_what_was_allowed_for_one_audience_is_not_for_another() -> None:
    assert len(found(no_consent, "She said: {quote}`lamp`\n", audience="court")) == 1


def test_a_child_that_is_cited_without_consent_is_an_objection() -> None:
    child = replace(world.interview(10), consent=Consent({Use.INTERNAL: ConsentState.GIVEN}))
    assert len(found(no_consent, "It was cold. {cite}`boards`\n", with_interview(child))) == 1


def test_the_message_never_holds_the_code_name_or_the_words() -> None:
    [one] = found(no_consent, no_consent.BAD)
    assert "I-11" not in one.message + one.next_step
    assert "brother" not in one.message + one.next_step


@pytest.mark.parametrize("handle", ["taken-back", "boards", "lamp", "jar", "described"])
def test_what_has_a_code_of_its_own_or_consent_is_left_alone(handle: str) -> None:
    assert found(no_consent, f"She said: {{quote}}`{handle}`\n") == []
