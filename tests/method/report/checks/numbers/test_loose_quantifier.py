"""PB303: words for numbers of interviewees, and words that only look so."""

from __future__ import annotations

import pytest

from probata.method.report.checks.numbers import loose_quantifier
from tests.method.report.more_world import found


@pytest.mark.parametrize(
    "sentence",
    [
        "Almost all interviewees described injections.",
        "Many of the forty people interviewed had been held.",
        "**Several** former witnesses spoke of a lamp.",
        "The interviewees spoke of medicine. Most of them described injections.",
        "Many women had been given pills.",
        "None of the interviewees described beatings.",
        "Nobody who was interviewed had been paid.",
        "Everyone interviewed had been held.",
        "Several described a lamp.",
        "The lamp was described by all interviewees.",
        "| who | what |\n|---|---|\n| Everybody who was interviewed | a lamp |",
        "Most women had been given pills. {cite}`lamp`",
        "Interviewees spoke of medicine, and most of them had been given pills.",
        "Some relatives told the Inquiry about leases.",
        "The majority of respondents had worked.",
        "A number of interviewees had been held.",
        "Few of those who answered described pills.",
        "Every witness had seen the lamp.",
        "Almost all of the {count}`held:n` interviewees described a lamp.",
        "Almost all of the {count}`held:n` were afraid of a lamp.",
        "Every deckhand had been held.",
        "In most cases fishermen were locked in.",
        "All women had been given pills.",
    ],
)
def test_a_word_for_a_number_of_interviewees_is_an_objection(sentence: str) -> None:
    assert len(found(loose_quantifier, f"{sentence}\n")) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "Most of the buildings stand empty, and some years passed.",
        "The hostels were farms. Most of them had been built for the harvest.",
        "Everyone has the right to leave any country, and no person may be held without a decision.",
        "The decree applies to all persons held in the hostels.",
        "All interviewees gave their informed consent, and each was offered an interpreter.",
        "Every interviewee was asked the same questions.",
        "No interviewee was paid for the interview, and nobody was named.",
        "Some interviewees asked not to be quoted.",
        "Several people declined to be interviewed.",
        "Women and men were held separately; both women and men were heard.",
        "Many witness statements were destroyed.",
        "Some residents were fined by the province. {cite}`wire-a`",
        "A newspaper reported that some detainees had worked on the pans. {cite}`wire-copy`",
        "The few residents who remained were old.",
        "Most interviews lasted for hours.",
        "{count}`involved:words|Most` interviewees had been held or had worked in a hostel.",
        "At all hours interviewees heard the gate.",
        "Many families believed the promises.",
        "Among everybody who was interviewed, {count}`leave:k` could not leave.",
        "Measured by everyone who was asked, it is {count}`medicine:words|most`.",
        "Of all interviewees, {count}`held:k` had been held.",
        "| who | how many |\n|---|---|\n| Everybody who was interviewed | {count}`held:n` |",
        "Most families hold a lease.",
        "The Inquiry thanks all those who spoke to it.",
        "Both the Ministry and the province were asked. Neither answered.",
        "Several witnesses at that trial were heard in private. {cite}`wire-copy`",
        "A woman said that most of the women in her room had been given pills. {cite}`lamp`",
        "Not all interviewees were asked about everything.",
        "Every container was locked.",
        "It is not established that every deckhand had been held.",
    ],
)
def test_other_words_are_left_alone(sentence: str) -> None:
    assert found(loose_quantifier, f"{sentence}\n") == []


@pytest.mark.parametrize("directive", ["recommendation} the Ministry", "context}", "reply}"])
def test_people_in_general_may_be_many_where_the_report_does_not_speak_of_accounts(directive: str) -> None:
    assert (
        found(
            loose_quantifier,
            f":::{{{directive}\nMost women had been held, and all persons held must be released.\n:::\n",
        )
        == []
    )


def test_another_language_is_passed_over() -> None:
    assert found(loose_quantifier, "Most interviewees described a lamp.\n", language="de") == []
