"""Hostile containers: each ends in parts, in reasons or in a refusal, within its time and its memory."""

# ruff: noqa: E501 (long lines here are recipes of archives)
from __future__ import annotations

import bz2
import contextlib
import gzip
import io
import lzma
import random
import struct
import time
import tracemalloc
import zlib
from collections.abc import Callable, Iterator

import py7zr
import pytest

from probata.method.documents.model import Container, Left, Part
from probata.method.documents.readers import gz, sevenzip, tar, wacz, warc
from probata.method.documents.readers import zip as zips
from probata.method.documents.readers._archive.bounds import MAX_MEMBERS, MIB
from probata.record.errors import Unreadable
from tests.method.documents.readers._archive.kit import MAKE, NOTE, outcome

Zipped, zip_of, tar_of, tarred, tar_block, pax = (
    MAKE.Zipped,
    MAKE.zip_of,
    MAKE.tar_of,
    MAKE.tarred,
    MAKE.tar_block,
    MAKE.pax,
)
MAX_SECONDS = 10.0
"""CPU for reading and taking out together: a wall against what grows beyond all bounds, not a measurement."""
MAX_MEMORY = 400 * MIB
"""Bytes of Python's own memory at once."""
Made = tuple[Container, bytes]


def _block() -> bytes:
    """A mebibyte of zeros, packed so that it can be repeated."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(bytes(MIB)) + packer.flush(zlib.Z_FULL_FLUSH)


BLOCK = _block()
PIECES = {"gzip": gzip.compress(bytes(8 * MIB)), "bzip2": bz2.compress(bytes(8 * MIB)), "xz": lzma.compress(bytes(8 * MIB), preset=0)}  # fmt: skip


def deflated(size: int) -> bytes:
    """Zeros of this size, packed."""
    return BLOCK * (size // MIB) + b"\x03\x00"


def gzipped(head: bytes, size: int) -> bytes:
    """One gzip stream of these bytes and zeros after them; its checksum is missing."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    return packer.compress(head) + packer.flush(zlib.Z_FULL_FLUSH) + deflated(size)


def zeros(kind: str, size: int, head: bytes = b"") -> bytes:
    """Streams of this kind, one after the other, of zeros; the first holds ``head``."""
    first = {"gzip": gzip.compress, "bzip2": bz2.compress, "xz": lzma.compress}[kind]
    return (first(head) if head else b"") + PIECES[kind] * (size // (8 * MIB))


def many_empty(count: int, name: bytes = b"") -> bytes:
    """A ZIP of empty members, quickly made."""
    local, central = bytearray(), bytearray()
    for number in range(count):
        told = name or b"%06d" % number
        at = len(local)
        local += struct.pack("<4s5H3L2H", b"PK\x03\x04", 20, 0, 0, 0, 33, 0, 0, 0, len(told), 0) + told
        central += struct.pack("<4s6H3L5H2L", b"PK\x01\x02", 30, 20, 0, 0, 0, 33, 0, 0, 0, len(told), 0, 0, 0, 0, 0, at)
        central += told
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, count & 0xFFFF, count & 0xFFFF, len(central), len(local), 0)
    return bytes(local + central + end)


def overlapping(count: int) -> bytes:
    """D. Fifield's bomb in its simplest form: many names for one kernel."""
    kernel = Zipped(b"kernel", bytes(10 * MIB), method=8)
    return bytes(zip_of([kernel, *(Zipped(b"copy %d" % each, kernel.data, method=8, packed=deflated(MIB), local_again=0) for each in range(count))]))  # fmt: skip


def quine() -> bytes:
    """A ZIP that holds itself, as far as a reader can tell: its member is the ZIP without the member's bytes."""
    inner = zip_of([Zipped(b"self.zip", NOTE)])
    for _ in range(5):
        inner = zip_of([Zipped(b"self.zip", inner)])
    return bytes(inner)


def matryoshka(levels: int) -> bytes:
    """A bomb in bombs: each level holds ten of the one below."""
    data = zip_of([Zipped(b"zeros", bytes(8 * MIB), method=8)])
    for _ in range(levels):
        data = zip_of([Zipped(b"%d.zip" % each, data, method=8) for each in range(10)])
    return bytes(data)


def seven(members: dict[str, bytes], **options: object) -> bytes:
    out = io.BytesIO()
    with py7zr.SevenZipFile(out, "w", **options) as archive:
        for name, data in members.items():
            archive.writestr(data, name)
    return out.getvalue()


def warc_of(*blocks: bytes) -> bytes:
    return b"".join(blocks)


