"""The words by which a party may be called."""

import pytest

from probata.method.statements.called import cut, key, lower, plain, voice_of


def test_case_space_and_a_possessive_make_no_other_name() -> None:
    assert key("Mara  Vell’s") == key("mara Vell") == "mara vell"


def test_a_plain_name_stands_on_one_line() -> None:
    assert plain("Mara\n Vell") == "Mara Vell"


def test_what_joins_words_says_nothing_of_a_party() -> None:
    assert lower("the head of the Board’s office") == {"head", "board", "office"}


def test_what_a_phrase_adds_about_somebody_is_cut() -> None:
    assert cut("two drivers who had seen it") == "two drivers"


@pytest.mark.parametrize(
    ("words", "expected"),
    [("Foreign Ministry spokeswoman", "Norway/foreign ministry"), ("spokesman", "Norway/spokesperson"), ("", "Norway")],
)
def test_several_voices_of_one_state_stay_apart(words: str, expected: str) -> None:
    assert voice_of("Norway", words) == expected
