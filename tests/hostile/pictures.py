"""Pictures that claim a size nobody has memory for, lead in circles, or never end."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

from tests.hostile.golden import good
from tests.hostile.packed import zlib_of_nothing

HUGE = (100_000, 100_000)


def files(_seed: int) -> Iterator[tuple[str, bytes]]:
    """Every one of them."""
    yield from _pngs()
    yield from _tiffs()
    yield from _jpegs()
    yield from _gifs()
    yield from _others()


def chunk(kind: bytes, content: bytes, length: int | None = None) -> bytes:
    """One chunk of a PNG; ``length`` is written instead of the true one."""
    return (
        struct.pack(">I", len(content) if length is None else length)
        + kind
        + content
        + struct.pack(">I", zlib.crc32(kind + content))
    )


def png(size: tuple[int, int], *before: bytes, mib: int = 0, depth: int = 8, kind: int = 0) -> bytes:
    """A PNG of this size with these chunks before its pixels, of which there are so many MiB."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", *size, depth, kind, 0, 0, 0))
    return (
        b"\x89PNG\r\n\x1a\n"
        + head
        + b"".join(before)
        + chunk(b"IDAT", zlib_of_nothing(mib) if mib else zlib.compress(b"\0\x80"))
        + chunk(b"IEND", b"")
    )


def _pngs() -> Iterator[tuple[str, bytes]]:
    bomb = zlib_of_nothing(200)
    yield "pictures/png-100000.png", png(HUGE)
    yield "pictures/png-largest.png", png((2**31 - 1, 2**31 - 1))
    yield "pictures/png-beyond.png", png((2**32 - 1, 2**32 - 1))
    yield "pictures/png-one-line.png", png((2**31 - 1, 1))
    yield "pictures/png-one-column.png", png((1, 2**31 - 1))
    yield "pictures/png-nothing.png", png((0, 0))
    yield "pictures/png-just-under.png", png((10_900, 11_000), mib=1)
    yield "pictures/png-110-million-points.png", png((10_000, 11_000), mib=105)
    yield "pictures/png-16-bits.png", png((10_000, 11_000), mib=1, depth=16, kind=6)
    yield "pictures/png-too-many-pixels.png", png((1, 1), mib=100)
    yield "pictures/png-text-bomb.png", png((1, 1), chunk(b"zTXt", b"Comment\0\0" + bomb))
    yield "pictures/png-text-bombs.png", png((1, 1), *[chunk(b"iTXt", b"Comment\0\1\0\0\0" + bomb)] * 20)
    yield "pictures/png-profile-bomb.png", png((1, 1), chunk(b"iCCP", b"x\0\0" + bomb))
    yield "pictures/png-exif-loop.png", png((1, 1), chunk(b"eXIf", _loop()))
    yield "pictures/png-500000-chunks.png", png((1, 1), chunk(b"tEXt", b"a\0b") * 500_000)
    yield "pictures/png-chunk-beyond.png", png((1, 1), chunk(b"tEXt", b"a\0b", 2**31 - 1))
    yield (
        "pictures/png-frames.png",
        png(
            (1, 1),
            chunk(b"acTL", struct.pack(">II", 2**31 - 1, 0)),
            chunk(b"fcTL", struct.pack(">IIIIIHHBB", 0, 2**31 - 1, 2**31 - 1, 0, 0, 1, 1, 0, 0)),
        ),
    )
    yield "pictures/png-wrong-sum.png", png((1, 1))[:-5] + b"\0" * 5


def _loop() -> bytes:
    """EXIF whose directory is followed by itself and leads into itself."""
    return b"II*\x00" + struct.pack("<I", 8) + struct.pack("<HHHIII", 1, 0x8769, 4, 1, 8, 8)


def _entry(tag: int, kind: int, count: int, value: int) -> bytes:
    return struct.pack("<HHII", tag, kind, count, value)


def tiff(*entries: bytes, following: int = 0, after: bytes = b"") -> bytes:
    """A TIFF of one directory."""
    return b"II*\x00" + struct.pack("<IH", 8, len(entries)) + b"".join(entries) + struct.pack("<I", following) + after


def _sized(wide: int, high: int, *more: bytes) -> tuple[bytes, ...]:
    return (
        _entry(256, 4, 1, wide),
        _entry(257, 4, 1, high),
        _entry(258, 3, 1, 8),
        _entry(259, 3, 1, 1),
        _entry(262, 3, 1, 1),
        _entry(273, 4, 1, 8),
        _entry(278, 4, 1, high),
        _entry(279, 4, 1, 10),
        *more,
    )