def response(body: bytes, **headers: str) -> bytes:
    return bytes(MAKE.record("response", MAKE.answer(body, **headers), "https://shore.invalid/x"))


MAKERS: dict[str, Callable[[], Made]] = {
    "zip: one file of 200 MiB zeros": lambda: (zips, zip_of([Zipped(b"a", packed=deflated(200 * MIB), method=8, size=200 * MIB, crc=0)])),
    "zip: a size that lies low": lambda: (zips, zip_of([Zipped(b"a", packed=deflated(200 * MIB), method=8, size=10, crc=0)])),
    "zip: a size that lies high": lambda: (zips, zip_of([Zipped(b"a", NOTE, size=2**32 - 2)])),
    "zip: sixty bombs just below the bound": lambda: (zips, zip_of([Zipped(b"%d" % each, packed=deflated(15 * MIB), method=8, size=15 * MIB, crc=0) for each in range(60)])),
    "zip: overlapping members": lambda: (zips, overlapping(200)),
    "zip: quine": lambda: (zips, quine()),
    "zip: bombs in bombs": lambda: (zips, matryoshka(2)),
    "zip: 100,000 empty members": lambda: (zips, many_empty(100_000)),
    "zip: 60,000 members of one name": lambda: (zips, many_empty(60_000, b"same.txt")),
    "zip: names of 64 KB": lambda: (zips, zip_of(Zipped(b"d/" * 32_000 + b"%d" % each, b"x") for each in range(100))),
    "zip: names that are only dots and slashes": lambda: (zips, zip_of(Zipped(b"../" * 20_000 + b"." * each, b"x") for each in range(20))),
    "zip: no directory, false ends of members": lambda: (zips, b"PK\x03\x04" + struct.pack("<5H3L2H", 20, 8, 8, 0, 0, 0, 0, 0, 1, 0) + b"a" + b"PK\x07\x08" * 200_000),
    "zip: a hundred thousand false beginnings": lambda: (zips, b"PK\x03\x04" * 500_000),
    "zip: a hundred thousand false ends": lambda: (zips, zip_of([Zipped(b"a", NOTE)]) + b"PK\x05\x06" * 500_000),
    "zip: false beginnings of unknown length": lambda: (zips, (b"PK\x03\x04" + struct.pack("<5H3L2H", 20, 8, 8, 0, 0, 0, 0, 0, 1, 0) + b"a" + b"PK\x07\x08" + bytes(12)) * 60_000),
    "zip: an end that points behind the file": lambda: (zips, b"PK\x03\x04" + bytes(60) + struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 1, 1, 46, 2**32 - 1, 0)),
    "zip: encrypted": lambda: (zips, zip_of([Zipped(b"a", b"x" * 40, flags=1), Zipped(b"b", b"x" * 40, method=99)])),
    "zip: bzip2 bomb": lambda: (zips, zip_of([Zipped(b"a", method=12, packed=PIECES["bzip2"] * 30, size=240 * MIB, crc=0)])),
    "zip: xz that asks for a gibibyte": lambda: (zips, zip_of([Zipped(b"a", method=95, size=5, packed=_greedy_xz())])),
    "zip: LZMA with nonsense settings": lambda: (zips, zip_of([Zipped(b"a", method=14, size=5, packed=b"\x09\x04\x05\x00\xff\xff\xff\xff\xff" + bytes(40))])),
    "zip: extra fields that never end": lambda: (zips, zip_of(Zipped(b"%d" % each, b"x", extra=b"\x01\x00\x00\x00" * 16_000) for each in range(100))),
    "tar: 100,000 empty members": lambda: (tar, gzip.compress(tar_of(tarred(b"empty.txt") * 100_000), 1)),
    "tar: header that claims 100 MB": lambda: (tar, tar_of(tar_block(b"x", 100_000_000, b"x"), tarred(b"a", NOTE))),
    "tar: header of 100 MB": lambda: (tar, zeros("gzip", 104 * MIB, tar_block(b"x", 104 * MIB, b"x")) + gzip.compress(tar_of(tarred(b"a", NOTE)))),
    "tar: a hundred thousand records in a header": lambda: (tar, tar_of(tarred(b"x", b"5 a=\n" * 200_000, b"x"), tarred(b"a", NOTE))),
    "tar: sizes below zero and beyond all": lambda: (tar, tar_of(tar_block(b"a", more={124: b"\xff" * 12}), tar_block(b"b", more={124: b"\x80" + b"\xff" * 11}), tarred(b"c", NOTE))),
    "tar: bomb in gzip": lambda: (tar, zeros("gzip", 600 * MIB, tar_block(b"a", 600 * MIB))),
    "tar: bomb in xz": lambda: (tar, zeros("xz", 400 * MIB, tar_block(b"a", 400 * MIB))),
    "tar: bomb in bzip2": lambda: (tar, zeros("bzip2", 400 * MIB, tar_block(b"a", 400 * MIB))),
    "tar: sparse map without an end": lambda: (tar, tar_of(tar_block(b"a", 10, b"S", more={482: b"\1"}) + (bytes(504) + b"\1" + bytes(7)) * 20_000)),
    "tar: long names after long names": lambda: (tar, tar_of(*(tarred(b"x", b"n" * 100_000, b"L") for _ in range(200)), tarred(b"a", NOTE))),
    "tar: noise after the first header": lambda: (tar, tarred(b"a", NOTE) + random.Random(1).randbytes(8 * MIB)),  # noqa: S311 (noise is no secret)
    "gz: 300,000 empty streams": lambda: (gz, gzip.compress(b"", mtime=0) * 300_000),
    "gz: a stream in a stream in a stream": lambda: (gz, gzip.compress(gzip.compress(gzip.compress(bytes(MIB))))),
    "gz: bomb": lambda: (gz, zeros("gzip", 400 * MIB)),
    "xz: bomb": lambda: (gz, zeros("xz", 400 * MIB)),
    "xz: one that asks for a gibibyte": lambda: (gz, _greedy_xz()),
    "bz2: bomb": lambda: (gz, zeros("bzip2", 400 * MIB)),
    "warc: billions of header fields": lambda: (warc, b"WARC/1.1\r\n" + b"a: b\r\n" * 5_000_000),
    "warc: many records of many fields": lambda: (warc, (b"WARC/1.1\r\nWARC-Type: resource\r\n" + b"a: b\r\n" * 10_000 + b"Content-Length: 1\r\n\r\nx\r\n\r\n") * 300),
    "warc: 200,000 records": lambda: (warc, b"WARC/1.1\r\nWARC-Type: resource\r\nContent-Length: 0\r\n\r\n\r\n\r\n" * 200_000),
    "warc: lengths that lie, a thousand times": lambda: (warc, b"WARC/1.1\r\nWARC-Type: response\r\nContent-Length: 999999999\r\n\r\nHTTP/1.1 200\r\n\r\nx\r\n\r\n" * 20_000),
    "warc: only line ends": lambda: (warc, b"WARC/1.1\r\n\r\n" + b"\r\n" * 10_000_000),
    "warc: chunks of one byte": lambda: (warc, response(b"1\r\nx\r\n" * 1_000_000 + b"0\r\n\r\n", Transfer_Encoding="chunked")),
    "warc: chunk sizes without an end": lambda: (warc, response(b"f" * 5_000_000, Transfer_Encoding="chunked")),
    "warc: gzip bomb in an answer": lambda: (warc, response(gzipped(b"", 500 * MIB), Content_Encoding="gzip")),
    "warc: gzip in gzip in gzip in an answer": lambda: (warc, response(gzip.compress(gzip.compress(gzip.compress(NOTE))), Content_Encoding="gzip, gzip, gzip")),
    "warc: wrapped a thousand times": lambda: (warc, response(b"x", Content_Encoding=", ".join(["gzip"] * 1_000))),
    "warc: packed bomb": lambda: (warc, gzipped(b"WARC/1.1\r\nWARC-Type: resource\r\nContent-Length: 524288000\r\n\r\n", 500 * MIB)),
    "warc: 300,000 empty packed pieces": lambda: (warc, gzip.compress(b"WARC/1.1\r\n\r\n", mtime=0) + gzip.compress(b"", mtime=0) * 300_000),
    "warc: false packed beginnings": lambda: (warc, gzip.compress(b"WARC/1.1\r\n\r\n", mtime=0) + b"\x1f\x8b\x08" * 500_000),
    "wacz: a description that nests": lambda: (wacz, zip_of([Zipped(b"datapackage.json", b"[" * 500_000), Zipped(b"pages/pages.jsonl", b"{" * 500_000)])),
    "wacz: pages without an end": lambda: (wacz, zip_of([Zipped(b"datapackage.json", b"{}"), Zipped(b"pages/pages.jsonl", b'{"url": "x"}\n' * 200_000)])),
    "7z: bomb": lambda: (sevenzip, seven({"a": bytes(40 * MIB)}, filters=[{"id": lzma.FILTER_LZMA2, "preset": 0}])),
    "7z: packed together behind a bomb": lambda: (sevenzip, seven({"a": bytes(40 * MIB), "b.txt": NOTE}, filters=[{"id": lzma.FILTER_LZMA2, "preset": 0}])),
    "7z: 5,000 members": lambda: (sevenzip, seven({f"{each}.txt": b"x" for each in range(5_000)})),
    "7z: locked": lambda: (sevenzip, seven({"a": NOTE}, password="x")),  # noqa: S106 (invented)
}  # fmt: skip


