"""PB612: the terms on which somebody spoke."""

from __future__ import annotations

from dataclasses import replace

from probata.method.report.checks.people import terms
from probata.method.testimony.model import PressTerms
from tests.method.report import world
from tests.method.report.more_world import found, with_interview, words


def test_an_agreed_description_has_to_stand_in_the_passage() -> None:
    [one] = found(terms, "A farmer said: {quote}`described`\n")
    assert "a woman who was held for several months" in one.next_step
    assert found(terms, "**A woman** who was held\nfor several months said: {quote}`described`\n") == []


def test_off_the_record_stays_inside() -> None:
    spoke = replace(world.interview(2).consent, terms=PressTerms.OFF_RECORD)
    records = with_interview(replace(world.interview(2), consent=spoke))
    [one] = found(terms, "{quote}`lamp`\n", records)
    assert "off the record" in one.message
    assert found(terms, "{quote}`lamp`\n", records, audience="internal") == []


def test_what_consent_itself_refuses_is_another_rule() -> None:
    assert found(terms, "{quote}`inside`\n") == []


def test_the_place_reaches_from_the_description_to_the_words() -> None:
    source = "Many spoke. A shift leader said: {quote}`described`"
    [one] = words(found(terms, source), source)
    assert one == "A shift leader said: {quote}`described`"
