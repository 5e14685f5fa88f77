"""The report's own voice: what of a sentence is somebody else's, what is denied, and who speaks."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.report.prose.phrases import (
    BLANK,
    Said,
    any_of,
    attributed,
    attributed_around,
    each_said,
    english,
    negated,
    said_in,
)
from probata.method.report.rules import objections
from tests.method.report.world import bound


def first(source: str, **front: str) -> Said:
    return next(each_said(bound(source, **front)))


def who_says(source: str, word: str = "genocide", **front: str) -> bool:
    said = first(source, **front)
    at = said.words.index(word)
    return attributed(said, at, at + len(word))


def test_words_of_others_laws_and_dates_are_blanked_and_places_stay() -> None:
    said = first(
        "On {date}`2 March 2019` it said {quote}`decree` and “more” under {law}`Convention against Torture`, still."
    )
    assert not re.search("Torture|Absence|more|March", said.words)
    at = said.at(said.words.index("still"), said.words.index("still") + 5)
    assert said.bound.manuscript.sources[at.file][at.start : at.end] == "still"


def test_counts_and_fixed_words_are_the_reports_own() -> None:
    assert first("{count}`leave:k|Twelve` of {fixed}`four|so many parts` said so.").words == "Twelve of four said so."


def test_emphasis_breaks_no_word_and_no_place() -> None:
    said = first("It was **tor**ture there.")
    at = said.words.index("torture")
    place = said.at(at, at + 7)
    assert said.bound.manuscript.sources[place.file][place.start : place.end] == "tor**ture"


def test_every_sentence_keeps_its_own_words_and_roles() -> None:
    one, other = (said for said in each_said(bound("One {cite}`decree`. Two {cite}`tender`.")) if said.roles)
    assert [placed.binding.role.body for said in (one, other) for placed in said.roles] == ["decree", "tender"]
    assert (one.words.strip(), other.words.strip()) == ("One .", "Two .")


def test_stems_leave_out_passages_without_them() -> None:
    whole = bound("A Torture.\n\nB.")
    assert [said.words for said in each_said(whole, "torture")] == ["A Torture."]
    assert list(said_in(whole, whole.passages[1], ("torture",))) == []


@pytest.mark.parametrize("language", ["en", "en-GB", "EN"])
def test_english_is_english(language: str) -> None:
    assert english(bound("x", language=language))


def test_a_report_without_a_language_is_english_and_one_in_another_is_passed_over() -> None:
    assert english(bound("x"))
    assert list(each_said(bound("x", language="fr"))) == []


@pytest.mark.parametrize(
    ("words", "no"),
    [
        ("It could not be verified", True),
        ("It was verified", False),
        ("Nobody knew; it was verified", False),
        ("We do not find that it was verified", True),
        ("Residents who could not leave saw acts that were verified", False),
        ("It isn't verified", True),
    ],
)
def test_a_denial_counts_in_its_own_clause(words: str, no: bool) -> None:
    assert negated(words, words.index("verified")) is no


@pytest.mark.parametrize(
    "source",
    [
        "The ministry denies that there was genocide.",
        "According to the Association there was genocide.",
        "There was genocide, the ambassador said.",
        "A foreign government called it genocide.",
        "The mission accused the province of genocide.",
    ],
)
def test_what_others_say_is_theirs(source: str) -> None:
    assert who_says(source)


@pytest.mark.parametrize(
    "source",
    [
        "There was genocide.",
        "The Inquiry said that there was genocide.",
        "We have also concluded that there was genocide.",
        "It was said that there was genocide.",
        "There are reasonable grounds to believe that there was genocide.",
        "Acts reported by residents were genocide.",
        "The ministry said no, and the acts were genocide.",
    ],
)
def test_what_the_inquiry_or_nobody_says_is_the_reports_own(source: str) -> None:
    assert not who_says(source)


def test_the_inquiry_goes_by_the_name_that_the_front_matter_gives_it() -> None:
    source = "The Lake Panel said that there was genocide."
    assert who_says(source)
    assert not who_says(source, inquiry="Lake Panel")


def test_a_verb_inside_what_was_found_names_no_speaker() -> None:
    said = first("The ministry has not answered.")
    found = re.search("has not answered", said.words)
    assert found
    assert attributed(said, *found.span())
    assert not attributed_around(said, found)


def test_matches_of_several_patterns_do_not_overlap() -> None:
    found = any_of((re.compile("a b"), re.compile("b|c")), "a b c b")
    assert [one[0] for one in found] == ["a b", "c", "b"]


_PIECES = st.sampled_from(
    [
        "torture ", "widely reported ", "nine outlets confirm ", "“", "”", '"', "'", "’", "may ",
        "constitute genocide ", "not ", "the Ministry did not answer ", "the interviewee denied ", "verified ",
        "95 % certain ", ". ", "\n\n", "> ", "| a |\n|---|\n", "{cite}`lamp` ", "{quote}`wire-a|have been kept` ",
        "{count}`leave:k` ", "{date}`2 May 2019` ", "{ref}`F1` ", "**", "`", ":::{finding} F1 pattern\n",
        ":::{recommendation} x\n", ":::\n", ":::{limitations}\n", "[^a]", "\n\n[^a]: {cite}`decree`\n",
        "responded to the report ", "beyond reasonable doubt ", "corroborated by ", "\r\n", "\u00a0", "說：「", "é́",
        "\\", BLANK,
    ]
)  # fmt: skip


@settings(deadline=None, max_examples=150)
@given(st.lists(_PIECES, max_size=25))
def test_no_mixture_stops_a_rule_and_every_place_is_in_the_source(pieces: list[str]) -> None:
    whole = bound("".join(pieces), access="2022-02-07")
    for one in objections(whole):
        source = whole.manuscript.sources[one.at.file]
        assert 0 <= one.at.start <= one.at.end <= len(source)
        assert one.message
        assert one.next_step
