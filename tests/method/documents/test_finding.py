"""finding: what has one form is one text to whoever reads it, and every place points at the very words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents import finding
from probata.method.documents.finding import RESERVED, Searched, form, terms, whole

SIGNS = st.text("abEéßﬁ 12١٣๓٤\n\r\u00ad\u0301\u200d\u0651مَدأن中国湖ё\ufdd0\U00040000\u2028-'\"", max_size=60)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("inter\u00ad\nnational", "international"),
        ("inter\u00ad  \r\n  national", "international"),
        ("inter\u00adnational", "international"),
        ("six in\r\n  the\tmorning", "six in the morning"),
        ("٢٠٢١", "2021"),
        ("۲۰۲۱", "2021"),
        ("२०२१", "2021"),
        ("２０２１", "2021"),
        ("โทร ๑๒", "โทร 12"),
        ("المُدَرِّسة", "المدرسه"),
        ("ئۇيغۇر", "ئۇيغۇر"),
        ("Ёлка", "елка"),
        ("И\u0306од", "йод"),
        ("Straße", "STRASSE"),
        ("Café", "cafe\u0301"),
    ],
)
def test_what_is_read_as_one_has_one_form(one: str, other: str) -> None:
    assert form(one) == form(other)


@pytest.mark.parametrize(("one", "other"), [("ガラス", "カラス"), ("ม้า", "มา"), ("inter-\nnational", "international")])
def test_what_is_read_as_two_has_two_forms(one: str, other: str) -> None:
    assert form(one) != form(other)


@given(SIGNS)
def test_no_form_holds_what_the_index_keeps_for_itself(text: str) -> None:
    assert not [one for one in form(text) if any(low <= ord(one) <= high for low, high in RESERVED)]


@given(st.lists(SIGNS, min_size=1, max_size=4).map("".join), st.data(), st.integers(1, 20))
def test_every_place_is_of_the_very_words_and_none_is_missed(text: str, data: st.DataObject, block: int) -> None:
    plain = form(text)
    start = data.draw(st.integers(0, max(0, len(plain) - 1)))
    term = plain[start : start + data.draw(st.integers(1, 5))].strip()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(finding, "_BLOCK", block)
        searched = Searched(text)
        found = searched.places(term) if term else []
    assert searched.form == plain
    assert len(found) == (plain.count(term) if term else 0)
    for place in found:
        words = place.of(text)
        assert term in form(words)
        assert term not in form(words[1:]) or len(form(words[:1])) != 1 or form(words[:1]) == " "


def test_a_place_has_the_marks_over_its_last_letter() -> None:
    assert [one.of("a cafe\u0301 there") for one in Searched("a cafe\u0301 there").places("cafe")] == ["cafe\u0301"]
    assert [one.of("inter\u00ad\nnational") for one in Searched("inter\u00ad\nnational").places("rna")] == [
        "r\u00ad\nna"
    ]


def test_far_into_a_long_text_places_are_right() -> None:
    text = "Straße \u00ad\n\u200b" * 20_000 + "the lantern"
    [place] = Searched(text).places("lantern")
    assert place.of(text) == "lantern"


@pytest.mark.parametrize(
    ("text", "term", "said"),
    [
        ("the lamp.", "lamp", True),
        ("lamps", "lamp", False),
        ("clamp", "lamp", False),
        ("o'dell", "dell", True),
        ("lamp_2", "lamp", False),
        ("lamp 2", "lamp", True),
        ("大湖区", "湖", True),
        ("(lamp)", "(lamp)", True),
        ("l'ete", "ete", True),
    ],
)
def test_a_word_of_its_own_is_told_from_a_part_of_one(text: str, term: str, said: bool) -> None:
    [at] = finding.positions(text, term)
    assert whole(text, at, term) is said


def test_terms_are_words_and_phrases_each_once() -> None:
    assert terms('Lamp "the  Ferry\nboat" lamp "" " 湖') == ("lamp", "the ferry boat", "湖")
    assert terms(' " ') == ()
