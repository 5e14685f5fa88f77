"""PB208: a quotation that is cut, or filled in brackets, so that its sense turns."""

# ruff: noqa: E501 -- words at a place are quoted whole, on one line

from __future__ import annotations

from dataclasses import replace

import pytest

from probata.method.report.checks.quotations import turned_quotation as rule
from probata.method.report.model import Records
from tests.method.report import world
from tests.method.report.more_world import found

OBJECTED = [
    (
        "Nobody was kept there who does not wish to learn.",
        "[…] kept there who does not wish to learn",
        "The minister said:",
    ),
    (
        "Nobody was kept there who does not wish to learn.",
        "was kept there who does not wish to learn",
        "The minister said that everybody",
    ),
    ("The guards did not beat anybody in the yard.", "The guards […] beat anybody in the yard", "A driver said:"),
    ("It is not true that the residents were beaten.", "the residents were beaten", "The minister said:"),
    ("He denied that the guards had beaten the women.", "the guards had beaten the women", "The paper wrote:"),
    ("He denied that the guards had beaten the women.", "[…] the guards had beaten the women", "The paper wrote:"),
    (
        "The residents were allegedly locked in at night.",
        "The residents were […] locked in at night",
        "The paper wrote:",
    ),
    (
        "If a bed was not made, the bread was cut for the whole row.",
        "the bread was cut for the whole row",
        "A woman said:",
    ),
    (
        "Residents may leave the hostel if the director gives a permit.",
        "Residents may leave the hostel",
        "The decree says:",
    ),
    (
        "Residents may leave the hostel unless the director objects.",
        "Residents may leave the hostel […]",
        "The decree says:",
    ),
    ("Nobody was beaten in the house.", "[Some]body was beaten in the house", "He said:"),
    ("Nobody was beaten in the house.", "[Somebody] was beaten in the house", "He said:"),
    ("The gate was locked at night.", "The gate was [open] at night", "He said:"),
    ("The gate was locked at night.", "The gate was [un]locked at night", "He said:"),
    ("The hostel was a prison for us.", "The hostel was [a school] for us", "She said:"),
    ("They gave us bread.", "They gave us [mouldy and rotten and stinking and poisoned old] bread", "She said:"),
    ("They gave us bread.", "They gave [26 of] us bread", "She said:"),
    ("They took us there.", "They took us [and locked us in] there", "She said:"),
    ("No resident who asked was let out before the spring.", "was let out before the spring", "The man"),
    ("The place held about 12,000 people.", "12,000 people", "The paper wrote of"),
    ("The place held about 12,000 people.", "The place held […] 12,000 people", "The paper wrote:"),
    ("It is alleged that the director ordered it.", "the director ordered it", "The paper wrote:"),
    ("Perhaps the soup made them ill.", "the soup made them ill", "She said:"),
    ("I do not think that they beat him.", "they beat him", "She said:"),
    ("They never beat us and never shouted.", "They […] beat us and never shouted", "She said:"),
    ("The food was given only to those who worked.", "The food was given […] to those who worked", "She said:"),
    ("That people were tortured there is not true.", "people were tortured there", "The minister said:"),
    ("Neither the director nor the guards beat anybody.", "the guards beat anybody", "She said:"),
    ("They were not beaten.", "They [were] beaten", "She said:"),
    ("He asked whether the women had been beaten.", "the women had been beaten", "The paper wrote:"),
    ("We hardly slept in the house.", "We […] slept in the house", "She said:"),
    ("They didn't hit the children.", "They […] hit the children", "She said:"),
    ("Without a permit, residents may not leave the yard.", "residents may not leave the yard", "The decree says:"),
    ("The province refused to close the hostels.", "[…] close the hostels", "The province decided to"),
    ("At no time were women locked in.", "women locked in", "He spoke of"),
]
"""Words at the place, the words quoted, and the report's own words before them."""
LET_BE = [
    ("It was not bright. It was only never dark.", "It was only never dark.", "She said:"),
    ("It was not bright. It was only never dark.", "It was not bright. […] never dark", "She said:"),
    ("There was never enough bread and people fell ill.", "people fell ill", "She said:"),
    ("I could not sleep because the lamp burned all night.", "the lamp burned all night", "She said:"),
    ("I could not see the yard but I heard the gate.", "I heard the gate", "She said:"),
    ("The guards, who had no keys, called the director.", "The guards […] called the director", "She said:"),
    ("When I could not walk any more, they carried me to the shed.", "they carried me to the shed", "She said:"),
    ("They not only locked the gate but beat us.", "They […] beat us", "She said:"),
    ("I will never forget that they beat him.", "they beat him", "She said:"),
    ("Decree No. 44 allows the director to close the gate.", "the director to close the gate", "The decree allows"),
    ("On 3 May 2019 the director closed the gate.", "the director closed the gate", "She said:"),
    ("No one told us why we were moved.", "we were moved", "She said:"),
    (
        "Nobody was kept there who does not wish to learn.",
        "kept there who does not wish to learn",
        "The minister said that nobody was",
    ),
    ("Residents may have been kept from leaving.", "have been kept from leaving", "Residents may"),
    ("It was not bright.", "bright", "It was not"),
    ("They told us to wait.", "They told [the women] to wait", "She said:"),
    ("They told us to wait.", "[t]hey told us to wait", "She said that"),
    ("the gate was shut", "[T]he gate was shut", "She said:"),
    ("They wish to learn.", "[She] wish[es] to learn", "He said that"),
    ("He came on Monday and took my brother.", "[The guard] came on Monday and took my brother", "She said:"),
    ("Oskar Vell came at night.", "[The director] came at night", "She said:"),
    ("We slept in that house for months.", "We slept in [the hostel] for months", "She said:"),
    ("We lived there with no light and slept on boards.", "We lived there […] and slept on boards", "She said:"),
    (
        "We worked on the dyke and they gave us soup. It seems that the soup was the wage.",
        "they gave us soup. It seems that the soup was the wage",
        "She said:",
    ),
    (
        "The harbour master sets the fee for a licence as circumstances require.",
        "as circumstances require",
        "The rule sets the fee",
    ),
    (
        "The fee may appear to be high to those who do not know the costs.",
        "may appear to be high",
        "The Authority says of the fee that it",
    ),
    (
        "we might have them back in spring, but he did not write it down for us",
        "we might have them back in spring […] he did not write it down for us",
        "the man said that",
    ),
    (
        "It seems to come from the dust. The office told us to drink milk and go back to work.",
        "It seems to come from the dust. […] drink milk and go back to work",
        "She said:",
    ),
    (
        "Residents who fall ill report to the works office before they see a doctor.",
        "report to the works office before they see a doctor",
        "The ill",
    ),
    (
        "They shut the gate at dusk. I think it was so that people would not go home at night, but they told us nothing.",
        "They shut the gate at dusk.",
        "She said:",
    ),
    ("They do not count the days, and since 2019 the list has been empty.", "the list has been empty", "She said:"),
    ("We talked about the gate and the lamp.", "the gate and the lamp", "They talked about"),
    (
        "A resident who has not paid, or who has left, loses the lease.",
        "loses the lease",
        "A resident who has not paid",
    ),
    ("The lamp was never off.", "The lamp was never off", "She said:"),
    ("He said that the lamp was never off.", "the lamp was never off", "She said:"),
    ("The gate was shut, and nobody came.", "The gate was shut", "She said:"),
    ("The gate was shut from the outside, as far as I know.", "The gate was shut from the outside […]", "She said:"),
    ("You could hear the gate at night.", "the gate at night", "She heard"),
    ("They told us [sic] to wait.", "They told us", "She said:"),
    ("Ворота не были открыты ночью.", "Ворота […] ночью", "She said:"),
    ("囚犯没有离开。", "离开", "She said:"),
    ("We were there then.", "We were there then [in April 2019]", "She said:"),
    ("They came for him.", "They came for [my brother]", "She said:"),
    ("The only gate was shut at night.", "gate was shut at night", "The one"),
    (
        "A person whose presence in the flooded zone is not conducive to orderly recovery shall be lodged in a settlement until the Directorate determines otherwise",
        "until the Directorate determines otherwise",
        "It has them lodged",
    ),
    (
        "Persons who do not leave by themselves shall be taken to the hostel.",
        "shall be taken to the hostel",
        "Such persons",
    ),
    ("My son, if I remember it well, was six then.", "My son", "She spoke of"),
    ("I did not know that they had taken my brother.", "they had taken my brother", "She said:"),
    ("No sooner had we slept than the lamp was lit.", "the lamp was lit", "She said:"),
    ("The gates were open on Sundays only.", "The gates were open on Sundays only", "He said:"),
]
OF_THIS_WORLD = [
    "x {quote}`wire-a|have been kept from leaving`",
    "x {quote}`lamp|dark`",
    "x {quote}`wire-a|Residents of the hostels […] have been kept from leaving`",
    "{quote}`gate|The gate was [never] closed from the outside.`",
    "{quote}`wire-a|Residents of the hostels may [not] have been kept from leaving`",
]
LET_BE_HERE = [
    "Residents may {quote}`wire-a|have been kept from leaving`",
    "It was not {quote}`lamp|bright`.",
    "x {quote}`lamp|It was not bright. […] only never dark.`",
    "x {quote}`wire-a|Residents of the hostels`",
    "{quote}`hearsay|She [the neighbour] told me that the lamp was never off.`",
    "The order allowed them to {quote}`wire-a|have been kept from leaving`.",
    "x {quote}`lamp`",
]


