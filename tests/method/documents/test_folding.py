from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.folding import fold, folded, unspaced

# Any text, and texts crowded with what folds in a way of its own.
ODD = "aÀéßﬁİıΣςﬀ№℡ⅧK 　\u00a0\t\r\n\0\u200b\u200c\u200e\u2066\ufeff\u00ad“”«»’–—ﷺأإآٱىیکةـَّمك①²ガｶﾞ゙ม้ำ각한क़\ud800\udfff"
TEXTS = st.text(st.characters(), max_size=30) | st.text(ODD, max_size=30)


@given(TEXTS)
def test_both_ways_of_folding_give_one_form(text: str) -> None:
    assert folded(text).text == fold(text)


@given(TEXTS)
def test_folding_again_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(TEXTS)
def test_every_folded_character_knows_where_it_came_from(text: str) -> None:
    form = folded(text)
    assert len(form.origin) == len(form.text)
    assert list(form.origin) == sorted(form.origin)
    for at, character in enumerate(form.text):
        assert character in fold(text[form.origin[at]])


@given(TEXTS, st.integers(0, 30), st.integers(1, 10))
def test_a_place_in_the_folded_text_leads_back_to_words_that_fold_to_it(text: str, start: int, length: int) -> None:
    form = folded(text)
    end = start + length
    if end <= len(form.text):
        first, last = form.span(start, end)
        assert 0 <= first < last <= len(text)
        assert form.text[start:end].strip() in fold(text[first:last])


@given(st.text(st.characters(exclude_categories=["Mn", "Mc", "Me"]), max_size=30))  # marks come from taking apart
def test_composed_and_decomposed_spellings_fold_to_one(text: str) -> None:
    decomposed = unicodedata.normalize("NFD", text)
    assert fold(unicodedata.normalize("NFC", decomposed)) == fold(decomposed)


@given(st.text(st.characters(categories=["Lu", "Ll", "Lt"]), max_size=20))
def test_case_makes_no_difference(text: str) -> None:
    assert fold(text.casefold()) == fold(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("DÉTENTION", "detention"),
        ("Straße", "STRASSE"),
        ("İstanbul", "istanbul"),
        ("№ 5", "NO 5"),
        ("Ｔａｍｓｋ", "tamsk"),
        ("ﬁnding", "finding"),
        ("“villain”", '"villain"'),
        ("«villain»", '"villain"'),
        ("don’t", "don't"),
        ("Oʻzbekiston", "o'zbekiston"),
        ("5′ 7″", "5' 7\""),
        ("semi‐official", "semi-official"),
        ("−5", "-5"),
        ("2017–2019", "2017-2019"),
        ("co\u00adoperate", "cooperate"),
        ("a\u00a0b", "a b"),
        ("arbitrary\r\n   detention", "arbitrary detention"),
        ("tab\tand  blanks", "tab and blanks"),
        ("\u2067مهجع\u2069", "مهجع"),
        ("zero\u200bwidth", "zerowidth"),
        ("مُغلَقًا", "مغلقا"),
        ("أحمد", "احمد"),
        ("مدرسة", "مدرسه"),
        ("على", "علي"),
        ("مـــهجع", "مهجع"),
        ("ﻻ", "لا"),
        ("\u05e9\u05b8\u05c1\u05dc\u05d5\u05b9\u05dd", "\u05e9\u05dc\u05d5\u05dd"),  # Hebrew, with points and without
        ("ёлка", "елка"),
        ("ΟΔΟΣ", "οδος"),
        ("ｶﾞﾗｽ", "ガラス"),
        ("가", "\u1100\u1161"),
    ],
)
def test_two_spellings_that_a_reader_takes_for_one_fold_to_one(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("ม้า", "มา"), ("ガラス", "カラス"), ("क्ष", "कष"), ("宿舍", "宿捨"), ("a b", "ab"), ("resume", "resumes")],
)
def test_two_words_that_a_reader_tells_apart_stay_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@pytest.mark.parametrize("character", "宿人㐀豈𠀀おガー゙ทั๑ກမខ")
def test_letters_marks_and_digits_of_scripts_without_spaces_are_known(character: str) -> None:
    assert unspaced(character)


@pytest.mark.parametrize("character", "a1 éяع한अ・、฿「\n\0🏚")
def test_other_characters_and_punctuation_are_not(character: str) -> None:
    assert not unspaced(character)
