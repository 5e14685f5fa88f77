"""Archives are copied record by record."""

from __future__ import annotations

import io
import struct
import zipfile

import pytest

from probata.method.drafts.packing.zipping import Archive, Change
from probata.record.errors import Unreadable
from tests.method.drafts.docx.making import zipped
from tests.method.drafts.packing.test_directory import MADE, PARTS


def read_by_others(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize("data", MADE)
def test_an_archive_that_is_not_changed_is_copied_byte_for_byte(data: bytes) -> None:
    assert Archive(data, "x.docx").rewritten(Change({}, {}, ())) == data


@pytest.mark.parametrize("data", MADE)
def test_changes_are_read_by_others_and_undone_byte_for_byte(data: bytes) -> None:
    change = Change({"a.xml": b"<b/>" * 99, "c.bin": b"x"}, {"new.xml": b"<n/>" * 9, "neu/ä": b"z"}, ())
    changed = Archive(data, "x.docx").rewritten(change)
    assert read_by_others(changed) == {**PARTS, **change.changed, **change.added}
    back = Change({name: PARTS[name] for name in change.changed}, {}, tuple(change.added))
    assert Archive(changed, "x.docx").rewritten(back) == data


@pytest.mark.parametrize("data", MADE)
def test_what_is_not_changed_keeps_its_record(data: bytes) -> None:
    changed = Archive(data, "x.docx").rewritten(Change({"a.xml": b"other"}, {}, ()))
    with zipfile.ZipFile(io.BytesIO(data)) as one, zipfile.ZipFile(io.BytesIO(changed)) as other:
        assert one.comment == other.comment
        for before, after in zip(one.infolist(), other.infolist(), strict=True):
            same = ("filename", "date_time", "compress_type", "flag_bits", "external_attr", "create_system", "extra")
            if before.header_offset or before.filename != "a.xml":
                assert [getattr(before, key) for key in same] == [getattr(after, key) for key in same]


def test_bytes_between_the_records_stay() -> None:
    data = zipped(PARTS, 0)
    start = data.index(b"PK\x01\x02")
    end = data.rindex(b"PK\x05\x06")
    gap = b"bytes that belong to no part"
    moved = data[:start] + gap + data[start : end + 16] + struct.pack("<I", start + len(gap)) + data[end + 20 :]
    changed = Archive(moved, "x.docx").rewritten(Change({"c.bin": b"x"}, {}, ()))
    assert gap in changed
    assert read_by_others(changed)["c.bin"] == b"x"


def test_names_are_found_whatever_their_case() -> None:
    archive = Archive(zipped({"Word/Document.XML": b"x"}), "x.docx")
    assert archive.spelled("/word\\document.xml") == "Word/Document.XML"
    assert archive.part("word/document.xml") == b"x"
    assert archive.spelled("none") == ""
    assert archive.part("none") == b""


def test_doubled_encrypted_damaged_and_unfolding_parts_are_refused() -> None:
    doubled = Archive(zipped({"a.xml": b"x", "A.xml": b"y"}), "x.docx")
    encrypted = bytearray(zipped({"a.xml": b"x"}))
    encrypted[encrypted.index(b"PK\x01\x02") + 8] |= 1
    damaged = bytearray(zipped({"a.xml": b"xyz"}, 0))
    damaged[35] ^= 1
    bomb = zipped({"a.xml": bytes(3_000_000)})
    for archive in (doubled, *(Archive(bytes(one), "x.docx") for one in (encrypted, damaged, bomb))):
        with pytest.raises(Unreadable):
            archive.part("a.xml")
