"""Retelling: what people without a name said, passed on by somebody else."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.findings.retelling import retold
from probata.record.span import TextSpan

PASSED_ON = (
    "Two of the men said that a deckhand had died in February.",
    "Residents of Tessen reported that soldiers had burned the mill.",
    "Survivors described how guards poured water over them.",
    "A woman from the upper village recalled that her brother was taken at night.",
    "According to relatives, the bodies were never returned.",
    "Witnesses told the Courier the lorries came back empty.",
    "Several former detainees have told of beatings with cables.",
    "One of the guards, who asked not to be named, said the cells were full.",
    "He was beaten, a cousin of his said.",
    "The prisoners had stood all night. They said that no doctor came.",
    "Villagers say the river was closed.",
    "Neighbours remembered hearing shots.",
    "The accounts of four survivors speak of a pit behind the kiln.",
    "People who fled spoke of hangings.",
    "Those who were released say that they were made to sign.",
    "It was his mother who told reporters that he had been taken.",
    "Eight were killed, according to eyewitnesses.",
    "A former clerk claimed that the ledgers were burned.",
    "The barracks, an ex-conscript said, had no windows.",
    "Three nurses, speaking on condition of anonymity, said the ward was locked.",
    "In the words of one survivor, the yard was red.",
    "The man was reportedly drowned in the basin.",
    "He is said to have been hanged in the barn.",
    "A deckhand who asked that his name be left out told this paper that the water was rationed.",
    "By the survivors' own account the guards were drunk.",
    "Local people claim the pits were dug in March.",
    "Some of those released said they had been fed once a day.",
    "The family said he had been healthy.",
)
OWN_WORDS = (
    "The ministry said that no one had died.",
    "A spokesman said that the claims were false.",
    "The agency reported that grain exports rose.",
    "Two of the ships sank in February.",
    "The report says that 12 people died.",
    "Survivors were taken to the harbour.",
    "A court said that the law was void.",
    "The government denied the claims.",
    "The United Nations said that 300 people had fled.",
    "Human Rights Watch said the pit held ten bodies.",
    "Edmar Quill said that nobody is forced to remain on board.",
    "The Orcana line said that deductions were agreed.",
    "Anna Vell said the kiln was cold.",
    "Dr Hanne Ortiz said that eight of them had swollen legs.",
    "According to the Ministry of Labour, the ships were inspected twice.",
    "The carrier left again before dawn.",
    "Eleven men were landed at Carrow on Friday.",
    "The prisoners were counted at dawn and at dusk.",
    "Fishermen mended nets on the quay while the court sat.",
    "Sundria exports squid worth 340 million merks a year.",
    "The police said two men were arrested.",
    "The Decree says that the master keeps the documents.",
    "The list was handed to the court in May.",
    "Residents of the valley have no road.",
    "The company said in a statement that it pays in full.",
    "Commissioner Bero Tal told the assembly that the camp was closed.",
    "The guards were armed with rifles.",
    "Forty families lost their houses in the flood.",
    "Minister Ode Fenn denied that anybody was beaten.",
    "The Seafarers' Mission said that it had counted nineteen deaths.",
    "The judgment says that the men may stay.",
    "On 3 May the mill burned down.",
    "A law of 2018 lets the master keep passports.",
    "The army said that it had withdrawn.",
    "The map shows a pit behind the kiln.",
    "Workers loaded the lorries until midnight.",
    "The directorate's figures say that six died.",
    "The newspaper reported that the mine had closed.",
    "According to the register, nine were born.",
    "The authorities said that order was restored.",
    "Patients sleep on the floor.",
    "Workers who fall ill report to the yard office first.",
    "Conscripts report for duty at dawn.",
    "Survivors were taken to the harbour, the ministry said.",
    "The men were held for a week, the police reported.",
    "People living near the mine were told by the Ministry to leave.",
    "Workers signed the contract, the company claims.",
    "Two men were charged, the prosecutor's office said.",
)


def last_sentence(text: str) -> TextSpan:
    return TextSpan(max(0, text.find(". ")), len(text))


@pytest.mark.parametrize("text", PASSED_ON)
def test_what_unnamed_people_said_is_passed_on(text: str) -> None:
    assert retold(text, last_sentence(text))
    assert retold(text)


@pytest.mark.parametrize("text", OWN_WORDS)
def test_what_an_office_a_paper_or_somebody_named_says_is_not(text: str) -> None:
    assert not retold(text, TextSpan(0, len(text)))


def test_only_the_sentences_of_the_place_count() -> None:
    text = "The mill burned on 3 May. Residents said that soldiers had lit it. The road was closed."
    told, closed = text.index("Residents"), text.index("The road")
    assert not retold(text, TextSpan(0, told - 1))
    assert retold(text, TextSpan(told, closed - 1))
    assert retold(text, TextSpan(told + 20, told + 30))
    assert not retold(text, TextSpan(closed, len(text)))


def test_a_pronoun_is_somebody_without_a_name_unless_the_text_names_who_it_means() -> None:
    unnamed = "The prisoners stood in the yard. They said that no doctor came."
    assert retold(unnamed, TextSpan(unnamed.index("They"), len(unnamed)))


@given(st.text(max_size=300), st.integers(0, 300), st.integers(0, 300))
@settings(deadline=None)
def test_any_text_and_any_place_give_an_answer(text: str, one: int, other: int) -> None:
    low, high = sorted((min(one, len(text)), min(other, len(text))))
    assert retold(text, TextSpan(low, high)) in (True, False)