def _tiffs() -> Iterator[tuple[str, bytes]]:
    yield "pictures/tiff-100000.tif", tiff(*_sized(*HUGE))
    yield "pictures/tiff-beyond.tif", tiff(*_sized(2**32 - 1, 2**32 - 1))
    yield "pictures/tiff-loop.tif", tiff(*_sized(1, 1), following=8)
    yield "pictures/tiff-sub-loop.tif", tiff(*_sized(1, 1), _entry(330, 4, 1, 8), _entry(0x8769, 4, 1, 8))
    yield "pictures/tiff-values-beyond.tif", tiff(*_sized(1, 1), _entry(270, 2, 2**32 - 1, 8))
    yield "pictures/tiff-strips-beyond.tif", tiff(*_sized(1, 1)[:5], _entry(273, 4, 2**31, 8), _entry(279, 4, 2**31, 8))
    yield "pictures/tiff-samples.tif", tiff(*_sized(100, 100), _entry(277, 3, 1, 65_535))
    yield (
        "pictures/tiff-jpeg-tables.tif",
        tiff(
            _entry(256, 4, 1, 9),
            _entry(257, 4, 1, 9),
            _entry(259, 3, 1, 7),
            _entry(347, 7, 2**31, 8),
            *_sized(9, 9)[5:],
        ),
    )
    for way in (2, 3, 4, 5, 6, 7, 8, 32_773, 32_946, 34_712, 34_925, 50_000, 50_001):
        entries = tuple(
            _entry(259, 3, 1, way) if number == 3 else each for number, each in enumerate(_sized(8_000, 8_000))
        )
        yield f"pictures/tiff-packed-{way}.tif", tiff(*entries, after=bytes(500))
    pages = bytearray(b"II*\x00" + struct.pack("<I", 8))
    for number in range(20_000):
        pages += struct.pack("<H", 8) + b"".join(_sized(1, 1)) + struct.pack("<I", 8 + (number + 1) * 102)
    yield "pictures/tiff-20000-pages.tif", bytes(pages) + bytes(200)
    yield "pictures/tiff-big.tif", b"II+\x00" + struct.pack("<HHQ", 8, 0, 2**63)
    yield "pictures/tiff-entries.tif", b"II*\x00" + struct.pack("<IH", 8, 65_535) + bytes(200)


def _jpegs() -> Iterator[tuple[str, bytes]]:
    whole = good()["gate.jpg"]
    at = next(n for n in range(2, len(whole)) if whole[n] == 0xFF and whole[n + 1] in (0xC0, 0xC2))
    for wide, high in ((65_500, 65_500), (65_535, 1), (1, 65_535), (0, 0), (65_535, 65_535)):
        yield f"pictures/jpeg-{wide}-{high}.jpg", whole[: at + 5] + struct.pack(">HH", high, wide) + whole[at + 9 :]
    yield "pictures/jpeg-components.jpg", whole[: at + 9] + b"\xff" + whole[at + 10 :]
    yield "pictures/jpeg-segments.jpg", whole[:2] + b"\xff\xfe\x00\x02" * 500_000 + whole[2:]
    yield (
        "pictures/jpeg-exif-loop.jpg",
        whole[:2] + b"\xff\xe1" + struct.pack(">H", 8 + len(_loop())) + b"Exif\0\0" + _loop() + whole[2:],
    )
    yield (
        "pictures/jpeg-profile.jpg",
        whole[:2]
        + b"".join(b"\xff\xe2\xff\xffICC_PROFILE\0" + bytes([n % 255 + 1, 255]) + bytes(65_519) for n in range(255))
        + whole[2:],
    )
    yield (
        "pictures/jpeg-pictures.jpg",
        whole[:2]
        + b"\xff\xe2"
        + struct.pack(">H", 90)
        + b"MPF\0II*\0\x08\0\0\0\x03\0"
        + _entry(0xB000, 7, 4, 0x30303130)
        + _entry(0xB001, 4, 1, 2**32 - 1)
        + _entry(0xB002, 7, 2**31, 8)
        + bytes(40)
        + whole[2:],
    )
    yield "pictures/jpeg-scans.jpg", _progressive()
    yield "pictures/jpeg-fill.jpg", whole[:2] + b"\xff" * 5_000_000 + whole[2:]
    yield "pictures/jpeg-no-end.jpg", whole[:-2] + bytes(3_000_000)


