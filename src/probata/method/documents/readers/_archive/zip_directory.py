"""ZIP as it lies in the file: the directory at its end, the headers before each member, and whether the two agree.

Specification: PKWARE APPNOTE 6.3 (4.3 to 4.5). Both are read, since programs differ in which of them they believe.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, replace

LOCAL = b"PK\x03\x04"
CENTRAL = b"PK\x01\x02"
END = b"PK\x05\x06"
DESCRIPTOR = b"PK\x07\x08"
EMPTY_MARKS = (END,)
SPANNED = (b"PK\x07\x08PK\x03\x04", b"PK00PK\x03\x04")
"""What a ZIP that was meant for several disks begins with."""
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_LOCAL = struct.Struct("<4s5H3L2H")
_END = struct.Struct("<4s4H2LH")
_WIDE_END = struct.Struct("<4sQ2H2L4Q")
_FULL = 0xFFFFFFFF
_FIELDS = 64
"""Extra fields of a member that are looked at; programs write two or three."""
_TRIES = 32
"""Ends of a directory that are tried, from the last backwards: a comment or a text may hold the same four letters."""
_DESCRIPTORS = 64
"""Marks that may be the end of a member of unknown length; packed data hold the four letters by chance, but seldom."""
ENCRYPTED, DESCRIBED, UTF8, MASKED = 0x1, 0x8, 0x800, 0x2000


@dataclass(frozen=True, slots=True)
class Entry:
    """One member as a header describes it. ``at`` is where its local header stands, ``start`` to ``end`` its data."""

    raw: bytes
    flags: int
    method: int
    stamp: tuple[int, int]
    crc: int
    packed: int
    size: int
    at: int
    extra: bytes = b""
    comment: bytes = b""
    system: int = 0
    attributes: int = 0
    start: int = -1
    end: int = -1
    faults: tuple[str, ...] = ()
    unlisted: bool = False

    @property
    def known(self) -> bool:
        """Whether the checksum is known; a header read without its directory may leave it to the data's end."""
        return not (self.unlisted and self.flags & DESCRIBED and not self.crc)


@dataclass(frozen=True, slots=True)
class Directory:
    """The directory, where it begins and where what belongs to it ends, and how many members it claims."""

    entries: tuple[Entry, ...]
    start: int
    stop: int
    comment: bytes
    claimed: int
    more: bool
    cut: bool = False


def directory(data: bytes, most: int) -> Directory | None:
    """The directory with at most this many entries; None when there is none that can be read."""
    at = len(data)
    for _ in range(_TRIES):
        at = data.rfind(END, 0, at + 3 if at < len(data) else at)
        if at < 0:
            return None
        found = _directory_at(data, at, most)
        if found:
            return found
    return None


def names(data: bytes, most: int) -> list[bytes] | None:
    """The names of the first members as bytes, quickly; None when no directory can be read."""
    found = directory(data, most)
    return None if found is None else [entry.raw for entry in found.entries]


def _directory_at(data: bytes, at: int, most: int) -> Directory | None:
    if at + _END.size > len(data):
        return None
    _, _, _, _, claimed, size, offset, length = _END.unpack_from(data, at)
    end = at
    if data[at - 20 : at - 16] == b"PK\x06\x07":
        wide = _wide(data, at)
        if wide:
            end, claimed, size, offset = wide
    start = end - size
    if not claimed and not size:
        start = end
    elif start < 0 or data[start : start + 4] != CENTRAL:
        start = offset
        if data[start : start + 4] != CENTRAL or start > end:
            return None
    entries, more = _entries(data, start, end, start - offset, most)
    stop = min(len(data), at + _END.size + length)
    cut = at + _END.size + length > len(data)
    return Directory(tuple(entries), start, stop, data[at + _END.size : stop], claimed, more, cut)


def _wide(data: bytes, at: int) -> tuple[int, int, int, int] | None:
    """Where the ZIP64 end stands, with count, size and offset of the directory."""
    (told,) = struct.unpack_from("<Q", data, at - 12)
    for place in (told, at - 20 - _WIDE_END.size):
        if 0 <= place <= at - 20 - _WIDE_END.size and data[place : place + 4] == b"PK\x06\x06":
            found = _WIDE_END.unpack_from(data, place)
            return place, found[7], found[8], found[9]
    return None


def _entries(data: bytes, start: int, end: int, shift: int, most: int) -> tuple[list[Entry], bool]:
    found: list[Entry] = []
    at = start
    while at + _CENTRAL.size <= end and data[at : at + 4] == CENTRAL:
        if len(found) == most:
            return found, True
        entry, at = _entry(data, at, shift)
        found.append(entry)
    return found, False


