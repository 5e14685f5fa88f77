"""Charsets: what is doubtful is said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.readers._mail.charsets import decoded

RUSSIAN = "Министерство заявило, что семьи будут переселены на берег озера. Никого не держат."


@pytest.mark.parametrize("charset", ["windows-1251", "koi8-r", "utf-8", "KOI8-R", '"utf-8"'])
def test_what_is_declared_rightly_is_read_without_a_limit(charset: str) -> None:
    assert decoded(RUSSIAN.encode(charset.strip('"')), charset) == (RUSSIAN, ())


@pytest.mark.parametrize(("declared", "said"), [("", "nobody declared it"), ("us-ascii", 'declares "us-ascii"')])
def test_what_is_not_declared_is_guessed_and_said(declared: str, said: str) -> None:
    text, limits = decoded(RUSSIAN.encode("cp1251"), declared)
    assert text == RUSSIAN
    assert said in " ".join(limits)


def test_legal_utf8_under_another_name_is_utf8_and_said() -> None:
    text, limits = decoded(RUSSIAN.encode(), "koi8-r")
    assert text == RUSSIAN
    assert limits == ('declares "koi8-r" and was read as utf-8',)


def test_latin_1_means_what_the_web_means_by_it() -> None:
    assert decoded("“é”".encode("cp1252") + b" and more", "iso-8859-1") == ("“é” and more", ())


def test_an_unknown_charset_is_named() -> None:
    assert decoded("é–".encode(), "no-such")[1] == ('declares the unknown charset "no-such"; read as utf-8',)


@pytest.mark.parametrize("charset", ["punycode", "idna", "unicode_escape", "zlib", "rot13", "undefined"])
def test_no_charset_makes_python_do_odd_work(charset: str) -> None:
    assert decoded("é a-b \\n".encode(), charset)[0] == "é a-b \\n"


def test_doubtful_letters_are_counted_and_plain_ones_kept() -> None:
    text, limits = decoded("Nuñez, Gulyás, Kovačič.".encode("cp1250", "replace") + "Zażółć".encode(), "")
    assert "ulya"[:3] in text.lower()
    assert "in doubt" in limits[0]
    assert f"{text.count(chr(0xFFFD)):,} of its letters" in limits[0]


def test_line_ends_become_those_of_the_text() -> None:
    assert decoded(b"a\r\nb\rc\n")[0] == "a\nb\nc\n"


@given(st.binary(max_size=200), st.sampled_from(["", "utf-8", "utf-16", "utf-7", "cp932", "x", "iso-2022-jp"]))
def test_any_bytes_become_text_that_can_be_written(data: bytes, charset: str) -> None:
    text = decoded(data, charset)[0]
    assert "\x00" not in text
    assert text.encode("utf-8") is not None
