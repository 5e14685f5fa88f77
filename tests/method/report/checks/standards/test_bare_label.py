"""PB404: facts are called an international crime without may, could or indications, or a label stands in a
finding of another type.
"""

from __future__ import annotations

import pytest

from probata.method.report.checks.standards import bare_label as rule
from tests.method.report.world import bound

OBJECTED = [
    ":::{finding} F9 legal\nThe acts constitute crimes against humanity. {cite}`gate`\n:::\n",
    "These acts amount to genocide.",
    "Crimes against humanity have been committed.",
    "The State committed war crimes.",
    "This is genocide.",
    "The acts were crimes against humanity.",
    "What was described amounts to the crime of enforced disappearance.",
    "The treatment, together with other acts, constitutes international crimes, in particular crimes against humanity.",
    ":::{finding} F9 pattern\nThe genocide of the Lake families went on. {cite}`gate`\n:::\n",
    "Enforced disappearances took place in the province.",
    "Interviewees described acts that constitute crimes against humanity.",
    "The report says genocide; the acts are genocide.",
    "Residents who could not leave suffered acts that constitute crimes against humanity.",
    "The confinement, as described in this report ({ref}`F1`, {ref}`F3`), constitutes crimes against humanity.",
    "The Inquiry finds genocide.",
    "The Inquiry has documented war crimes in the province.",
    "The families were subjected to genocide.",
]
LET_BE = [
    ":::{finding} F9 legal\nThe acts may constitute crimes against humanity. {cite}`gate`\n:::\n",
    ":::{finding} F9 legal\nThere are reasonable grounds to believe that crimes "
    "against humanity have been committed. {cite}`gate`\n:::\n",
    "The acts could amount to genocide.",
    "The Ministry denies that the acts constitute crimes against humanity.",
    "A foreign government said that this was genocide.",
    "The Inquiry does not find that the acts constitute genocide.",
    "Crimes against humanity require more than grave acts.",
    "There are indications that crimes against humanity were committed.",
    "Crimes against humanity may have been committed.",
    "The court has jurisdiction over war crimes.",
    "Whether this amounts to genocide was not examined.",
    "Those who are alleged to have committed war crimes should be investigated.",
    "The crime of genocide is defined in {law}`Article 6`.",
    "According to the Association, crimes against humanity were committed.",
    ":::{context}\nCrimes against humanity were committed in that war.\n:::\n",
    "Genocide, war crimes and crimes against humanity are defined in the Statute.",
    "The elements of crimes against humanity are set out in the table.",
    "The acts must be committed with knowledge of the attack.",
    "The Inquiry found no genocide.",
    "The Inquiry found indications of war crimes.",
    "The Inquiry found that the acts may constitute war crimes.",
    "The court found that it has jurisdiction over war crimes.",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_an_unqualified_label_is_objected_to(source: str) -> None:
    assert list(rule.run(bound(source)))


@pytest.mark.parametrize("source", LET_BE)
def test_qualified_attributed_and_explained_labels_are_let_be(source: str) -> None:
    assert not list(rule.run(bound(source)))


def test_the_house_is_not_somebody_else() -> None:
    assert list(rule.run(bound("The Inquiry said that the acts constitute genocide.")))
    assert not list(rule.run(bound("The ministry said that the acts constitute genocide.")))


def test_the_words_of_a_quotation_are_somebody_elses() -> None:
    assert not list(rule.run(bound("One reader wrote: {quote}`decree|this constitutes genocide`")))


def test_missing_people_are_no_disappeared_ones() -> None:
    assert list(rule.run(bound("Those of whom there is no news are victims of enforced disappearance.")))
    assert list(rule.run(bound("The men were forcibly disappeared.")))
    assert not list(rule.run(bound("Those of whom there is no news are missing persons.")))
    assert not list(rule.run(bound("The missing are not victims of enforced disappearance.")))


def test_a_label_at_the_end_of_a_long_list_is_found() -> None:
    source = "This constitutes torture or other cruel, inhuman or degrading treatment and a crime against humanity."
    assert list(rule.run(bound(source)))
