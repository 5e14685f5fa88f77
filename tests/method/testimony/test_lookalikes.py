"""A name with a foreign letter or an unseen sign in it is the name that a reader sees."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.testimony.lookalikes import as_it_looks, in_one_alphabet


@pytest.mark.parametrize("word", ["tоvani", "tovаnі", "tovani\ufe0f", "to\u034fvani", "tο\u3164vani", "tоvаnı"])
def test_it_reads_as_it_looks(word: str) -> None:
    assert in_one_alphabet(word) == "tovani"


@pytest.mark.parametrize("word", ["tovani", "товани", "сара", "νάνσυ", "陀阿菱", "सीता"])
def test_words_of_one_alphabet_stay_as_they_are(word: str) -> None:
    assert in_one_alphabet(word) == word


@settings(deadline=None)
@given(st.text(max_size=12))
def test_it_never_grows_and_does_not_change_twice(word: str) -> None:
    once = in_one_alphabet(word)
    assert len(once) <= len(word)
    assert in_one_alphabet(once) == once


def test_a_word_of_look_alikes_alone_is_read_as_it_looks_and_keeps_its_length() -> None:
    assert as_it_looks("Она сказала: Сора.").endswith("Copa.")
    assert as_it_looks("plain words") == "plain words"


@pytest.mark.parametrize("word", ["НЕRОN", "ΗΕRΟΝ", "HЕRОN"])
def test_a_capital_is_read_as_the_capital_that_it_looks_like(word: str) -> None:
    assert as_it_looks(word) == "HERON"


@settings(deadline=None)
@given(st.text(max_size=30))
def test_places_in_what_it_looks_like_are_places_in_the_text(text: str) -> None:
    assert len(as_it_looks(text)) == len(text)
