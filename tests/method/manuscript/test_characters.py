"""Signs that cannot be printed are faults."""

import unicodedata

import pytest

from probata.method.manuscript.characters import UNPRINTABLE, report_unprintable
from probata.method.manuscript.onefile import OneFile


def test_they_are_the_control_direction_private_and_half_characters() -> None:
    for code in (*range(0x3000), *range(0xD7F0, 0xFFFF), 0x1F600, 0xF0000, 0x10FFFF):
        sign = chr(code)
        expected = unicodedata.category(sign) in ("Cc", "Cs", "Co") and sign not in "\t\n\r"
        direction = 0x202A <= code <= 0x202E or 0x2066 <= code <= 0x2069
        noncharacter = code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF
        assert bool(UNPRINTABLE.match(sign)) == (expected or direction or noncharacter)


@pytest.mark.parametrize("text", ["a\tb\r\nc\u2028\u200d", "\ufeffa"])
def test_others_are_none(text) -> None:
    file = OneFile("a.md", text)
    report_unprintable(file)
    assert file.faults == []