def _entry(data: bytes, at: int, shift: int) -> tuple[Entry, int]:
    head = _CENTRAL.unpack_from(data, at)
    flags, method, time, date, crc, packed, size = head[3:10]
    names_end = at + _CENTRAL.size + head[10]
    extra_end = names_end + head[11]
    extra = data[names_end:extra_end]
    size, packed, offset = _widened(extra, size, packed, head[16])
    raw, comment = data[at + _CENTRAL.size : names_end], data[extra_end : extra_end + head[12]]
    entry = Entry(
        raw, flags, method, (date, time), crc, packed, size, offset + shift, extra, comment, head[1] >> 8, head[15]
    )
    return entry, extra_end + head[12]


def extras(extra: bytes) -> Iterator[tuple[int, bytes]]:
    """The extra fields of a header: number and content."""
    at = 0
    for _ in range(_FIELDS):
        if at + 4 > len(extra):
            return
        number, length = struct.unpack_from("<HH", extra, at)
        yield number, extra[at + 4 : at + 4 + length]
        at += 4 + length


def _widened(extra: bytes, size: int, packed: int, offset: int) -> tuple[int, int, int]:
    """Sizes and place with their 64-bit values where the 32-bit ones are full (APPNOTE 4.5.3)."""
    if _FULL not in (size, packed, offset):
        return size, packed, offset
    values = [size, packed, offset]
    for number, content in extras(extra):
        if number == 1:
            at = 0
            for index, value in enumerate(values):
                if value == _FULL and at + 8 <= len(content):
                    (values[index],) = struct.unpack_from("<Q", content, at)
                    at += 8
    return values[0], values[1], values[2]


def local(data: bytes, at: int, end: int) -> Entry | None:
    """The member whose local header stands here, as that header alone describes it; None when there is no header."""
    if at < 0 or at + _LOCAL.size > end or data[at : at + 4] != LOCAL:
        return None
    _, _, flags, method, time, date, crc, packed, size, name, extra = _LOCAL.unpack_from(data, at)
    names_end = at + _LOCAL.size + name
    start = names_end + extra
    if start > end:
        return None
    fields = data[names_end:start]
    size, packed, _ = _widened(fields, size, packed, 0)
    raw = data[at + _LOCAL.size : names_end]
    return Entry(raw, flags, method, (date, time), crc, packed, size, at, fields, start=start, end=start + packed)


def confirmed(data: bytes, entry: Entry) -> Entry:
    """The entry with the place of its data and with how its local header disagrees with the directory."""
    near = local(data, entry.at, len(data))
    if near is None:
        return replace(entry, faults=("the directory points to no member",))
    faults = [] if entry.flags & MASKED else list(_disagreements(entry, near))
    return replace(entry, start=near.start, end=near.start + entry.packed, faults=tuple(faults))


def _disagreements(entry: Entry, near: Entry) -> Iterator[str]:
    if near.raw != entry.raw:
        yield f"its own header calls it {near.raw[:200].decode('utf-8', 'replace')}"
    if near.method != entry.method or (near.flags ^ entry.flags) & ENCRYPTED:
        yield "its own header says that it is packed otherwise"
    told = (near.crc, near.packed, near.size)
    later = near.flags & DESCRIBED and (not any(told) or _FULL in told)
    if told != (entry.crc, entry.packed, entry.size) and not later:
        yield "its own header tells another size or checksum"


def after(data: bytes, entry: Entry) -> int:
    """Where what belongs to the member ends: after its data, or after the description that follows them."""
    if not entry.flags & DESCRIBED:
        return entry.end
    signed = data[entry.end : entry.end + 4] == DESCRIPTOR
    at = entry.end + 4 * signed
    if data[at : at + 4] != struct.pack("<L", entry.crc):
        return entry.end
    wide = data[at + 4 : at + 20] == struct.pack("<QQ", entry.packed, entry.size)
    return at + (20 if wide else 12)


def salvage(data: bytes, start: int, end: int, most: int) -> Iterator[Entry]:
    """Members that stand here without a directory, as their own headers describe them."""
    at = start
    for _ in range(most):
        at = data.find(LOCAL, at, end)
        if at < 0:
            return
        entry = local(data, at, end)
        if entry is None:
            at += 4
            continue
        entry = _bounded(data, entry, end)
        yield entry
        at = max(at + 4, min(entry.end, end))


def _bounded(data: bytes, entry: Entry, end: int) -> Entry:
    """The salvaged entry with the end of its data, which may stand only behind them."""
    entry = replace(entry, unlisted=True)
    if not entry.flags & DESCRIBED or entry.packed:
        return entry
    at = entry.start
    for _ in range(_DESCRIPTORS):
        at = data.find(DESCRIPTOR, at, end)
        if at < 0 or at + 16 > end:
            break
        crc, packed, size = struct.unpack_from("<3L", data, at + 4)
        if packed == at - entry.start:
            return replace(entry, crc=crc, packed=packed, size=size, end=at)
        at += 4
    following = data.find(LOCAL, entry.start, end)
    stop = end if following < 0 else following
    return replace(entry, packed=stop - entry.start, size=-1, end=stop)
