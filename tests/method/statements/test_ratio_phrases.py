"""Ratio phrases: read whole or not at all."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.statements.ratio_kinds import Kind
from probata.method.statements.ratio_phrases import ratio_phrase
from probata.method.statements.roughness import Manner
from tests.method.statements.ratio_set import FALSE, TRUE, UNREAD


@pytest.mark.parametrize(
    ("words", "kind", "number", "manner"),
    [
        ("nearly three times", Kind.TIMES, "3", Manner.NEARLY),
        ("just under half", Kind.SHARE, "0.5", Manner.JUST_UNDER),
        ("no more than twice", Kind.TIMES, "2", Manner.UP_TO),
        ("twice or more", Kind.TIMES, "2", Manner.AT_LEAST),
        ("more than halved", Kind.FEWER, "0.5", Manner.MORE_THAN),
        ("as many again", Kind.TIMES, "2", Manner.PLAIN),
        ("half as many again", Kind.MORE, "0.5", Manner.PLAIN),
        ("down by at least 30 per cent", Kind.FEWER, "0.3", Manner.AT_LEAST),
        ("three to one", Kind.TIMES, "3", Manner.PLAIN),
        ("about 12 more than", Kind.DIFFERENCE, "12", Manner.ABOUT),
    ],
)
def test_a_phrase_keeps_what_is_said_and_how(words: str, kind: Kind, number: str, manner: Manner) -> None:
    said = ratio_phrase(words)
    assert said
    assert (said.kinds, said.low, said.high, said.manner) == ((kind,), Decimal(number), Decimal(number), manner)


@pytest.mark.parametrize("words", sorted({words for words, _, _ in UNREAD}))
def test_what_says_no_ratio_for_sure_is_not_read(words: str) -> None:
    assert ratio_phrase(words) is None


_PHRASES = sorted({words for words, _, _ in (*TRUE, *FALSE)})


@given(
    st.sampled_from(_PHRASES), st.sampled_from(["not", "never", "hardly", "several", "every", "another", "could be"])
)
def test_a_word_that_may_turn_it_round_leaves_every_phrase_unread(words: str, turning: str) -> None:
    assert ratio_phrase(f"{turning} {words}") is None or f"{turning} {words}" in _MEANING


_MEANING = {f"not {words}" for words in _PHRASES if words.startswith(("more than", "less than", "fewer than"))} | {
    f"not {words}" for words in _PHRASES if words.startswith("quite")
}
""" "Not more than a third" says something else, and says it."""


@given(st.sampled_from(_PHRASES), st.sampled_from(["three", "40", "two-thirds of", "twice"]))
def test_a_second_number_leaves_a_phrase_unread(words: str, number: str) -> None:
    assert ratio_phrase(f"{words} women and {number}") is None


@given(st.sampled_from(_PHRASES))
def test_capitals_and_quotation_marks_change_nothing(words: str) -> None:
    assert ratio_phrase(f"“{words.upper()}”") == ratio_phrase(words)


@settings(deadline=None)
@given(st.text(max_size=400))
def test_no_text_raises(text: str) -> None:
    assert ratio_phrase(text) is None or any(one.isalnum() for one in text)


_WORDS = (
    "not up down by to of a the third half twice times 30 % per cent more than fewer between and or in every fold"
    " points"
)


@settings(deadline=None, max_examples=300)
@given(st.lists(st.sampled_from(_WORDS.split()), max_size=8))
def test_no_order_of_its_words_raises_and_what_is_read_has_ends_in_order(words: list[str]) -> None:
    said = ratio_phrase(" ".join(words))
    assert said is None or (said.kinds and 0 < said.low <= said.high)
