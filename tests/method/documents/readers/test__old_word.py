from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents import shelf
from probata.method.documents.old_formats import OLE2, WORD
from probata.method.documents.readers._old_word import is_locked, is_sound
from probata.record.errors import Unreadable

STATEMENT = (Path(__file__).parents[3] / "data/office/statement.doc").read_bytes()
FIB = STATEMENT.index(b"\xec\xa5")


def locked() -> bytes:
    data = bytearray(STATEMENT)
    data[FIB + 0x0B] |= 1
    return bytes(data)


def test_one_under_a_password_says_so() -> None:
    assert (is_locked(STATEMENT), is_locked(locked())) == (False, True)
    with pytest.raises(Unreadable, match="under a password") as fault:
        shelf.read(locked(), "a.doc")
    assert "password" in fault.value.next_step


def test_a_sound_one_is_refused_in_the_words_that_a_converter_hears() -> None:
    with pytest.raises(Unreadable) as fault:
        shelf.read(STATEMENT, "a.doc")
    assert fault.value.message == WORD.refusal


def test_one_without_a_directory_is_damaged() -> None:
    cut = OLE2 + bytes(504) + "WordDocument".encode("utf-16-le")
    assert not is_sound(cut)
    with pytest.raises(Unreadable, match="cut off or damaged"):
        shelf.read(cut, "a.doc")


@given(at=st.integers(8, len(STATEMENT) - 1), byte=st.binary(min_size=1, max_size=4))
def test_no_damage_makes_it_stumble(at: int, byte: bytes) -> None:
    data = STATEMENT[:at] + byte + STATEMENT[at + len(byte) :]
    assert {is_sound(data), is_locked(data)} <= {True, False}
