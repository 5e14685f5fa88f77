"""The letters of languages: small, beyond ASCII, and of one script each."""

import unicodedata

from probata.method.documents.alphabets import COMMON, CYRILLIC, LATIN, LONE, REGION_WORDS


def test_alphabets_hold_small_letters_beyond_ascii_only() -> None:
    for language, letters in {**LATIN, **CYRILLIC}.items():
        assert all(letter == letter.lower() and not letter.isascii() for letter in letters.replace("i", "")), language


def test_letters_that_are_words_belong_to_their_alphabet() -> None:
    assert all(set(words) <= set(LATIN[language]) for language, words in LONE.items())


def test_cyrillic_alphabets_are_cyrillic() -> None:
    assert all("CYRILLIC" in unicodedata.name(letter) for letters in CYRILLIC.values() for letter in letters)


def test_no_common_letter_is_counted_for_two_scripts_but_chinese_and_japanese_commas() -> None:
    for first, letters in COMMON.items():
        for second, others in COMMON.items():
            assert first == second or set(letters) & set(others) <= set("、。，")


def test_small_words_tell_one_region_only() -> None:
    west, east = REGION_WORDS.values()
    assert not west & east
