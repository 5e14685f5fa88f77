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
