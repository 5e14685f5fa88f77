"""Bombs and lies of packed files and archives: ZIP, gzip, bzip2, xz, TAR, 7z."""

from __future__ import annotations

import base64
import bz2
import gzip
import lzma
import struct
import zlib
from collections.abc import Iterator

from tests.data.documents.makers.archives import NOTE, SEVEN, Zipped, pax, tar_block, tar_of, tarred, zip_of

MIB = 2**20


def files(_seed: int) -> Iterator[tuple[str, bytes]]:
    """Every one of them."""
    yield from _streams()
    yield from _zips()
    yield from _lying_zips()
    yield from _tars()
    yield from _sevens()


def gzip_of_nothing(mib: int) -> bytes:
    """So many MiB of zeros in about a kilobyte for each, with a checksum that is right."""
    crc = 0
    for _ in range(mib):
        crc = zlib.crc32(bytes(MIB), crc)
    return (
        b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03" + _deflated(mib) + struct.pack("<II", crc, mib * MIB & 0xFFFFFFFF)
    )


def zlib_of_nothing(mib: int) -> bytes:
    """The same as a stream of zlib (RFC 1950); the sum of nothing but zeros needs no counting."""
    return b"\x78\xda" + _deflated(mib) + struct.pack(">HH", mib * MIB % 65_521, 1)


