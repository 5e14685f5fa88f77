"""Names that look the same, and words that mix alphabets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.confusable import CAPITALS, PAIRS, mixed, remarks, skeleton


@given(st.text("abcdehijklmopqrstuvwxyz -.", min_size=1, max_size=30), st.data())
def test_a_name_with_look_alikes_in_it_has_the_same_skeleton(name: str, data: st.DataObject) -> None:
    twin = "".join(
        data.draw(st.sampled_from([sign, *(odd for odd, like in PAIRS.items() if like == sign)])) for sign in name
    )
    assert skeleton(twin) == skeleton(name)


@given(st.text(max_size=30))
def test_a_skeleton_of_plain_letters_is_its_own_and_any_name_has_one(name: str) -> None:
    assert skeleton(skeleton(name)) == skeleton(name) or not name.isascii()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("paypal.txt", "p\u0430yp\u0430l.txt"),
        ("TEMA.txt", "\u0422\u0415\u041c\u0410.txt"),
        ("l1st.txt", "list.txt".replace("i", "l")),
        ("modern.txt", "modem.txt"),
        ("a\u200bb.txt", "ab.txt"),
        ("ｒｅｐｏｒｔ.txt", "report.txt"),
        ("O.txt", "0.txt"),
    ],
)
def test_names_that_are_taken_for_each_other(one: str, other: str) -> None:
    assert skeleton(one) == skeleton(other)
    told = remarks([one, other])
    assert f"it looks like {other}, and is another name" in told[one][-1]
    assert f"it looks like {one}, and is another name" in told[other][-1]


@pytest.mark.parametrize(
    "names",
    [
        ["a.txt", "b.txt"],
        ["report.txt", "Report.txt"],
        ["отчёт.pdf", "report.pdf"],
        ["تقرير.pdf", "تقرير٢.pdf"],
        ["会议2021.docx", "会議ノート.docx"],
        ["ร่าง-final.docx", "draft ещё раз.txt"],
        ["α-helix.csv", "µm.csv"],
    ],
)
def test_ordinary_names_of_all_scripts_are_not_remarked_on(names: list[str]) -> None:
    assert remarks(names) == {}


@pytest.mark.parametrize(
    ("name", "scripts"),
    [
        ("p\u0430ypal", ("Latin", "Cyrillic")),
        ("\u0391dmin", ("Latin", "Greek")),
        ("\u0430\u03bf", ("Cyrillic", "Greek")),
        ("paypal", ()),
        ("\u0440\u0430\u0443", ()),
        ("doc-отчёт", ()),
        ("Wi-Fi設定", ()),
        ("تقريرPDF", ()),
    ],
)
def test_scripts_of_like_letters_in_one_word(name: str, scripts: tuple[str, ...]) -> None:
    assert mixed(name) == scripts


def test_a_name_that_turns_is_remarked_on_with_which_letters_are_odd() -> None:
    (turned,) = remarks(["gnp.exe\u202egnp.txt"]).values()
    assert "turn the direction" in turned[0]
    (odd, _) = remarks(["p\u0430y.txt", "pay.txt"])["p\u0430y.txt"]
    assert "mixes Latin and Cyrillic" in odd
    assert "(U+0430)" in remarks(["p\u0430y.txt", "pay.txt"])["p\u0430y.txt"][-1]


def test_one_name_twice_is_no_twin_of_itself() -> None:
    assert remarks(["a.txt", "a.txt"]) == {}
    assert CAPITALS["А"] == "A"