def _progressive() -> bytes:
    """A large picture that is drawn in very many passes, each of which goes over all of it."""
    tables = (
        b"\xff\xdb\x00\x43\x00"
        + b"\x01" * 64
        + b"\xff\xc4\x00\x14\x10"
        + b"\x01"
        + bytes(15)
        + b"\x00"
        + b"\xff\xc4\x00\x14\x00"
        + b"\x01"
        + bytes(15)
        + b"\x00"
    )
    frame = b"\xff\xc2\x00\x0b\x08" + struct.pack(">HH", 10_900, 11_000) + b"\x01\x01\x11\x00"
    scans = b"".join(
        b"\xff\xda\x00\x08\x01\x01\x00\x00\x00\x00\x00"
        if n == 0
        else b"\xff\xda\x00\x08\x01\x01\x00\x01\x3f\x00\x00\x00"
        for n in range(3_000)
    )
    return b"\xff\xd8" + tables + frame + scans + b"\xff\xd9"


def _gifs() -> Iterator[tuple[str, bytes]]:
    head = b"GIF89a" + struct.pack("<HHBBB", 65_535, 65_535, 0x80, 0, 0) + bytes(6)
    frame = b"!\xf9\x04\x04\x01\x00\x00\x00," + struct.pack("<HHHHB", 0, 0, 1, 1, 0) + b"\x02\x02\x4c\x01\x00"
    large = b"," + struct.pack("<HHHHB", 0, 0, 65_535, 65_535, 0) + b"\x02\x02\x4c\x01\x00"
    small = b"GIF89a" + struct.pack("<HHBBB", 2_000, 2_000, 0x80, 0, 0) + bytes(6)
    yield "pictures/gif-65535.gif", head + large + b";"
    yield "pictures/gif-frames-on-large.gif", head + frame * 1_000 + b";"
    yield (
        "pictures/gif-100000-frames.gif",
        b"GIF89a" + struct.pack("<HHBBB", 1, 1, 0x80, 0, 0) + bytes(6) + frame * 100_000 + b";",
    )
    yield "pictures/gif-frames-of-4-million.gif", small + frame * 3_000 + b";"
    yield "pictures/gif-comments.gif", small + b"!\xfe\xff" + b"a" * 255 + b"\x01a" * 1_000_000 + b"\x00" + frame + b";"
    yield "pictures/gif-no-end.gif", small + frame * 10


def _others() -> Iterator[tuple[str, bytes]]:
    heic = good()["gate.heic"]
    for number, size in enumerate((HUGE, (2**32 - 1, 2**32 - 1), (0, 0), (16_384, 16_384))):
        at, spoiled = 0, heic
        while (at := spoiled.find(b"ispe", at) + 1) > 0:
            spoiled = spoiled[: at + 7] + struct.pack(">II", *size) + spoiled[at + 15 :]
        yield f"pictures/heic-{number}.heic", spoiled
    for box in (b"meta", b"iloc", b"iinf", b"iprp", b"ipma", b"mdat", b"hvcC", b"pitm"):
        at = heic.find(box)
        if at > 3:
            for size in (0, 1, 7, 2**32 - 1):
                yield f"pictures/heic-{box.decode()}-{size}.heic", heic[: at - 4] + struct.pack(">I", size) + heic[at:]
    webp = good()["gate.webp"]
    wide = b"VP8X\x0a\x00\x00\x00\x02\x00\x00\x00" + b"\xff" * 6
    yield "pictures/webp-16-million.webp", b"RIFF" + struct.pack("<I", 4 + len(wide)) + b"WEBP" + wide
    yield "pictures/webp-size.webp", webp[:4] + b"\xff\xff\xff\xff" + webp[8:]
    yield (
        "pictures/webp-frames.webp",
        b"RIFF"
        + struct.pack("<I", 2**31)
        + b"WEBP"
        + wide
        + b"ANIM\x06\0\0\0"
        + bytes(6)
        + (b"ANMF\x10\0\0\0" + bytes(16)) * 100_000,
    )
    for number, head in enumerate(
        (
            b"BM" + struct.pack("<IIIIiiHHI", 0, 0, 54, 40, 100_000, 100_000, 1, 32, 0),
            b"\0\0\1\0\xff\xff",
            b"8BPS\0\1",
            b"P6 100000 100000 255\n",
            b"\x00\x00\x00\x0cjP  \r\n\x87\n",
            b"farbfeld" + b"\xff" * 8,
        )
    ):
        yield f"pictures/other-{number}.png", head + bytes(200)
