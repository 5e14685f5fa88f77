from __future__ import annotations

from probata.intake.ocr.packs import MOST, SCRIPTS, by_script, of_script, package

HERE = ("ara", "chi_sim", "eng", "fra", "osd", "rus", "spa", "uig")


def test_packs_of_a_script_are_tried_apart_and_only_installed_ones() -> None:
    assert of_script("Latin", HERE) == ("eng", "spa", "fra")
    assert of_script("Arabic", HERE) == ("ara", "uig")
    assert of_script("Cyrillic", HERE) == ("rus",)
    assert of_script("Greek", HERE) == of_script("", HERE) == ()


def test_chinese_that_is_taken_for_korean_is_tried_in_chinese() -> None:
    assert of_script("Korean", HERE) == of_script("Japanese", HERE) == of_script("Han", HERE) == ("chi_sim",)
    assert of_script("Han", (*HERE, "chi_tra", "jpn")) == ("chi_sim", "chi_tra", "jpn")


def test_of_many_packs_of_one_script_only_so_many_are_tried() -> None:
    assert of_script("Latin", SCRIPTS["Latin"]) == SCRIPTS["Latin"][:MOST]


def test_of_an_unknown_script_all_are_tried_once() -> None:
    assert set(by_script(HERE)) == {("eng", "spa", "fra"), ("rus",), ("ara", "uig"), ("chi_sim",)}


def test_no_pack_stands_in_two_scripts() -> None:
    every = [pack for packs in SCRIPTS.values() for pack in packs]
    assert len(every) == len(set(every))


def test_packages_are_named_as_debian_names_them() -> None:
    assert [package(one) for one in ("chi_sim", "Greek", "uig")] == [
        "tesseract-ocr-chi-sim",
        "tesseract-ocr-ell",
        "tesseract-ocr-uig",
    ]
