"""PB105: a passage speaks of corroboration, and what it cites is one source."""

from __future__ import annotations

import pytest

from probata.method.report.checks.evidence import dependent_voices as rule
from tests.method.report.found_world import found
from tests.method.report.world import bound

OBJECTED = [
    "One said so {quote}`lamp`, and this is confirmed by another {cite}`hearsay`.",
    "She spoke of the gate. {cite}`gate` A second account is consistent with the account of the first. {cite}`pair`",
    "Two interviewees independently described the gate. {cite}`gate` {cite}`pair`",
    "This is corroborated by her other words. {quote}`lamp` {quote}`lamp-too`",
    "The report is corroborated by a second one. {cite}`wire-a` {cite}`wire-copy`",
    "Independently of one another three people described it. {cite}`gate` {cite}`pair` {cite}`lamp`",
]
LET_BE = [
    "One said so {quote}`lamp`, and this is confirmed by another {cite}`gate`.",
    "Her account {quote}`lamp` {quote}`lamp-too` is corroborated by the decree. {cite}`decree`",
    "Her account is corroborated by the decree. {cite}`decree`",
    "Her account could not be corroborated. {cite}`lamp` {cite}`hearsay`",
    "The Inquiry looked for corroboration.",
    "An independent body should hear the claims. {cite}`lamp` {cite}`hearsay`",
    "She told her sister. {cite}`lamp` {cite}`hearsay`",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_one_source_does_not_corroborate_itself(source: str) -> None:
    assert list(rule.run(bound(source)))


@pytest.mark.parametrize("source", LET_BE)
def test_independent_sources_and_other_meanings_are_let_be(source: str) -> None:
    assert not list(rule.run(bound(source)))


def test_the_reason_is_given_without_a_code_name() -> None:
    (one,) = rule.run(bound(rule.BAD))
    assert "one heard it from the other" in one.message
    assert "I-0" not in one.message


def test_people_interviewed_together_are_one_whichever_of_them_says_so() -> None:
    (one,) = rule.run(bound("x {cite}`pair`, corroborated by {cite}`gate`."))
    assert "interviewed together" in one.message


_ONE_WITNESS = """% findings.toml
% [findings.F1]
% type = "law"
% says = "The decree makes leaving depend on permission."
% object = "fact"
% wording = "makes"
% rests_on = [{from = "decree", as = "the text itself"}]
% [[same_witness]]
% place = "radio"
% interview = "I-02"
% answer = "yes"
% by = "Ane Brolund"
% reason = "the person said so"

"""
_TWO = [
    "Two independent witnesses described the lamp.{cite}`lamp`{cite}`radio`",
    "Two witnesses described the lamp.{cite}`lamp`{cite}`radio`",
    "Two sources confirm it.{cite}`lamp`{cite}`radio`",
    "Her account is corroborated by the report.{cite}`lamp`{cite}`radio`",
    "One interviewee spoke of the light.{cite}`lamp` An independent witness said the same.{cite}`radio`",
    "A second witness, heard on the radio, said the same.{cite}`lamp`{cite}`radio`",
    "The light is described in two separate accounts.{cite}`lamp`{cite}`radio`",
    "Two witnesses described the lamp.[^n]\n\n[^n]: {cite}`lamp`{cite}`radio`",
]
_ONE = [
    "A resident spoke of the light, to the Inquiry and on the radio.{cite}`lamp`{cite}`radio`",
    "The same person said it on the radio; two witnesses told of it elsewhere.{cite}`lamp`{cite}`radio`",
    "Two witnesses described the lamp.{cite}`lamp`{cite}`radio`{cite}`gate`",
    "A driver said that two people told him of it.{cite}`lamp`{cite}`radio`",
    "Two people were driven there.{cite}`lamp`{cite}`radio`",
    "It is not known whether two people spoke.{cite}`lamp`{cite}`radio`",
]


@pytest.mark.parametrize("source", _TWO)
def test_one_witness_in_two_media_is_no_two_witnesses_in_a_plain_paragraph_too(source: str) -> None:
    [one] = found(rule, _ONE_WITNESS + source)
    assert "I-0" not in one.message


@pytest.mark.parametrize("source", _TWO)
def test_who_was_said_to_be_another_person_is_one_more(source: str) -> None:
    assert not found(rule, _ONE_WITNESS.replace('"yes"', '"no"') + source)


@pytest.mark.parametrize("source", _TWO)
def test_while_nobody_is_sure_it_is_no_second_witness(source: str) -> None:
    assert found(rule, _ONE_WITNESS.replace('"yes"', '"unsure"') + source)


@pytest.mark.parametrize("source", _ONE)
def test_what_tells_of_one_witness_or_of_other_people_is_let_be(source: str) -> None:
    assert not found(rule, _ONE_WITNESS + source)


def test_in_a_finding_on_record_its_conditions_say_that_there_is_one() -> None:
    inside = f":::{{finding}} F1 law\n{_TWO[1]}\n:::\n"
    assert not found(rule, _ONE_WITNESS + inside)


def test_two_who_were_heard_together_are_two_once_somebody_wrote_it_down() -> None:
    source = "x {cite}`pair`, corroborated by {cite}`gate`."
    apart = '% [[two_sources]]\n% interviews = ["I-05", "I-06"]\n% by = "N. N."\n% reason = "asked apart"\n\n'
    assert found(rule, _ONE_WITNESS + source)
    assert not found(rule, _ONE_WITNESS.rstrip() + "\n" + apart + source)
