"""Halves: words for before and after noon in many languages, words that say nothing of it, words nobody knows."""

import pytest

from probata.method.documents.readers._chat.halves import AM, BETWEEN, PM, cleaned, half


@pytest.mark.parametrize(
    "words", ["AM", " am", "\u202fa. m.", "a.\xa0m.", " ص", "上午", "日 上午", " 오전 ", "पूर्वाह्न", "ÖÖ", "π.μ."]
)
def test_before_noon(words: str) -> None:
    assert half(words) == "am"


@pytest.mark.parametrize(
    "words", ["PM", "p.m.", "\u200fم", "下午", "일 오후 ", "अपराह्न", "ös", "μ.μ.", "du.", ", 晚上"]
)
def test_after_noon(words: str) -> None:
    assert half(words) == "pm"


@pytest.mark.parametrize("words", ["", ", ", " à ", " klo ", " a las ", " г., ", "日 ", "، "])
def test_words_that_say_nothing_of_it(words: str) -> None:
    assert half(words) == ""


@pytest.mark.parametrize("words", [" dorn", "Hesk", "ampm"])
def test_words_that_nobody_knows(words: str) -> None:
    assert half(words) is None


def test_no_word_is_of_both_halves_or_of_none() -> None:
    assert not AM & PM
    assert not (AM | PM) & BETWEEN
    assert all(word == cleaned(word) for word in AM | PM | BETWEEN)