def _greedy_xz() -> bytes:
    """A sound XZ whose dictionary would take a gibibyte: the size is written into the block header by hand."""
    made = bytearray(lzma.compress(NOTE, filters=[{"id": lzma.FILTER_LZMA2, "dict_size": 1 << 20}]))
    size = (made[12] + 1) * 4
    made[12 + 4] = 36  # 2^(36/2 + 12): one gibibyte
    made[12 + size - 4 : 12 + size] = struct.pack("<L", zlib.crc32(made[12 : 12 + size - 4]))
    return bytes(made)


def everything(reader: Container, data: bytes) -> Iterator[Part | Left]:
    """Read and take out; a refusal is an end like any other."""
    with contextlib.suppress(Unreadable):
        reader.read(data, "hostile")
    with contextlib.suppress(Unreadable):
        yield from reader.parts(data, "hostile")


@pytest.mark.parametrize("name", MAKERS)
def test_a_hostile_container_ends_within_its_bounds(name: str) -> None:
    reader, data = MAKERS[name]()
    total = count = 0
    began = time.process_time()
    for each in everything(reader, data):
        count += 1
        total += len(each.data) if isinstance(each, Part) else 0
    assert time.process_time() - began < MAX_SECONDS
    assert count <= MAX_MEMBERS + 100_001
    assert total <= max(256 * MIB, 20 * len(data))


