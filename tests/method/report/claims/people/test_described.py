"""Described: people without a name, trait by trait."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.report.claims.people.described import described
from probata.method.report.claims.people.portrait import Trait, gives_away

T = Trait
READ = [
    ("An interviewee from Alder Row, whose wife is the pharmacist there, was struck.", {T.TIE, T.PLACE}),
    ("A woman from Lunn Bay, married to the district coroner, was kept in a cellar.", {T.TIE, T.PLACE}),
    ("The sister of the priest of Sel Harbour described it to us.", {T.TIE, T.PLACE}),
    ("The lighthouse keeper's wife told us about it.", {T.TIE}),
    ("A survivor, whose mother runs the only bakery in Lower Wick, was beaten.", {T.TIE, T.PLACE}),
    ("A blind man held at Quarry Camp said that he counted the doors.", {T.RARE, T.PLACE}),
    ("The only midwife in Tarrow described the search.", {T.ALONE, T.PLACE}),
    ("A single dentist remained in Brill, and he was arrested.", {T.ALONE, T.PLACE}),
    ("A 58-year-old Armenian weaver from Upper Kell said so.", {T.AGE, T.ORIGIN, T.TRADE, T.PLACE}),
    ("The interviewee, once the postmaster of Pennick, lives abroad.", {T.POST, T.PLACE}),
    ("A former lieutenant at Dunmore, who left on 6 October 2015, told us of it.", {T.TRADE, T.PLACE, T.DAY}),
]
NOBODY = [
    "The mayor of Tarn Cross, whose wife is the pharmacist there, refused to answer.",
    "A man from Mott was killed on 3 May 2019.",
    "A woman, Ana Lund, was held in Mott.",
    "The interviewee told reporters in Mott that she was the first to leave.",
    "An interpreter was present at Long Pan.",
    "The defence called a pathologist, who testified in Mott.",
    "A soldier at Fallow Gate beat a detainee.",
    "The gate was closed.",
]


@pytest.mark.parametrize(("words", "traits"), READ)
def test_traits_are_read_from_a_sentence(words: str, traits: set[Trait]) -> None:
    (one,) = described(words)
    assert traits <= one.traits
    assert one.traits & {T.TIE, T.RARE, T.ALONE, T.POST} == traits & {T.TIE, T.RARE, T.ALONE, T.POST}


@pytest.mark.parametrize("words", NOBODY)
def test_officials_the_named_the_accused_and_the_dead_are_left_out(words: str) -> None:
    assert not any(one.concerned and gives_away(one.traits) for one in described(words))


def test_what_goes_on_about_the_same_person_counts() -> None:
    (alone,) = described("A blind man stood at the gate.")
    (more,) = described("A blind man stood at the gate.", "He was beaten at Fallow Gate.")
    assert not alone.concerned
    assert more.concerned
    assert T.PLACE in more.traits


def test_the_same_rare_words_make_one_key() -> None:
    (first,) = described("A blind man told the Panel about the shots.")
    (again,) = described("At Gull House the blind man was kept alone.")
    assert first.key == again.key != ""


def test_a_family_tie_is_known_again_by_the_relative() -> None:
    (first,) = described("An interviewee, whose husband is the village pharmacist, was held.")
    (again,) = described("The pharmacist's wife lives in Alder Row.")
    assert first.key == again.key == "tie pharmacist"


def test_a_place_alone_or_a_trait_alone_gives_nobody_away() -> None:
    assert not gives_away(frozenset({T.PLACE}))
    assert not any(gives_away(frozenset({one})) for one in Trait)


def test_two_shared_traits_and_a_place_do() -> None:
    assert gives_away(frozenset({T.AGE, T.ORIGIN, T.PLACE}))
    assert not gives_away(frozenset({T.AGE, T.PLACE}))
    assert gives_away(frozenset({T.TRADE, T.PLACE, T.DAY}))


@settings(deadline=None)
@given(st.frozensets(st.sampled_from(Trait)), st.sampled_from(Trait))
def test_more_traits_never_hide_somebody(traits: frozenset[Trait], more: Trait) -> None:
    assert not gives_away(traits) or gives_away(traits | {more})


@settings(deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_read_inside_its_bounds(words: str) -> None:
    assert all(0 <= one.start <= one.end <= len(words) for one in described(words))


@pytest.mark.parametrize(
    "words",
    [
        "A nurse at the clinic in Mott kept one eighteen-year-old student in her ward.",
        "A nurse at the clinic in Mott wrote of another eighteen-year-old until she left.",
        "A nurse at the clinic in Mott wrote of students who had turned sixteen.",
    ],
)
def test_the_age_of_another_is_not_that_of_the_one_described(words: str) -> None:
    assert all(T.AGE not in one.traits for one in described(words))
