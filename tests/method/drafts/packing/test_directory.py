"""The directory of a ZIP archive, in all its spellings."""

from __future__ import annotations

import io
import struct
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.drafts.packing.directory import directory_of
from probata.record.errors import Unreadable
from tests.method.drafts.docx.making import zipped

PARTS = {"a.xml": b"<a/>" * 50, "b/ü.xml": b"", "c.bin": bytes(range(256))}


class Unseekable(io.RawIOBase):
    """A stream that only goes forward, into which ZIP writers put data descriptors."""

    def __init__(self) -> None:
        self.data = b""

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        self.data += bytes(data)  # type: ignore[call-overload]  # any buffer
        return len(bytes(data))  # type: ignore[call-overload]


def streamed(zip64: bool = False) -> bytes:
    """The parts with data descriptors, with sizes of 64 bits or 32."""
    to = Unseekable()
    with zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in PARTS.items():
            with archive.open(zipfile.ZipInfo(name), "w", force_zip64=zip64) as stream:
                stream.write(data)
        archive.comment = b"a remark of the archive"
    return to.data


def as_zip64(data: bytes) -> bytes:
    """The archive with ZIP64 end records, and every field that they stand for full."""
    end = data.rindex(b"PK\x05\x06")
    count, size, start = struct.unpack_from("<HII", data, end + 10)
    big = struct.pack("<4sQHHIIQQQQ", b"PK\x06\x06", 44, 45, 45, 0, 0, count, count, size, start)
    locator = struct.pack("<4sIQI", b"PK\x06\x07", 0, end, 1)
    full = data[end : end + 8] + b"\xff" * 12 + data[end + 20 :]
    return data[:end] + big + locator + full


MADE = [zipped(PARTS), zipped(PARTS, 0), streamed(), streamed(True), as_zip64(zipped(PARTS)), as_zip64(streamed(True))]


@pytest.mark.parametrize("data", MADE)
def test_every_part_is_found_with_its_bytes(data: bytes) -> None:
    found = directory_of(data, "x.docx")
    assert [record.name for record in found.records] == list(PARTS)
    assert [record.size for record in found.records] == [len(part) for part in PARTS.values()]
    assert found.records[-1].end == found.start


def test_a_comment_that_looks_like_an_end_record_is_a_comment() -> None:
    data, comment = zipped(PARTS), b"PK\x05\x06" + bytes(40)
    found = directory_of(data[:-2] + struct.pack("<H", len(comment)) + comment, "x.docx")
    assert len(found.records) == len(PARTS)


def test_a_number_of_records_beyond_reason_is_refused() -> None:
    to = io.BytesIO()
    with zipfile.ZipFile(to, "w") as archive:
        for n in range(20_001):
            archive.writestr(zipfile.ZipInfo(str(n)), b"")
    with pytest.raises(Unreadable):
        directory_of(to.getvalue(), "x.docx")


def test_records_that_share_bytes_are_refused() -> None:
    data = bytearray(zipped(PARTS, 0))
    entry = data.index(b"PK\x01\x02", data.index(b"PK\x01\x02") + 4)
    data[entry + 42 : entry + 46] = bytes(4)
    with pytest.raises(Unreadable):
        directory_of(bytes(data), "x.docx")


@given(st.sampled_from(MADE), st.data())
def test_damage_is_unreadable_or_harmless(data: bytes, chance: st.DataObject) -> None:
    at = chance.draw(st.integers(0, len(data) - 1))
    for broken in (data[:at], data[:at] + bytes([data[at] ^ chance.draw(st.integers(1, 255))]) + data[at + 1 :]):
        try:
            found = directory_of(broken, "x.docx")
        except Unreadable:
            continue
        assert found.records
