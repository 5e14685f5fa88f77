"""Two versions of one mail: the same words, or not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.readers._mail.versions import folded_words, same


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("They came\non Friday.", "They CAME on Friday"),
        ("see https://shore.invalid/a?b=c here", "see here"),
        ("Ulla <u@shore.invalid> wrote", "Ulla wrote"),
        ("a [image: gate.png] b", "a b"),
        ("café", "cafe\u0301"),
        ("bro-\nken", "broken"),
    ],
)
def test_what_programs_change_is_no_difference(one: str, other: str) -> None:
    assert same(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("They came", "They never came"), ("9 April", "8 April"), ("a b", "b a"), ("x", ""), ("он", "она")],
)
def test_one_word_is_a_difference(one: str, other: str) -> None:
    assert not same(one, other)


@given(st.text(max_size=60))
def test_a_text_says_the_same_as_itself_in_other_lines(text: str) -> None:
    assert same(text, text)
    assert folded_words(f"{text}\n \n") == folded_words(text)