def _deflated(mib: int) -> bytes:
    """One MiB packed, and again and again without being packed again."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return (packer.compress(bytes(MIB)) + packer.flush(zlib.Z_FULL_FLUSH)) * mib + b"\x03\x00"


def _streams() -> Iterator[tuple[str, bytes]]:
    yield "bombs/gzip-512-mib.txt.gz", gzip_of_nothing(512)
    yield "bombs/gzip-named-tar.tar.gz", gzip_of_nothing(128)
    yield "bombs/gzip-named-warc.warc.gz", gzip_of_nothing(128)
    yield "bombs/many-empty-streams.gz", gzip.compress(b"", mtime=0) * 200_000
    yield "bombs/gzip-name-without-end.gz", b"\x1f\x8b\x08\x08\x00\x00\x00\x00\x00\x03" + b"a" * 5_000_000
    yield "bombs/gzip-extra-beyond-end.gz", b"\x1f\x8b\x08\x04\x00\x00\x00\x00\x00\x03\xff\xff" + b"a" * 100
    packed = NOTE
    for _ in range(30):
        packed = gzip.compress(packed, mtime=0)
    yield "nested/gzip-thirty-times.gz", packed
    yield "bombs/bzip2.bz2", bz2.compress(bytes(8 * MIB)) * 128
    yield "bombs/xz.xz", lzma.compress(bytes(16 * MIB), preset=0) * 16
    yield "bombs/xz-dictionary-of-4-gib.xz", lzma.compress(NOTE)[:12] + b"\x02\x00\x21\x01\x28\x00\x00\x00" + bytes(200)
    yield "bombs/lzma-alone.lzma", b"\x5d\xff\xff\xff\xff" + b"\xff" * 8 + bytes(1_000)


def _zips() -> Iterator[tuple[str, bytes]]:
    one = zip_of([Zipped(b"0.txt", bytes(10 * MIB), method=8)])
    kernel = bytes(5 * MIB)
    packed, crc = zlib.compress(kernel, 9)[2:-4], zlib.crc32(kernel)
    yield "bombs/zip.zip", zip_of(Zipped(b"%d.txt" % n, bytes(8 * MIB), method=8) for n in range(10))
    yield (
        "bombs/zip-overlapping.zip",
        zip_of(
            [
                Zipped(b"0.txt", kernel, method=8, packed=packed),
                *(
                    Zipped(b"%d.txt" % n, method=8, packed=packed, crc=crc, size=len(kernel), local_again=0)
                    for n in range(1, 300)
                ),
            ]
        ),
    )
    for _ in range(4):
        one = zip_of(Zipped(b"%d.zip" % n, one, method=8) for n in range(3))
    yield "nested/zip-of-zips.zip", one
    deep = NOTE
    for n in range(40):
        deep = zip_of([Zipped(b"%d.zip" % n, deep)])
    yield "nested/zip-forty-deep.zip", deep
    yield "bombs/zip-of-60000.zip", zip_of(Zipped(b"%05d" % n) for n in range(60_000))
    yield "bombs/zip-70000-one-name.zip", zip_of(Zipped(b"a.txt") for _ in range(70_000))
    yield (
        "bombs/zip-lzma.zip",
        zip_of(
            [
                Zipped(b"a.txt", bytes(8 * MIB), method=8, packed=b"\x09\x14\x05\x00\x5d\xff\xff\xff\xff" + bytes(300)),
                Zipped(b"b.txt", NOTE, method=14, packed=b"\x09\x14\x05\x00\x5d\xff\xff\xff\xff" + bytes(300)),
            ]
        ),
    )
    yield "bombs/zip-bzip2.zip", zip_of([Zipped(b"a.txt", bytes(32 * MIB), method=12)])


def _lying_zips() -> Iterator[tuple[str, bytes]]:
    whole = zip_of([Zipped(b"a.txt", NOTE), Zipped(b"b.txt", NOTE, method=8)])
    end = whole.rindex(b"PK\x05\x06")
    for field, at, kind in (
        ("disk", 4, "<H"),
        ("count", 8, "<H"),
        ("counts", 10, "<H"),
        ("size", 12, "<L"),
        ("place", 16, "<L"),
        ("comment", 20, "<H"),
    ):
        width = struct.calcsize(kind)
        for lie in (0, 1, 256**width - 1, 256**width // 2):
            yield f"zips/{field}-{lie}.zip", whole[: end + at] + struct.pack(kind, lie) + whole[end + at + width :]
    yield "zips/end-in-the-comment.zip", whole + whole[end:]
    yield "zips/two-directories.zip", whole + zip_of([Zipped(b"other.txt", NOTE)])
    yield "zips/no-directory.zip", whole[: whole.index(b"PK\x01\x02")]
    yield (
        "zips/size-lies.zip",
        zip_of(
            [
                Zipped(b"a.txt", NOTE, size=2**32 - 1),
                Zipped(b"b.txt", NOTE, size=0),
                Zipped(b"c.txt", NOTE, method=8, size=3),
            ]
        ),
    )
    yield (
        "zips/every-method.zip",
        zip_of(
            Zipped(b"%d.txt" % n, NOTE, method=n, packed=NOTE)
            for n in (0, 1, 6, 7, 8, 9, 10, 12, 14, 18, 93, 95, 96, 97, 98, 99, 255)
        ),
    )
    yield (
        "zips/extra-lies.zip",
        zip_of(
            [
                Zipped(b"a.txt", NOTE, extra=struct.pack("<HH", 1, 0xFFFF)),
                Zipped(b"b.txt", NOTE, extra=b"\x01\x00\x08\x00" + b"\xff" * 8),
            ]
        ),
    )
    yield "zips/locked.zip", zip_of([Zipped(b"a.txt", NOTE, flags=1), Zipped(b"b.txt", NOTE, flags=0x41, method=99)])
    yield "zips/kilobytes-of-name.zip", zip_of([Zipped(b"n" * 65_535, NOTE), Zipped(b"d/" * 30_000 + b"x.txt", NOTE)])


def _tars() -> Iterator[tuple[str, bytes]]:
    yield "bombs/tar-100000-empty.tar.gz", gzip.compress(tarred(b"a.txt", b"") * 100_000, 9, mtime=0)
    yield "bombs/tar-size-beyond.tar", tar_of(tar_block(b"a.txt", more={124: b"77777777777\0"}) + NOTE)
    yield "bombs/tar-size-negative.tar", tar_of(tar_block(b"a.txt", more={124: b"\xff" * 12}) + NOTE)
    yield "bombs/tar-size-binary.tar", tar_of(tar_block(b"a.txt", more={124: b"\x80" + b"\xff" * 11}) + NOTE)
    yield "bombs/tar-pax-size.tar", tar_of(pax(size=b"9" * 40), tarred(b"a.txt", NOTE))
    yield (
        "bombs/tar-pax-length.tar",
        tar_of(tarred(b"PaxHeaders/x", b"99999999999999999999 path=a\n", b"x"), tarred(b"a.txt", NOTE)),
    )
    yield "bombs/tar-pax-of-10-mib.tar", tar_of(pax(comment=b"a" * 10 * MIB), tarred(b"a.txt", NOTE))
    yield "bombs/tar-long-name.tar", tar_of(tarred(b"././@LongLink", b"d/" * 3_000_000, b"L"), tarred(b"a.txt", NOTE))
    yield (
        "bombs/tar-5000-long-names.tar",
        tar_of(*[tarred(b"././@LongLink", b"n" * 200, b"L")] * 5_000, tarred(b"a.txt", NOTE)),
    )
    yield (
        "bombs/tar-sparse.tar",
        tar_of(
            pax(
                GNU__sparse__major=b"1",
                GNU__sparse__minor=b"0",
                GNU__sparse__realsize=b"9" * 18,
                GNU__sparse__name=b"holes",
            ),
            tarred(b"x", b"1\n999999999999999999\n1\n" + bytes(490)),
        ),
    )
    yield (
        "bombs/tar-old-sparse.tar",
        tar_of(
            tar_block(
                b"holes", 512, b"S", more={386: b"00000000000\077777777777\0", 482: b"\x01", 483: b"77777777777\0"}
            )
            + bytes(1024)
        ),
    )
    yield "bombs/tar-no-end.tar", tarred(b"a.txt", NOTE)
    for kind in b"1234567ABCDKLMNSVXgx":
        yield (
            f"tars/kind-{kind:02x}.tar",
            tar_of(tarred(b"a.txt", NOTE, bytes([kind]), b"../../../etc/passwd"), tarred(b"b.txt", NOTE)),
        )


def _seven(header: bytes, body: bytes = b"", place: int = 0, size: int | None = None) -> bytes:
    """A 7z whose first header is right about where the second one stands."""
    told = struct.pack("<QQL", place, len(header) if size is None else size, zlib.crc32(header))
    return b"7z\xbc\xaf\x27\x1c\x00\x04" + struct.pack("<L", zlib.crc32(told)) + told + body + header


def _sevens() -> Iterator[tuple[str, bytes]]:
    whole = base64.b64decode(SEVEN)
    most = b"\xff" + b"\xff" * 8
    yield "sevens/size-beyond.7z", _seven(b"\x01", size=2**62)
    yield "sevens/place-beyond.7z", _seven(b"\x01", place=2**63)
    yield "sevens/files-beyond.7z", _seven(b"\x01\x05" + most + b"\x00")
    yield "sevens/streams-beyond.7z", _seven(b"\x01\x04\x06\x00" + most + b"\x09\x00\x00\x00")
    yield "sevens/folders-beyond.7z", _seven(b"\x01\x04\x07\x0b" + most + b"\x00\x00")
    yield "sevens/coders-beyond.7z", _seven(b"\x01\x04\x06\x00\x01\x09\x01\x00\x07\x0b\x01\x00" + most)
    yield (
        "sevens/packed-by-itself.7z",
        _seven(b"\x17\x06\x00\x01\x09\x01\x00\x07\x0b\x01\x00\x01\x03\x03\x01\x01\x0c\x81\x00\x00\x00", b"\x00"),
    )
    yield (
        "sevens/key-of-2-to-62.7z",
        _seven(
            b"\x17\x06\x00\x01\x09\x10\x00\x07\x0b\x01\x00\x01\x24\x06\xf1\x07\x01\x02\x3e\x00\x0c\x10\x00\x00",
            bytes(16),
        ),
    )
    yield (
        "sevens/lzma-dictionary.7z",
        _seven(
            b"\x17\x06\x00\x01\x09\x10\x00\x07\x0b\x01\x00\x01\x23\x03\x01\x01\x05\x5d\xff\xff\xff\xff\x0c\x10\x00\x00",
            bytes(16),
        ),
    )
    for at in range(12, 32, 4):
        yield f"sevens/head-{at}.7z", whole[:at] + b"\xff\xff\xff\xff" + whole[at + 4 :]
