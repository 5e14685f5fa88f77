"""PB104: outlets, reports or sources are counted where fewer texts, or none, stand behind what is cited."""

from __future__ import annotations

import pytest

from probata.method.report.checks.evidence import counted_copies as rule
from tests.method.report.world import bound

OBJECTED = [
    "Nine outlets confirm this. {cite}`wire-a` {cite}`wire-copy`",
    "{fixed}`Nine|counted` outlets confirm this. {cite}`wire-a` {cite}`wire-copy` {cite}`radio`",
    "It was widely reported that people were held.",
    "As was widely reported, people were held. {cite}`wire-a`",
    "Several independent media reported it. {cite}`wire-a` {cite}`wire-copy`",
    "Multiple sources corroborate the account. {cite}`wire-a`",
    "This was confirmed by several newspapers. {cite}`wire-a` {cite}`wire-copy`",
    "According to numerous press reports, doors were locked. {cite}`wire-a`",
    "Independent reports confirm the number. {cite}`tender`",
    "International media have confirmed the orders. {cite}`tender`",
    "The press reported widely on the beds.",
    "Three newspapers reported the order. {cite}`tender` {cite}`radio`",
    "Many outlets have also reported this.[^a]\n\n[^a]: See {cite}`wire-a` {cite}`wire-copy`.",
    "Nine articles report that people were held. {cite}`wire-a` {cite}`wire-copy`",
]
LET_BE = [
    "Several outlets reported it. {cite}`wire-a` {cite}`radio` {cite}`tender`",
    "The press reported that beds were ordered. {cite}`tender`",
    "The Inquiry read media reports and statistics.",
    "Several media outlets were closed by decree in that year. {cite}`decree`",
    "It was not widely reported.",
    "No independent media confirmed the number.",
    "The Ministry said that several outlets had confirmed its figures.",
    "Reports that go back to the same text were read as that text.",
    "A photograph that was widely shared is not used.",
    "The Inquiry met representatives of newspapers and broadcasters.",
    "Journalists reported from the province.",
    "Several interviewees reported headaches.",
    "{count}`leave:k` persons reported that doors were locked.",
    "Two documents describe the hostels. {cite}`decree` {cite}`tender`",
    "The reports of the Ministry show a fall.",
    "Articles 2 and 3 of the decree describe it.",
    "Two reports describe it. {cite}`wire-a` {cite}`tender`",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_breadth_that_texts_do_not_bear_is_objected_to(source: str) -> None:
    assert list(rule.run(bound(source)))


@pytest.mark.parametrize("source", LET_BE)
def test_what_enough_texts_bear_or_nobody_claims_is_let_be(source: str) -> None:
    assert not list(rule.run(bound(source)))


def at(source: str, **front: str) -> list[str]:
    whole = bound(source, **front)
    return [whole.manuscript.sources[one.at.file][one.at.start : one.at.end] for one in rule.run(whole)]


def test_the_words_of_the_claim_are_pointed_at() -> None:
    assert at("It was **widely reported** that people left.") == ["widely reported"]


def test_copies_are_named_with_their_numbers() -> None:
    (one,) = rule.run(bound(rule.BAD))
    assert "2 are cited, and 1 text stands behind them" in one.message


def test_copies_are_objected_to_even_among_enough_others() -> None:
    source = "Several outlets confirm it. {cite}`wire-a` {cite}`wire-copy` {cite}`radio` {cite}`tender`"
    assert list(rule.run(bound(source)))


def test_other_languages_are_passed_over() -> None:
    assert not list(rule.run(bound("Nine outlets confirm this.", language="fr")))
