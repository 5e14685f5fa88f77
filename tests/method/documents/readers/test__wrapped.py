"""Wrappers of embedded files are opened; what is no wrapper, or a damaged one, is none."""

import pytest

from probata.method.documents.readers._wrapped import package_of, unwrapped
from tests.method.documents.readers.making_texts import TEXTS

NATIVE = bytes(4) + TEXTS.packaged("a.txt", "C:\\b\\a.txt", b"INVENTED")


def test_a_wrapped_file_comes_out_with_its_name_and_origin() -> None:
    found = unwrapped(TEXTS.compound("\x01Ole10Native", NATIVE))
    assert found is not None
    assert (found.name, found.data, found.origin) == ("a.txt", b"INVENTED", "C:\\b\\a.txt")


@pytest.mark.parametrize("end", range(4, len(NATIVE)))
def test_a_cut_wrapper_is_none(end: int) -> None:
    assert package_of(NATIVE[:end]) is None


def test_a_whole_file_in_a_stream_comes_out_and_an_unknown_one_does_not() -> None:
    found = unwrapped(TEXTS.compound("CONTENTS", b"%PDF-1.4"))
    assert found is not None
    assert found.data.startswith(b"%PDF-1.4")
    assert unwrapped(TEXTS.compound("Other", b"x")) is None
    assert unwrapped(b"PK\x03\x04") is None
    assert unwrapped(TEXTS.compound("\x01Ole10Native", NATIVE)[:700]) is None
