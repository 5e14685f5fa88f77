"""PB453: an accusation told as a finding."""

from __future__ import annotations

import pytest

from probata.method.report.checks.standards import accusation_as_finding as rule
from tests.method.report.world import bound

OBJECTED = [
    (
        "The Government of Morvane accused Velmarra of genocide. Velmarra denied it.\n\n"
        "The present report says that Velmarra has committed genocide against the lake people.\n"
    ),
    (
        "Several legislatures have called the campaign a genocide.\n\n"
        "The United Nations report found genocide in the hostels.\n"
    ),
    (
        "In May the ambassador of Morvane accused the province of crimes against humanity.\n\n"
        "# Conclusions\n\n"
        "As the Commission's report concluded, the province is guilty of crimes against humanity.\n"
    ),
    (
        "Campaigners accuse the army of ethnic cleansing.\n\n"
        "The assessment concluded that the army carried out ethnic cleansing.\n"
    ),
    (
        "Exile groups described the policy as apartheid.\n\n"
        "According to the report of the Inquiry, the policy is apartheid.\n"
    ),
]
LET_BE = [
    "The Government of Morvane accused Velmarra of genocide. The Inquiry makes no finding of genocide.\n",
    ("The Government of Morvane accused Velmarra of genocide. The report does not say that genocide was committed.\n"),
    ("Morvane accused Velmarra of genocide. The Inquiry finds that the acts may constitute crimes against humanity.\n"),
    (
        "Morvane accused Velmarra of genocide. The Inquiry finds that genocide was committed.\n\n"
        "# Law\n\n"
        "The Inquiry examined each element of genocide and concludes that genocide was committed in the "
        "valley.\n\n"
        "Genocide requires intent. The Inquiry found such intent, and thus genocide.\n"
    ),
    "Morvane accused Velmarra of war crimes. The report quotes this accusation of war crimes.\n",
    "The report by the Exile Council says that Velmarra committed genocide.\n",
    ("Morvane accused Velmarra of genocide. The report of Morvane's foreign ministry says that genocide took place.\n"),
    "Velmarra's ambassador accused Morvane of lies. The report says that the hostels were locked.\n",
    "The Government of Morvane accused Velmarra of genocide. The report notes that Morvane called it genocide.\n",
    "The Genocide Convention obliges States to prevent genocide. Morvane accused Velmarra of genocide.\n",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_it_is_objected_to(source: str) -> None:
    assert list(rule.run(bound(source)))


@pytest.mark.parametrize("source", LET_BE)
def test_what_only_looks_like_it_is_let_be(source: str) -> None:
    assert not list(rule.run(bound(source)))


@pytest.mark.parametrize(
    "source",
    [
        "# Report\n\nThe opposition accuses the ministry of rape as a weapon. The report said that almost all "
        "interviewees described rape in the cells.\n",
        "# Report\n\nActivists accuse the police of torture. Lawyers spoke of torture in two cells, according to the "
        "report.\n",
    ],
)
def test_what_witnesses_tell_in_a_report_is_told_as_theirs(source: str) -> None:
    assert [*rule.run(bound(source))] == []


def test_a_conclusion_in_the_voice_of_the_report_needs_no_word_that_announces_it() -> None:
    source = (
        "# Background\n\nOpposition parties accuse the regime of crimes against humanity; the regime denies this.\n\n"
        "# Conclusions\n\nThe regime committed crimes against humanity.\n"
    )
    assert [one.code for one in rule.run(bound(source))] == ["PB453"]


OF_OTHER_WORDS = [
    "The miners' union accused the owners of slavery.\n\nThe owners practised slavery in the pits.\n",
    (
        "The valley army committed genocide against the herders. The Inquiry found nothing that would allow it "
        "to make that finding.\n"
    ),
    "The gate was locked on that night. That statement is contradicted by the log.\n",
    (
        "The League accused the army of ethnic cleansing.\n\n# Conclusions\n\nThe army was responsible for "
        "ethnic cleansing.\n"
    ),
    "The governor had murdered his critics.\n\nThe exiles accused the governor of murder.\n",
]

LET_BE_OF_OTHER_WORDS = [
    "The miners' union accused the owners of slavery.\n\nThe owners denied that they practised slavery.\n",
    "The ministry said that the gate was locked. That statement is contradicted by the log.\n",
    (
        "The valley army committed genocide, the exiles say. The Inquiry found nothing that would allow it to "
        "make that finding.\n"
    ),
    "The League accused the army of ethnic cleansing. An investigation into ethnic cleansing must begin.\n",
    "The captain was convicted of theft. His wife was not charged with theft.\n",
]


@pytest.mark.parametrize("source", OF_OTHER_WORDS)
def test_it_is_objected_to_in_other_words(source: str) -> None:
    assert list(rule.run(bound(source)))


@pytest.mark.parametrize("source", LET_BE_OF_OTHER_WORDS)
def test_near_neighbours_are_let_be(source: str) -> None:
    assert not list(rule.run(bound(source)))
