"""Strings: one or two bytes a letter, with runs and extras that are stepped over."""

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.readers._xls.strings import bytes_at, unicode_at
from tests.method.documents.readers.sheetkit import KIT


@given(st.text(st.characters(max_codepoint=0xD7FF), max_size=40), st.booleans())
def test_a_wide_string_comes_back_with_its_end(words: str, wide: bool) -> None:
    data = KIT.words16(words, wide)
    assert unicode_at(data + b"rest", 0, wide_count=wide) == (words, len(data))


def test_runs_and_extras_are_stepped_over() -> None:
    data = struct.pack("<HBHI", 2, 12, 1, 3) + b"ab" + bytes(4) + bytes(3)
    assert unicode_at(data, 0, wide_count=True) == ("ab", len(data))


def test_a_cut_string_is_an_error_and_old_ones_have_a_code_page() -> None:
    with pytest.raises((struct.error, IndexError)):
        unicode_at(b"\x05\x00", 0, wide_count=True)
    assert bytes_at(b"\x03\xe9t\xe9", 0, "cp1252", wide_count=False) == "été"
