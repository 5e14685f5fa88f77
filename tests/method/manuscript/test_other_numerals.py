from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.manuscript.numbers import numbers
from probata.method.manuscript.other_numerals import other_numerals

SAID = [
    ("XVII witnesses were beaten.", "XVII", 17),
    ("Of XL residents, XVII were held.", "XL", 40),
    ("xvii witnesses spoke.", "xvii", 17),
    ("The witnesses, XVII in number, spoke.", "XVII", 17),
    ("They heard XXVI interviewees.", "XXVI", 26),
    ("十七人被打。", "十七", 17),
    ("There were 二百零三 of them.", "二百零三", 203),
    ("三名证人", "三", 3),
    ("两千人", "两千", 2000),
    ("三万五千人", "三万五千", 35000),
    ("二〇一", "二〇一", 201),
    ("A score of witnesses spoke.", "A score of", 20),
    ("Two score residents left.", "Two score", 40),
    ("Threescore women left.", "Threescore", 60),
    ("A gross of blankets was bought.", "A gross of", 144),
]
NOTHING = [
    "# Chapter IV",
    "Henry VIII lived there.",
    "World War II ended.",
    "Louis XIV and Pope John XXIII.",
    "Part II and Annex III.",
    "Article IX applies.",
    "I saw it.",
    "I was there and I spoke.",
    "The vitamin C was given.",
    "A mix of things.",
    "The XL size.",
    "It was made in PVC and CD form.",
    "He did it.",
    "Title VII of it.",
    "Phase II began.",
    "See section V.",
    "Table X shows it.",
    "Volume XII says so.",
    "The Civil Code says so.",
    "MM. Dupont.",
    "The score of the match.",
    "They settled a score.",
    "The score was kept.",
    "MI5 no",
    "Type I and type II errors.",
    "Elizabeth II spoke.",
    "the couple left the house.",
    "a couple married there.",
    "He had a handful of rice in mind.",
    "A pair of shoes stood there.",
    "a grosser man",
    "gross negligence",
    "the gross domestic product",
    "Act II begins.",
    "the DI unit",
    "Dr. M. D. Cal",
    "Di and Vi came.",
    "CC copy",
    "the DC office",
    "the mild MIX",
    "X people were named in the file as such.",
    "A mother and her child spoke.",
    "It is half closed.",
    "The trio Sandel played.",
    "an LCD screen",
    "(i) the gate; (ii) the lamp; (iii) the yard",
    "They walked half asleep.",
    "第一章",
    "一些人",
    "万一",
    "统一",
    "Rev. XX",
    "CIV is a company.",
    "the mm scale",
]


@pytest.mark.parametrize(("words", "sign", "value"), SAID)
def test_a_number_in_other_signs_is_read(words: str, sign: str, value: int) -> None:
    found = other_numerals(words)[0]
    assert (words[found.start : found.end], found.value) == (sign, value)


@pytest.mark.parametrize("words", NOTHING)
def test_letters_names_and_idioms_are_no_numbers(words: str) -> None:
    assert other_numerals(words) == []


@settings(deadline=None)
@given(st.text(alphabet="IVXLCDM ivx十百千万一二两〇名人of witnesses,.5"))
def test_numbers_never_overlap_and_stand_in_order(words: str) -> None:
    found = numbers(words)
    assert all(one.span.end <= two.span.start for one, two in pairwise(found))
