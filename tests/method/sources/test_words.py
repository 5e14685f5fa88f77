"""Words keep their places, whatever is folded away, and scripts without spaces go character by character."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.sources.model import SourceText
from probata.method.sources.words import UNITS, fold, read
from probata.record.ref import Ref

REF = Ref.of("doc", bytes(16))


def spelt(text: str) -> list[str]:
    words = read(SourceText(REF, text))
    return [text[a:b] for a, b in zip(words.starts.tolist(), words.ends.tolist(), strict=True)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Didn’t", "didn't"),
        ("CNN’s", "cnns"),
        ("ﬁnd", "find"),
        ("ＦＵＬＬ", "full"),
        ("Straße", "STRASSE"),
        ("café", "cafe\u0301"),
        ("مُحَمَّد", "محمد"),
        ("كتـــاب", "كتاب"),
        ("١٢٣", "123"),
        ("co\u00adoperate", "cooperate"),
    ],
)
def test_two_renderings_of_a_word_fold_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other) != ""


@pytest.mark.parametrize(("one", "other"), [("cat", "cut"), ("कि", "की"), ("12", "13"), ("é", "e")])
def test_different_words_stay_different(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_quotation_marks_and_punctuation_are_no_words() -> None:
    assert spelt("“It’s – well… 12,000!” (she) said.") == ["It’s", "well", "12", "000", "she", "said"]


def test_scripts_may_be_mixed_in_one_text() -> None:
    assert spelt("The 湖水 fell ทะเล") == ["The", "湖", "水", "fell", *"ทะเล"]


def test_five_words_ten_han_characters_and_twenty_thai_ones_weigh_the_same() -> None:
    texts = ["one two three four five", "湖" * 10, "ท" * 20]
    assert {read(SourceText(REF, text)).units for text in texts} == {5 * UNITS}


def test_skipped_places_hold_no_words(source) -> None:
    words = read(source(1, "Read more. The lake fell. Sign up", (0, 10), (26, 33)))
    assert [words.source.text[a:b] for a, b in zip(words.starts, words.ends, strict=True)] == ["The", "lake", "fell"]


def test_words_inside_closed_quotation_marks_know_their_quotation() -> None:
    words = read(SourceText(REF, "He said “go home” and “never stop. "))
    assert words.quoted.tolist() == [-1, -1, 0, 0, -1, -1, -1]


def test_words_of_titles_have_capitals_or_are_short_and_capitals_say_nothing_in_a_text_of_capitals() -> None:
    assert not read(SourceText(REF, "THE LAKE FELL AGAIN")).named.any()
    assert read(SourceText(REF, "The lake fell again")).named.tolist() == [True, False, False, False]


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_places_are_in_order_and_hold_the_word_that_was_folded(text: str) -> None:
    words = read(SourceText(REF, text))
    places = list(zip(words.starts.tolist(), words.ends.tolist(), strict=True))
    assert all(0 <= a < b <= len(text) for a, b in places)
    assert all(end <= start for (_, end), (start, _) in pairwise(places))
    assert all(fold(text[a:b]) for a, b in places)
    assert words.before.tolist()[-1] == int(words.weights.sum())
