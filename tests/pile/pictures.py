"""Photos and scans as pictures, some with claims of a camera, several in one file, from telephones."""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator

from tests.hostile.golden import good
from tests.pile.made import UNREADABLE, Made, chance
from tests.pile.papers import jpeg

PHOTOS, SCREENS, SCANS, MOVING, WEBP, PHONE = 24, 8, 5, 2, 4, 3


def files(seed: int) -> Iterator[Made]:
    """All of them: a region of each can be cited."""
    region = {"box": "4,4,60,50"}
    for number in range(PHOTOS):
        exif = _exif(number) if number % 3 else b""
        yield Made(f"photos/IMG_{4000 + number}.JPG", jpeg(seed * 1_000 + number, exif=exif), region)
    for number in range(SCREENS):
        yield Made(f"photos/Screenshot {number}.png", _saved("PNG", seed + number, 1), region)
    for number in range(SCANS):
        yield Made(
            f"photos/scan {number}.tif", _saved("TIFF", seed + number, number + 1), {**region, "page": number + 1}
        )
    for number in range(MOVING):
        yield Made(f"photos/shared {number}.gif", _saved("GIF", seed + number, 3), {**region, "page": 1})
    for number in range(WEBP):
        yield Made(f"photos/sticker {number}.webp", _saved("WEBP", seed + number, 1), region)
    for number in range(PHONE):
        spare = struct.pack(">I4sI", 12, b"free", number)
        yield Made(f"photos/IMG_{5000 + number}.HEIC", good()["gate.heic"] + spare, {"page": 1, "box": "1,1,9,9"})
    yield Made("photos/IMG_half.JPG", jpeg(seed, (400, 300))[:900], aside=UNREADABLE)


def _exif(number: int) -> bytes:
    """A camera's maker and a time, as EXIF 2.3 has them."""
    maker, moment = b"Invented\0", b"2019:04:12 09:%02d:00\0" % number
    head = struct.pack("<HHHII", 2, 0x010F, 2, len(maker), 38)
    rest = struct.pack("<HHIII", 0x0132, 2, len(moment), 38 + len(maker), 0)
    return b"Exif\0\0II*\0" + struct.pack("<I", 8) + head + rest + maker + moment


def _saved(kind: str, seed: int, count: int) -> bytes:
    from PIL import Image

    some, out = chance(seed, kind), io.BytesIO()
    each = [
        Image.frombytes("RGB", (8, 6), bytes(some.randrange(256) for _ in range(144))).resize((120, 90), Image.NEAREST)
        for _ in range(count)
    ]
    each[0].save(out, kind, **({"save_all": True, "append_images": each[1:]} if count > 1 else {}))
    return out.getvalue()
