"""All the words of a message, wherever they stand in other texts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from probata.method.sources.same_words import LEAST, LEAST_FORWARDED, Wanted, is_telling, said

WORDS = "Velmarra will take people from the lake into eleven dormitories"
TEXTS = st.lists(st.sampled_from(["lake", "Müller", "at", "six", "вода"]), min_size=1, max_size=6)


def places(message: str, text: str) -> list[str]:
    return [span.of(text) for _, span in Wanted({7: said(message)}).found(said(text))]


def test_they_are_found_whatever_signs_stand_between_them() -> None:
    text = "Forwarded:\n*Velmarra will TAKE people\nfrom the lake, into “eleven” dormitories*\nwell"
    assert places(WORDS, text) == [text[12:-6]]


def test_a_word_more_or_less_is_not_the_same() -> None:
    assert places(WORDS, WORDS.replace("eleven", "seven")) == []
    assert places(WORDS, WORDS.removesuffix(" dormitories")) == []
    assert places(WORDS, WORDS.replace("dormitories", "dormitoriesx")) == []
    assert places("", WORDS) == []


def test_every_place_is_told_with_the_number_of_the_message() -> None:
    assert [number for number, _ in Wanted({7: said(WORDS), 9: said("the lake")}).found(said(f"{WORDS}. {WORDS}"))] == [
        *(7, 9),
        *(7, 9),
    ]


def test_few_words_are_said_by_many() -> None:
    few, many = said(" ".join(["a"] * (LEAST - 1))), said(" ".join(["a"] * LEAST))
    assert (is_telling(few, forwarded=False), is_telling(many, forwarded=False)) == (False, True)
    assert is_telling(few, forwarded=True)
    assert not is_telling(said(" ".join(["a"] * (LEAST_FORWARDED - 1))), forwarded=True)


@given(TEXTS, TEXTS, TEXTS)
def test_what_stands_there_is_found_and_what_is_found_stands_there(
    before: list[str], mine: list[str], after: list[str]
) -> None:
    text, message = " ".join([*before, *mine, *after]), " ".join(mine)
    found = places(message.upper(), text)
    assert message in found
    assert all(said(one).words == said(message).words for one in found)
