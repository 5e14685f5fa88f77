"""Records of a WARC, sound, cut, lying, packed and not; warcio reads the sound ones the same way."""

import gzip
import io

import pytest
from warcio.archiveiterator import ArchiveIterator

from probata.method.documents.readers._archive import warc_records
from probata.method.documents.readers._archive.warc_records import Fields, Record, Warc
from tests.method.documents.readers._archive.kit import MAKE

RECORDS: list[bytes] = MAKE.crawl()
WAYS = {"plain": b"".join(RECORDS), "packed": b"".join(gzip.compress(each, mtime=0) for each in RECORDS)}


def walked(data: bytes) -> tuple[list[Record], list[str]]:
    warc = Warc(data)
    return list(warc.walk()), warc.limits


@pytest.mark.parametrize("way", WAYS)
def test_warcio_finds_the_same_records(way: str) -> None:
    theirs = [
        (each.rec_type, each.rec_headers.get_header("WARC-Target-URI"), each.raw_stream.read())
        for each in ArchiveIterator(io.BytesIO(WAYS[way]), no_record_parse=True)
    ]
    ours, limits = walked(WAYS[way])
    assert [(each.kind, each.uri or None, bytes(each.block)) for each in ours] == theirs
    assert limits == []


def test_packed_as_a_whole_gives_the_same_records_and_is_noticed() -> None:
    warc = Warc(gzip.compress(WAYS["plain"]))
    assert len(list(warc.walk())) == len(RECORDS)
    assert warc.together
    separate = Warc(WAYS["packed"])
    list(separate.walk())
    assert not separate.together


def test_a_record_that_is_cut_off_is_told_with_what_is_missing() -> None:
    found, limits = walked(RECORDS[0] + RECORDS[2][:-24])
    assert len(found) == 2
    assert found[1].fault == "is cut off: 20 bytes are missing"
    assert limits == [f"the record at byte {len(RECORDS[0])} is cut off: 20 bytes are missing"]


@pytest.mark.parametrize("length", ["99999", "1", "-5", "x", "9" * 30])
def test_a_length_that_lies_hides_no_record(length: str) -> None:
    liar = MAKE.record("resource", b"words", "urn:x").replace(
        b"Content-Length: 5", f"Content-Length: {length}".encode()
    )
    found, limits = walked(RECORDS[0] + liar + RECORDS[2])
    assert [each.kind for each in found] == ["warcinfo", "resource", "response"]
    assert bytes(found[1].block) == b"words"
    assert "length that is not its own" in limits[0]


def test_a_packed_record_that_is_damaged_is_lost_alone() -> None:
    packed = [gzip.compress(each, mtime=0) for each in RECORDS[:3]]
    broken = packed[1][:30] + b"\xff" * 10 + packed[1][40:]
    found, limits = walked(packed[0] + broken + packed[2])
    assert [each.kind for each in found] == ["warcinfo", "response"]
    assert f"the packed record at byte {len(packed[0])} is lost" in limits[0]
    found, limits = walked(packed[0] + b"junk" + packed[2])
    assert [each.kind for each in found] == ["warcinfo", "response"]
    assert "4 bytes" in limits[0]


def test_junk_between_records_is_told() -> None:
    found, limits = walked(RECORDS[0] + b"junk\r\n\r\n" + RECORDS[2])
    assert [each.kind for each in found] == ["warcinfo", "response"]
    assert limits


def test_headers_are_bounded() -> None:
    found, limits = walked(b"WARC/1.1\r\n" + b"a: b\r\n" * 100_000 + b"\r\n\r\n" + RECORDS[0])
    assert [each.kind for each in found] == ["warcinfo"]
    assert "cut off or too long" in limits[0]


def test_more_records_than_the_bound_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(warc_records, "MAX_RECORDS", 2)
    warc = Warc(WAYS["plain"])
    assert len(list(warc.walk())) == 2
    assert warc.limits == warc.lost == ["more than 2 records: the others were not looked at"]


def test_fields_are_found_in_any_case_and_over_two_lines() -> None:
    fields = Fields("HTTP/1.1 200 OK\r\nX-One: a\r\n  b\r\nx-ONE: c\r\nno field\r\nUmlaut: März".encode("latin-1"))
    assert (fields["x-one"], fields["UMLAUT".lower()], fields["missing"]) == ("a b", "März", "")
    assert fields.start == b"HTTP/1.1 200 OK"