@pytest.mark.parametrize("name", [name for name in MAKERS if "bomb" in name or "lies" in name or "claims" in name])
def test_a_bomb_never_stands_in_memory(name: str) -> None:
    reader, data = MAKERS[name]()
    tracemalloc.start()
    try:
        for _each in everything(reader, data):
            pass
        _now, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < MAX_MEMORY


def test_members_that_share_bytes_come_out_once() -> None:
    found = outcome(zips.parts(overlapping(5), "a"))
    assert [len(value) for value in found.values() if isinstance(value, bytes)] == [10 * MIB]
    assert sum(value == "shares bytes with another member, as in a bomb" for value in found.values()) == 5


def test_what_stands_behind_a_bomb_still_comes_out_of_a_zip() -> None:
    made = zip_of([Zipped(b"a", packed=deflated(200 * MIB), method=8, size=200 * MIB, crc=0), Zipped(b"b", NOTE)])
    assert outcome(zips.parts(made, "a")) == {"a": "unfolds beyond all reason, as a bomb does", "b": NOTE}


WHOLE: dict[str, Callable[[], Made]] = {
    "zip": lambda: (zips, MAKE.handover()),
    "tar": lambda: (tar, MAKE.tape()),
    "tar.gz": lambda: (tar, gzip.compress(MAKE.tape(), mtime=0)),
    "warc": lambda: (warc, b"".join(MAKE.crawl())),
    "warc.gz": lambda: (warc, b"".join(gzip.compress(each, mtime=0) for each in MAKE.crawl())),
    "wacz": lambda: (wacz, MAKE.good()["shore.wacz"]),
    "7z": lambda: (sevenzip, MAKE.good()["handover.7z"]),
    "gz": lambda: (gz, MAKE.good()["note.txt.gz"]),
}


@pytest.mark.parametrize("kind", WHOLE)
def test_a_container_that_is_cut_anywhere_gives_what_it_still_holds_and_nothing_else(kind: str) -> None:
    reader, data = WHOLE[kind]()
    whole = {each.data for each in reader.parts(data, "whole") if isinstance(each, Part)}
    came: list[int] = []
    for twentieth in range(1, 20):
        cut = data[: len(data) * twentieth // 20]
        found = [each for each in everything(reader, cut) if isinstance(each, Part)]
        came.append(len(found))
        if kind not in ("zip", "gz"):  # a ZIP whose directory is lost shows a link as the short file that it is
            assert {each.data for each in found} <= whole  # and the first of two gzip streams is a whole one
    if kind in ("zip", "tar", "warc", "warc.gz"):
        assert came == sorted(came)
        assert came[-1] > 0
