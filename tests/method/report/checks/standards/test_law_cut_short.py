"""PB403: a rule of law in two parts, such as torture or other ill-treatment, is shortened to its first part."""

from __future__ import annotations

import pytest

from probata.method.report.checks.standards import law_cut_short as rule
from tests.method.report.world import bound

OBJECTED = [
    ":::{finding} F9 incident\nThere is torture in the hostels. {cite}`gate`\n:::\n",
    "The individual accounts of torture are credible.",
    "Acts of torture were committed.",
    "The Inquiry found that torture took place.",
    "Patterns of inhuman treatment were found.",
    "**Torture** was used.",
    "There are credible accounts of torture, and of other crimes.",
]
LET_BE = [
    "The Convention against Torture binds Velmarra.",
    "The Committee against Torture said so.",
    "The Special Rapporteur on torture visited.",
    "The Special Rapporteur on torture and other cruel, inhuman or degrading treatment or punishment asked.",
    "Torture or other ill-treatment occurred.",
    "torture and other forms of ill-treatment",
    "Torture or ill-treatment",
    "The Ministry denied that there was torture.",
    "The Optional Protocol to the {law}`Convention against Torture` applies.",
    "The United Nations Convention Against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment.",
    "Nobody may be subjected to torture or to cruel, inhuman or degrading treatment.",
    "The UN Voluntary Fund for Victims of Torture helped.",
    "an anti-torture body",
    "The Subcommittee on Prevention of Torture",
    "cruel, inhuman or degrading treatment",
    "The accusation of the Association, which spoke of torture, said that it was torture.",
    "The prohibition of torture is absolute.",
    "The Association for the Prevention of Torture wrote.",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_half_of_a_rule_is_objected_to(source: str) -> None:
    assert list(rule.run(bound(source)))


@pytest.mark.parametrize("source", LET_BE)
def test_the_whole_rule_names_and_the_words_of_others_are_let_be(source: str) -> None:
    assert not list(rule.run(bound(source)))


def test_a_sentence_is_objected_to_once() -> None:
    assert len(list(rule.run(bound("Torture and again torture was used.")))) == 1


def test_the_other_half_in_the_next_sentence_is_not_enough() -> None:
    assert list(rule.run(bound("There was torture. There was also ill-treatment.")))


def test_the_house_is_not_somebody_else() -> None:
    assert list(rule.run(bound("The Panel of Three concluded that there was torture.", inquiry="Panel of Three")))


def test_who_speaks_behind_an_and_did_not_say_what_stands_before_it() -> None:
    assert list(rule.run(bound("{count}`leave:k` described torture, and two said that it did not happen.")))
