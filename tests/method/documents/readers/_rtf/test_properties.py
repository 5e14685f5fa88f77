"""Words that change what holds for the next letters."""

import pytest

from probata.method.documents.readers import rtf
from tests.method.documents.readers.making_texts import rtf as made
from tests.method.documents.readers.making_texts import typed


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (rb"\f1 \'cf\f0 \'e9", "Пé"),
        (rb"{\f1 \'cf}\'e9", "Пé"),
        (rb"\f1 \'cf\plain \'e9", "Пé"),
        (rb"\f2 \'8a\'c0", "澗"),
        (rb"\u8364 ?x", "€x"),
        (rb"\u-8404 ?x", "\udf2c".replace("\udf2c", "\ufffd") + "x"),
        (rb"\uc0\u8364x", "€x"),
        (rb"\uc2\u8364 ??x", "€x"),
        (rb"{\uc0 }\u8364 ?x", "€x"),
        (rb"\u8364 \'80x", "€x"),
        (rb"\u8364\par x", "€\n\nx"),
        (rb"\u-10179?\u-8704?", "😀"),
    ],
)
def test_alphabets_and_letters_by_number(body: bytes, text: str) -> None:
    assert rtf.read(made(body), "a.rtf").text == text


def test_hidden_is_switched_and_ends_with_its_group() -> None:
    reading = rtf.read(made(rb"a{\v b}c\v d\v0 e"), "a.rtf")
    assert (reading.text, typed(reading, "hidden")) == ("abcde", ["b", "d"])


def test_an_unknown_code_page_is_said() -> None:
    reading = rtf.read(rb"{\rtf1\ansi\ansicpg12345 \'e9}", "a.rtf")
    assert reading.text == "é"
    assert "names a code page that nobody knows" in reading.limits[0]


def test_the_page_of_the_file_counts_where_a_font_says_nothing() -> None:
    assert rtf.read(rb"{\rtf1\ansi\ansicpg1251 \'cf}", "a.rtf").text == "П"
    assert rtf.read(rb"{\rtf1\mac \'8e}", "a.rtf").text == "é"
