"""Code pages of fonts; what means nothing in one is counted."""

import codecs

import pytest

from probata.method.documents.readers._rtf import codepages


@pytest.mark.parametrize(
    ("charset", "data", "text"),
    [(204, b"\xcf\xf0", "Пр"), (238, b"\xb3", "ł"), (128, b"\x8a\xc0", "澗"), (161, b"\xe1", "α"), (178, b"\xc8", "ب")],
)
def test_a_font_says_which_alphabet(charset: int, data: bytes, text: str) -> None:
    assert codepages.decoded(data, codepages.of_charset(charset)) == (text, 0)


def test_unknown_ones_say_nothing_and_every_known_one_is_a_codec() -> None:
    assert codepages.of_charset(1) == codepages.of_charset(999) == codepages.of_page(99999) == ""
    assert codepages.of_page(1251) == "cp1251"
    assert codepages.of_page(65001) == "utf-8"
    names = [codepages.of_charset(number) for number in range(256)]
    assert all(codecs.lookup(name) for name in names if name not in ("", codepages.SYMBOL))


def test_lost_bytes_are_counted_and_symbols_keep_their_code() -> None:
    assert codepages.decoded(b"a\x81", "cp1252") == ("a\ufffd", 1)
    assert codepages.decoded(b"\xb7", codepages.SYMBOL) == ("\uf0b7", 0)
