"""Styles: each that is used is there."""

import pytest
from lxml import etree

from probata.method.report.exports._word_styles import Speech, styles
from tests.method.report.exports.opened_word import W, exported, parts


def _known(speech: Speech) -> dict[str, str]:
    root = etree.fromstring(styles(speech))
    return {one.get(f"{W}styleId"): one.find(f"{W}name").get(f"{W}val") for one in root.iter(f"{W}style")}


def test_every_style_that_is_used_is_there() -> None:
    known = _known(Speech("en", False))
    for name, content in parts(exported()).items():
        if name.startswith("word/") and name.endswith(".xml"):
            root = etree.fromstring(content)
            for kind in ("pStyle", "rStyle", "tblStyle", "basedOn", "next"):
                assert {one.get(f"{W}val") for one in root.iter(f"{W}{kind}")} <= set(known)


def test_headings_contents_and_notes_have_the_names_that_word_knows() -> None:
    assert {"heading 1", "heading 5", "toc 1", "footnote text", "footnote reference", "caption", "Title"} <= set(
        _known(Speech("en", False)).values()
    )


@pytest.mark.parametrize(
    ("language", "right", "said"),
    [
        ("fr", False, {"val": "fr", "eastAsia": "zh-CN", "bidi": "ar-SA"}),
        ("ar", True, {"val": "en-GB", "eastAsia": "zh-CN", "bidi": "ar"}),
        ("zh-Hant", False, {"val": "en-GB", "eastAsia": "zh-TW", "bidi": "ar-SA"}),
    ],
)
def test_the_language_of_the_report_is_that_of_its_letters(language: str, right: bool, said: dict[str, str]) -> None:
    (one,) = etree.fromstring(styles(Speech(language, right))).iter(f"{W}lang")
    assert {key.removeprefix(W): value for key, value in one.attrib.items()} == said


def test_a_report_from_right_to_left_has_paragraphs_from_right_to_left() -> None:
    assert b"<w:bidi/>" in styles(Speech("fa", True))
    assert b"<w:bidi/>" not in styles(Speech("en", False))
