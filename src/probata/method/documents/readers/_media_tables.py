"""_media_tables: whether an MPEG-4 file is built so that libmediainfo can be asked about it (ISO/IEC 14496-12, 8).

The library believes what a file says of its own tables: four changed bytes in a file of two kilobytes cost it
gigabytes, a reference to a track that is not there ends the process. So the boxes are walked first, and a file goes to
the library only when they fill each other, no table claims more than its box can hold, and every track has what it
needs and is there when it is named. Only the last box of the file may be cut off: recordings are cut off there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

_WITH_BOXES = {  # box: bytes before the boxes in it
    **dict.fromkeys((b"moov", b"trak", b"mdia", b"minf", b"stbl", b"edts", b"dinf", b"moof", b"traf", b"mvex"), 0),
    **dict.fromkeys((b"tref", b"udta", b"mfra"), 0),
    b"dref": 8,
    b"stsd": 8,
}
_LIST = {  # box: (where its number of entries stands, bytes of the smallest entry)
    **{b"elst": (4, 12), b"stts": (4, 8), b"ctts": (4, 8), b"stss": (4, 4), b"stps": (4, 4), b"stsc": (4, 12)},
    **{b"stco": (4, 4), b"co64": (4, 8), b"dref": (4, 12), b"stsd": (4, 16), b"stsh": (4, 8)},
    **{b"sidx": (28, 1), b"tfra": (12, 4), b"stz2": (8, 1)},
}
_NEEDED = (  # what every track has once (table 1 of the standard)
    *((b"tkhd",), (b"mdia",), (b"mdhd",), (b"minf",), (b"stbl",), (b"stsd",), (b"stts",), (b"stsc",)),
    *((b"stsz", b"stz2"), (b"stco", b"co64")),
)
_DEEPEST = 16
_MOST_SAMPLES = 10_000_000
Box = tuple[bytes, int, int]


class _Unsound(Exception):
    """The boxes do not fit into each other."""


def sound(data: bytes) -> bool:
    """Whether every box lies in its box, every table in its own, and every track that is referred to is there."""
    try:
        boxes = list(_boxes(data, 0, len(data), 0))
    except _Unsound:
        return False
    names = Counter(name for name, _start, _end in boxes)
    whole = all(sum(names[name] for name in either) == names[b"trak"] for either in _NEEDED)
    return whole and all(_fits(data, *box) for box in boxes) and _tracks(data, boxes)


def has_place(data: bytes) -> bool:
    """Whether a file says where it was recorded (3GPP TS 26.244, 8.12; QuickTime); the library passes one over."""
    return any(name in (b"loci", b"\xa9xyz") for name, _start, _end in _boxes(data, 0, len(data), 0))


def _boxes(data: bytes, at: int, end: int, depth: int) -> Iterator[Box]:
    """Name and content of each box, and of those inside it."""
    while at + 8 <= end:
        size, name, head = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8], 8
        if size == 1:
            size, head = int.from_bytes(data[at + 8 : at + 16], "big"), 16
        close = end if size == 0 else at + size
        inside = name in _WITH_BOXES
        if close < at + head or (close > end and (depth or inside)) or depth > _DEEPEST:
            raise _Unsound
        close = min(close, end)
        yield name, at + head, close
        if inside:
            yield from _boxes(data, at + head + _WITH_BOXES[name], close, depth + 1)
        at = close


def _fits(data: bytes, name: bytes, start: int, end: int) -> bool:
    def number(at: int) -> int:
        return int.from_bytes(data[start + at : min(start + at + 4, end)], "big")

    version, length = data[start] if start < end else 0, end - start
    if name in _LIST:
        at, entry = _LIST[name]
        return number(at) * entry <= max(0, length - at - 4)
    if name in (b"sgpd", b"sbgp"):
        at = 12 if version else 8
        return number(at) * (8 if name == b"sbgp" else 1) <= max(0, length - at - 4)
    if name == b"stsz":
        return number(8) <= _MOST_SAMPLES and (number(4) > 0 or number(8) * 4 <= max(0, length - 12))
    return name != b"trun" or number(4) <= min(_MOST_SAMPLES, length)


def _tracks(data: bytes, boxes: list[Box]) -> bool:
    """Track numbers are different, and references (chapters, subtitles) name some of them (8.3.2 and 8.3.3)."""
    own = [_own_number(data, start) for name, start, _end in boxes if name == b"tkhd"]
    referring = [(start, end) for name, start, end in boxes if name == b"tref"]
    named = {
        int.from_bytes(data[at : at + 4], "big")
        for outer, close in referring
        for _name, start, end in _boxes(data, outer, close, 1)
        for at in range(start, end - 3, 4)
    }
    return len(own) == len(set(own)) and named - {0} <= set(own)


def _own_number(data: bytes, start: int) -> int:
    at = start + (20 if data[start : start + 1] == b"\x01" else 12)
    return int.from_bytes(data[at : at + 4], "big")
