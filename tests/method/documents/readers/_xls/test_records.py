"""Records: walked to the end of what is there; what could cost without end is kept from xlrd, offsets stay."""

import struct

import pytest

from probata.method.documents.readers._xls.records import HLINK, NAME, NOTHING, first, records, substream, tamed
from probata.record.errors import Unreadable
from tests.method.documents.readers.sheetkit import KIT


def test_records_to_the_end_and_a_cut_one_ends_them() -> None:
    stream = KIT.record(0x809, bytes(8)) + KIT.record(0x14, b"abc")
    assert [(each.at, each.code, each.data[-3:]) for each in records(stream + b"\x01")][1] == (12, 0x14, b"abc")
    assert len(list(records(stream + b"\x01"))) == 2


def test_a_part_ends_at_its_own_end_and_knows_how_deep_it_is() -> None:
    inner = KIT.sheet_of(KIT.record(0x14, b""), 0x20)
    stream = KIT.sheet_of(inner + KIT.record(0x15, b"")) + KIT.record(0x16, b"")
    assert [(depth, each.code) for depth, each in substream(stream, 0)] == [
        (1, 0x809), (2, 0x809), (2, 0x14), (1, 0x0A), (1, 0x15)
    ]  # fmt: skip


def test_links_are_numbered_as_nothing_and_names_lose_their_formulas() -> None:
    stream = KIT.record(HLINK, bytes(32)) + KIT.record(NAME, struct.pack("<HBBH", 0, 0, 1, 77) + bytes(12))
    link, name = records(tamed(stream))
    assert (link.code, len(tamed(stream))) == (NOTHING, len(stream))
    assert struct.unpack_from("<HBBH", name.data) == (0, 0, 1, 0)


def test_a_stream_that_begins_otherwise_is_refused() -> None:
    assert first(KIT.biff(), "a") == 0x809
    with pytest.raises(Unreadable, match="no binary workbook"):
        first(b"Landing;Boats", "a")
