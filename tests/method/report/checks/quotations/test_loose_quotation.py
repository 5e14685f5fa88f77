"""PB201: words stand in quotation marks, or in a block quotation, without a place that they are quoted from."""

from __future__ import annotations

import pytest

from probata.method.report.checks.quotations import loose_quotation as rule
from tests.method.report.world import bound

OBJECTED = [
    "They call it “the sheds”.",
    'He said "nobody left" twice.',
    "> It was never dark.",
    "She said ‘never again’ to us.",
    "«Никогда больше», сказала она.",
    "| A | B |\n|---|---|\n| “so” | b |",
    "She said: {fixed}`“It was only never dark.”|her own words`",
    "She said: {fixed}`“It was not bright. […] never dark”|see the file`",
    "He called it {fixed}`“the sheds”|a quotation, see the file`.",
    "They call it ‘the sheds’ there.",
    "They call it ‹the sheds› there.",
    "They call it «the sheds» there.",
    "They call it »the sheds« there.",
    "They call it „the sheds“ there.",
    "They call it ‚the sheds‘ there.",
    "They call it 「the sheds」 there.",
    "They call it 『the sheds』 there.",
    "They call it ″the sheds″ there.",
    "They call it ‶the sheds″ there.",
    "They call it ''the sheds'' there.",
    "They call it 'the sheds' there.",
    "They call it \\`\\`the sheds'' there.",
    "They call it ′the sheds′ there.",
    "They call it ❝the sheds❞ there.",
    "They call it ❛the sheds❜ there.",
    "They call it ＂the sheds＂ there.",
    "They call it 〝the sheds〞 there.",
    "They call it ‟the sheds” there.",
    "They call it ``the sheds'' there.",
    "They call it ´the sheds´ there.",
    "They call it ’’the sheds’’ there.",
    "They call it ‘‘the sheds’’ there.",
    "They call it ,,the sheds'' there.",
    "They call it ＇the sheds＇ there.",
    "They call it 《the sheds》 there.",
    "They call it \\`the sheds' there.",
    "They call it <<the sheds>> there.",
]
LET_BE = [
    "It's the residents' word, the '90s and the hostels’ gates.",
    "He called it {fixed}`“the sheds”|the residents' name`.",
    "He called it {fixed}`“the sheds”|the name, not a quotation`.",
    "He called it {fixed}`“camp”|a word that residents use, quoted from nobody`.",
    "The Covenant has {fixed}`four|as quoted in every edition of it` parts.",
    "{quote}`lamp`",
    "> {quote}`lamp`",
    "> {quote}`lamp`\n>\n> — a woman who was held",
    "The bed was 6' 2\" long.",
    "rock 'n' roll",
    '`"code"` is code.',
    '% "a comment"\n\nText.',
    "The “{quote}`lamp`” light.",
    "The bed was {fixed}`5′ 11″|a length in the plan` long.",
    "It lies at 47° 12′ 30″ north.",
    "It lies at 47°12'30\" north.",
    "The residents’ house, the boys' room and the hostel's gate.",
    "It’s the province’s own.",
    "In the ’90s and the '80s.",
    "rock 'n' roll",
    "`''code''` is code.",
    "The film was 8″ wide and 5″ long.",
    "f′ and f″ are derivatives.",
    "The 6' by 4' room.",
    "It was 3' 4\" by 5' 6\".",
    "A door of 2′ and a bed of 6′ stood there.",
    "O'Brien's and D’Arcy’s house",
    "the workers' and the teachers' rooms",
    "'Tis so, and 'twas so.",
    "a < b and c > d",
    "Hawai‘i and Qur’an and ‘Abd al-Karim and Sana‘a",
    "ʻOkina and Bukhoroʻi",
    "the ‘ulama of the town",
    "s' and ss'",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_words_in_marks_without_a_place_are_objected_to(source: str) -> None:
    assert list(rule.run(bound(source)))


@pytest.mark.parametrize("source", LET_BE)
def test_apostrophes_and_marks_inside_roles_are_let_be(source: str) -> None:
    assert not list(rule.run(bound(source)))


def test_the_marks_and_all_between_them_are_pointed_at() -> None:
    whole = bound("They call it “the sheds” there.")
    (one,) = rule.run(whole)
    assert whole.manuscript.sources[one.at.file][one.at.start : one.at.end] == "“the sheds”"


def test_a_block_quotation_is_objected_to_once() -> None:
    assert len(list(rule.run(bound("> “It was dark,” she said. “Only that.”")))) == 1


def test_a_quotation_inside_a_quotation_is_one() -> None:
    assert len(list(rule.run(bound("She said “they told us ‘go’ and we went”.")))) == 1


def test_a_quotation_that_runs_over_a_role_is_objected_to() -> None:
    assert list(rule.run(bound("She said “all {count}`leave:k` of us”.")))


def test_a_title_with_marks_is_objected_to() -> None:
    assert list(rule.run(bound(":::{annex} The “sheds”\nText.\n:::\n")))


def test_a_front_matter_with_marks_is_objected_to() -> None:
    assert list(rule.run(bound("Text.", title="The “sheds” of Low Reaches")))
    assert list(rule.run(bound("Text.", inquiry="The ″Lake″ Inquiry")))
    assert not list(rule.run(bound("Text.", title="The residents’ hostels")))
