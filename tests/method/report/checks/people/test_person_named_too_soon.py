"""PB631: a person on record is named in an edition that the record does not allow."""

from __future__ import annotations

import pytest

from probata.method.report.checks.people import person_beyond_record
from probata.method.report.checks.people import person_named_too_soon as rule
from probata.method.report.checks.reply import named_as_responsible
from tests.method.report.found_world import found, without

_PUBLIC = person_beyond_record.GOOD
OBJECTED = [
    rule.BAD,
    rule.BAD.replace("Halvo Tessane is", "TESSANE, Halvo, is"),
    rule.BAD.replace("Halvo Tessane is", "Director Tessane is"),
    rule.BAD.replace("Halvo Tessane is", "H. Tessane is"),
    rule.BAD.replace("Halvo Tessane is", "Halvo Tessané is"),
    rule.BAD.replace("Halvo Tessane is", "It was Tessane who is"),
    rule.GOOD + "\nThere is [a page](https://post.invalid/halvo-tessane) of it.\n",
    rule.BAD.replace("Halvo Tessane is", "T e s s a n e is"),
    rule.BAD.replace("Halvo Tessane is", "HalvoTessane is"),
    rule.BAD.replace("Halvo Tessane is", "Halvo Tes\u00adsane2 is"),
    rule.GOOD + "\n# What Halvo Tessane did\n\nWords.\n",
    _PUBLIC.replace('% notice = "2022-02-07"', '% not_notified = "danger"'),
    _PUBLIC.replace('% edition = "public"', '% edition = "public"\n% not adopted: keeper'),
]
LET_BE = [
    rule.GOOD,
    _PUBLIC,
    rule.GOOD + "\nJorun Tessane, a fisher, spoke on the radio. {cite}`radio`\n",
    rule.GOOD + "\nThe mill at Tessane Ford was closed.\n",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_a_name_that_the_record_does_not_allow_is_objected_to(source: str) -> None:
    assert found(rule, source)


@pytest.mark.parametrize("source", LET_BE)
def test_what_the_record_allows_is_let_be(source: str) -> None:
    assert not found(rule, source)


@pytest.mark.parametrize("source", OBJECTED)
def test_without_a_file_of_findings_nothing_is_said(source: str) -> None:
    assert not found(rule, without(source))


def test_a_confidential_edition_may_name_whom_a_confidential_record_names() -> None:
    assert not found(rule, rule.BAD, audience="court")
    assert not found(rule, rule.BAD, audience="internal")
    assert found(rule, rule.BAD, audience="press")
    assert found(rule, rule.BAD, audience="state")


def test_no_message_holds_the_name() -> None:
    for one in found(rule, rule.BAD):
        assert "Tessane" not in one.message + one.next_step
        assert "Halvo" not in one.message + one.next_step


def test_titles_and_the_words_of_quotations_are_looked_at() -> None:
    assert found(rule, rule.GOOD + "\n:::{annex} The answer of Halvo Tessane\nWords.\n:::\n")
    assert found(rule, rule.GOOD, title="The Hostels of Halvo Tessane")
    assert found(rule, rule.GOOD + "\nThere is a table.\n\n| Who |\n|---|\n| Halvo Tessane |\n")


def test_the_rule_that_guesses_names_steps_back_for_those_on_record() -> None:
    named = rule.GOOD + "\nGeneral Halvo Tessane ordered the gates to be locked. {cite}`decree`\n"
    assert not found(named_as_responsible, named)
    assert found(named_as_responsible, without(named))