def over(words: str, before: str = "", behind: str = "") -> Records:
    """The world with one more public place."""
    known = world.records()
    one = replace(known.places["decree"], handle="x", title="A bulletin", words=words, before=before, behind=behind)
    return replace(known, places={**known.places, "x": one})


@pytest.mark.parametrize(("place", "words", "lead"), OBJECTED)
def test_words_whose_sense_was_turned_are_objected_to(place: str, words: str, lead: str) -> None:
    assert len(found(rule, f"{lead} {{quote}}`x|{words}`\n", over(place))) == 1


@pytest.mark.parametrize(("place", "words", "lead"), LET_BE)
def test_words_that_were_shortened_or_explained_are_let_be(place: str, words: str, lead: str) -> None:
    assert found(rule, f"{lead} {{quote}}`x|{words}`\n", over(place)) == []


@pytest.mark.parametrize("source", OF_THIS_WORLD)
def test_a_lost_or_added_word_of_doubt_or_denial_is_objected_to(source: str) -> None:
    assert len(found(rule, source)) == 1


@pytest.mark.parametrize("source", LET_BE_HERE)
def test_words_whose_doubt_or_denial_the_report_says_itself_are_let_be(source: str) -> None:
    assert found(rule, source) == []


def test_a_place_that_was_saved_without_its_denial_is_objected_to_as_well() -> None:
    known = over("was kept there against a will", before="Nobody ", behind=".")
    assert len(found(rule, "He said: {quote}`x`\n", known)) == 1
    assert found(rule, "He said: {quote}`x`\n", over("was kept there against a will", before="My son ")) == []


def test_a_place_that_was_saved_without_its_condition_is_objected_to_as_well() -> None:
    known = over("Residents may leave the yard", behind=" unless the director objects.")
    assert len(found(rule, "The order says: {quote}`x`\n", known)) == 1


def test_the_word_that_was_left_out_is_named() -> None:
    (one,) = found(rule, rule.BAD)
    assert "'nobody'" in one.message


def test_words_that_may_not_be_printed_are_not_looked_at() -> None:
    for handle in ("inside", "taken-back", "boards", "directive"):
        assert found(rule, f"x {{quote}}`{handle}|was in the next room`") == []
