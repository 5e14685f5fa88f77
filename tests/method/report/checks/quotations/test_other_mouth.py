"""PB207: quoted words are given to somebody who did not say them."""

from __future__ import annotations

import pytest

from probata.method.report.checks.quotations import other_mouth as rule
from tests.method.report import replied_world
from tests.method.report.more_world import found

OBJECTED = [
    "The ambassador said: {quote}`lamp`\n",
    "The Ministry of Settlement stated: {quote}`gate`\n",
    "The spokesman of the ministry later said that the {quote}`gate|gate was closed`.\n",
    "An interviewee said: {quote}`decree`\n",
    "The general said: {quote}`lamp`\n",
    "The Deputy Commissioner told reporters: {quote}`lamp`\n",
    "According to the mayor, {quote}`lamp`\n",
    "In the words of the regional commander, {quote}`gate`\n",
    "{quote}`lamp`, said the ambassador.\n",
    "{quote}`gate`, the minister told the press.\n",
    "The mayor's words were: {quote}`lamp`\n",
    "Director Halven said: {quote}`lamp`\n",
    "A witness said: {quote}`decree`\n",
    "In the words of an interviewee: {quote}`decree`\n",
    "{quote}`decree`, said a survivor.\n",
    "A woman interviewed by the Inquiry recalled: {quote}`decree`\n",
    "The Salt Courier wrote: {quote}`tender`\n",
    "Radio Reaches reported: {quote}`wire-a`\n",
    "According to the Reaches Gazette, {quote}`radio`\n",
    "Decree No. 44 states: {quote}`tender`\n",
    "The prime minister's statement reads: {quote}`gate`\n",
    "The bishop wrote: {quote}`gate`\n",
    "The company's lawyer insisted: {quote}`lamp`\n",
    "As the commander put it, {quote}`gate`\n",
    "Officials of the Ministry of Settlement acknowledged: {quote}`gate`\n",
    "The spokeswoman replied: {quote}`lamp`\n",
    "{quote}`lamp`, according to the police.\n",
]
LET_BE = [
    "An interviewee said: {quote}`lamp`\n",
    "An interviewee spoke of a visit: the governor had said that {quote}`lamp|it was only never dark`.\n",
    "An interviewee met the governor. The governor said: {quote}`lamp`\n",
    "The ministry said: {quote}`decree`\n",
    "The decree reads: {quote}`decree`\n",
    "She heard it from others. The guard said: {quote}`gate`\n",
    "An interviewee showed the decree: {quote}`decree`\n",
    "The ministry said that it knew nothing. {cite}`decree` An interviewee said: {quote}`gate`\n",
    "An interviewee said: {quote}`lamp`\n",
    "One woman said: {quote}`lamp`\n",
    "She said: {quote}`lamp`\n",
    "A teacher said: {quote}`lamp`\n",
    "A former guard said: {quote}`gate`\n",
    "A nurse who worked in the hostel told the Inquiry: {quote}`gate`\n",
    "A resident of the lower street said: {quote}`lamp`\n",
    "A driver said: {quote}`gate`\n",
    "In the words of an interviewee, {quote}`lamp`\n",
    "According to a survivor, {quote}`gate`\n",
    "{quote}`lamp`, said a mother of two.\n",
    "The decree reads: {quote}`decree`\n",
    "Decree No. 44 states: {quote}`decree`\n",
    "The province decreed: {quote}`decree`\n",
    "The ministry said: {quote}`decree`\n",
    "The Reaches Gazette wrote: {quote}`tender`\n",
    "The Gazette reported: {quote}`tender`\n",
    "Velmarra Wire wrote: {quote}`wire-a`\n",
    "A driver told Velmarra Wire: {quote}`wire-a`\n",
    "According to Velmarra Wire, {quote}`wire-a`\n",
    "Radio Reaches broadcast a driver: {quote}`radio`\n",
    "A driver said on the radio: {quote}`radio`\n",
    "A witness said on Radio Reaches: {quote}`radio`\n",
    "An interviewee told us what the general said: {quote}`gate`\n",
    "The general's driver told us: {quote}`gate`\n",
    "The minister was asked. An interviewee remembered: {quote}`lamp`\n",
    "The words are these: {quote}`lamp`\n",
    "It was dark, and the guard knew it: {quote}`gate`\n",
    "The Inquiry heard: {quote}`lamp`\n",
    "The Inquiry quotes it: {quote}`decree`\n",
    "The account of a woman says: {quote}`lamp`\n",
    "Of the lamp an interviewee said: {quote}`lamp`\n",
    "The order says: {quote}`decree`\n",
    "Article 4 provides: {quote}`decree`\n",
    "The answer was: {quote}`gate`\n",
    "The minister denies this. An interviewee said: {quote}`gate`\n",
    "While the minister said that the hostels were open, an interviewee said: {quote}`gate`\n",
    "A former official said: {quote}`gate`\n",
    "A police officer who left the force told the Inquiry: {quote}`gate`\n",
    "The agency's text, which The Salt Courier printed, says: {quote}`wire-a`\n",
    "The Salt Courier printed the agency's words: {quote}`wire-a`\n",
    "A man said that the director had shouted: {quote}`gate`\n",
    "She remembered what the doctor said: {quote}`gate`\n",
    "Nothing contradicts the account: {quote}`gate`\n",
    "The rule on absence: {quote}`decree`\n",
    "According to a former detainee, {quote}`tender`\n",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_words_in_another_mouth_are_objected_to(source: str) -> None:
    assert len(found(rule, source)) == 1


@pytest.mark.parametrize("source", LET_BE)
def test_words_of_whoever_said_or_retold_them_are_let_be(source: str) -> None:
    assert found(rule, source) == []


def test_in_another_language_nothing_is_known() -> None:
    assert found(rule, OBJECTED[0], language="fr") == []


def test_of_words_whose_speaker_is_on_record_another_rule_decides() -> None:
    source = "The Coastal Broadcast said: {quote}`spokesman`"
    assert not replied_world.found(rule, source)
