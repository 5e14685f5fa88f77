"""Outlook's own packing."""

import struct
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.readers._mail.tnef import SIGNATURE, packet


@pytest.fixture(name="data")
def _data(mail: SimpleNamespace) -> bytes:
    made: bytes = mail.packed_by_outlook()
    return made


def test_texts_and_files_come_out(data: bytes) -> None:
    found = packet(data)
    assert found is not None
    assert [(each.name, each.data) for each in found.files] == [
        ("long café.txt", b"INVENTED long"),
        ("", b"INVENTED nameless"),
    ]
    assert [kind for kind, _ in found.texts] == ["text/html", "text/plain"]
    assert found.texts[1][1] == "Нет."
    assert found.whole


@given(cut=st.integers(6, 800))
def test_a_cut_packet_gives_what_came_before_and_says_so(mail: SimpleNamespace, cut: int) -> None:
    whole = mail.packed_by_outlook()
    found = packet(whole[:cut])
    assert found is not None
    assert cut >= len(whole) or len(found.files) <= 2
    assert found.whole or cut < len(whole)


def test_a_claimed_length_beyond_the_end_is_no_memory() -> None:
    found = packet(SIGNATURE + b"\0\0" + struct.pack("<BII", 2, 0x0006800F, 0xFFFFFFFF) + b"x")
    assert found is not None
    assert not found.whole


@given(st.binary(max_size=200))
def test_any_bytes_are_a_packet_or_none(data: bytes) -> None:
    assert packet(SIGNATURE + data) is not None
    assert data.startswith(SIGNATURE) or packet(data) is None


@pytest.mark.parametrize("number", [0x8000, 0x8001, 0x9ABC])
def test_a_property_with_a_name_of_its_own_is_passed_over(number: int) -> None:
    """From 0x8000 on a GUID and a number stand before the value; read without them, the text behind would be lost."""
    named = struct.pack("<HH", 3, number) + bytes(16) + struct.pack("<III", 0, 7, 42)
    words = b"Harn was there." + b"\x00"
    text = struct.pack("<HHII", 0x1E, 0x1000, 1, len(words)) + words
    content = struct.pack("<I", 2) + named + text
    data = SIGNATURE + bytes(2) + struct.pack("<BII", 1, 0x9003, len(content)) + content + bytes(2)
    found = packet(data)
    assert found is not None
    assert found.texts == [("text/plain", "Harn was there.")]
    assert found.whole
