from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.report.claims.reading.acts import (
    act_among,
    bare_of_support,
    counted_act,
    lost_lives,
    meaning,
    meanings,
)
from probata.method.report.english.said import stem


@pytest.mark.parametrize(
    ("verb", "noun"),
    [
        ("died", "deaths"),
        ("arrested", "arrests"),
        ("dismissed", "dismissals"),
        ("disappeared", "disappearances"),
        ("demolished", "demolitions"),
        ("evacuated", "evacuation"),
        ("registered", "registration"),
        ("closed", "closure"),
        ("besieged", "siege"),
        ("murdered", "murder"),
        ("destroyed", "destruction"),
        ("interrogated", "interrogation"),
    ],
)
def test_a_verb_and_its_noun_have_one_meaning(verb: str, noun: str) -> None:
    assert meaning(stem(verb)) == meaning(stem(noun))


def test_other_words_keep_their_own_meaning() -> None:
    assert len(meanings(frozenset(map(stem, ("opened", "closed", "signed", "adopted", "published"))))) == 5
    assert meaning(stem("hospital")) != meaning(stem("hospitality"))


def test_a_noun_that_is_counted_as_people_are_names_its_act() -> None:
    assert counted_act("Arrests") == meaning(stem("arrested"))
    assert counted_act("visits") == counted_act("letters") == ""


def test_the_one_act_among_verbs_is_found() -> None:
    assert act_among(frozenset((stem("died"),))) == meaning(stem("deaths"))
    assert act_among(frozenset((stem("died"), stem("wrote")))) == act_among(frozenset()) == ""


def test_lives_are_lost_in_several_words() -> None:
    assert lost_lives(frozenset((stem("lost"), stem("lives"))), False)
    assert lost_lives(frozenset((stem("claimed"),)), True)
    assert not lost_lives(frozenset((stem("lost"),)), False)


def test_what_only_supports_an_act_is_left_out() -> None:
    assert bare_of_support(frozenset((stem("occurred"), "plant"))) == {"plant"}


@settings(deadline=None)
@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", max_size=16))
def test_a_meaning_has_itself_as_its_meaning_or_is_a_known_word(word: str) -> None:
    assert meaning(meaning(word)) in (meaning(word), meaning(meaning(meaning(word))))
    assert bool(meaning(word)) is bool(word)
