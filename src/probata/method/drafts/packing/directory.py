"""Directory: the entries of a ZIP archive with the bytes of each, ZIP64 and data descriptors included.

Source: APPNOTE.TXT 6.3.10, 4.3 (records) and 4.5.3 (the ZIP64 extra field).
"""

from __future__ import annotations

import struct
from dataclasses import dataclass

from probata.record.errors import Unreadable

_LOCAL, _CENTRAL, _END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
_END64, _LOCATOR, _DESCRIPTOR = b"PK\x06\x06", b"PK\x06\x07", b"PK\x07\x08"
_FULL, _FULL_COUNT = 0xFFFFFFFF, 0xFFFF
_MAX_RECORDS = 20_000
_HAS_DESCRIPTOR, _UTF8_NAME = 1 << 3, 1 << 11
_SIZES_AT_LOCAL, _SIZES_AT_CENTRAL = 14, 16
"""Where check sum, packed and plain size begin in the two headers."""


@dataclass(frozen=True, slots=True)
class Record:
    """One entry: its record among the data (bytes ``start`` to ``end``) and its entry of the directory (``central``).

    ``wide_*`` are places in ``central`` of the 64-bit value that stands for a 32-bit one; 0 when there is none.
    """

    name: str
    flags: int
    method: int
    crc: int
    packed: int
    size: int
    start: int
    body: int
    end: int
    central: bytes
    wide_packed: int
    wide_size: int
    wide_offset: int

    def packed_bytes(self, data: bytes) -> bytes:
        """The packed bytes of the part."""
        return data[self.body : self.body + self.packed]

    def repacked(self, data: bytes, packed: bytes, crc: int, size: int) -> tuple[bytes, bytes]:
        """The local record and the directory's entry for other content; flags, dates and extra fields stay."""
        sums = (crc, len(packed), size)
        head = data[self.start : self.body]
        # Who writes a descriptor usually leaves the header's sums empty; they stay so.
        if not self.flags & _HAS_DESCRIPTOR or struct.unpack_from("<I", head, _SIZES_AT_LOCAL)[0] == self.crc:
            head = _with_sums(head, _SIZES_AT_LOCAL, sums, _wide_local(head))
        behind = _descriptor_like(data[self.body + self.packed : self.end], sums)
        wide = {1: self.wide_packed, 2: self.wide_size}
        return head + packed + behind, _with_sums(self.central, _SIZES_AT_CENTRAL, sums, wide)


@dataclass(frozen=True, slots=True)
class Directory:
    """The entries in the directory's order; where it starts; ``bias`` bytes stand before what offsets count from."""

    records: tuple[Record, ...]
    start: int
    bias: int
    tail: bytes
    """Everything behind the entries: the end records and the archive's comment."""
    end64: int
    locator: int
    end: int
    """Places in ``tail`` of the end records; the first two are -1 when there are none."""

    def tail_for(self, count: int, start: int, size: int) -> bytes | None:
        """The tail for another directory; None when it does not fit into 32 bits and the archive is no ZIP64."""
        tail = bytearray(self.tail)
        if self.end64 >= 0:
            struct.pack_into("<QQQQ", tail, self.end64 + 24, count, count, size, start)
            struct.pack_into("<Q", tail, self.locator + 8, start + size + self.end64)
        elif count >= _FULL_COUNT or max(start, size) >= _FULL:
            return None
        for at, form, value in ((8, "<H", count), (10, "<H", count), (12, "<I", size), (16, "<I", start)):
            width = struct.calcsize(form)
            place = self.end + at
            if self.end64 < 0 or tail[place : place + width] != b"\xff" * width:
                struct.pack_into(form, tail, place, value)
        return bytes(tail)


def directory_of(data: bytes, where: str) -> Directory:
    """The directory of an archive; raises Unreadable when it is damaged, doubled up or of more than 20,000 parts."""
    if not data.startswith(_LOCAL):
        raise Unreadable("The file is no Office file: not a ZIP archive.", where=where)
    try:
        return _read(data)
    except (struct.error, ValueError, IndexError, OverflowError):
        raise Unreadable("The file is cut off or damaged: its ZIP directory cannot be read.", where=where) from None


def _read(data: bytes) -> Directory:
    end = _end_of(data)
    count, size, claimed = (*struct.unpack_from("<H", data, end + 10), *struct.unpack_from("<II", data, end + 12))
    end64 = locator = -1
    if data[max(0, end - 20) : end][:4] == _LOCATOR:
        locator = end - 20
        end64 = _end64_of(data, struct.unpack_from("<Q", data, locator + 8)[0], locator)
        count, size, claimed = struct.unpack_from("<QQQ", data, end64 + 32)
    start = claimed if data[claimed : claimed + 4] == _CENTRAL else (end if end64 < 0 else end64) - size
    if count == 0 or count > _MAX_RECORDS or start < 0:
        raise ValueError("not a directory")
    records, behind = _records(data, start, count, start - claimed)
    relative = (end64 - behind if end64 >= 0 else -1, locator - behind if locator >= 0 else -1, end - behind)
    return Directory(records, start, start - claimed, data[behind:], *relative)


def _end_of(data: bytes) -> int:
    """The end record whose comment fills the file to its end; the last one when none does."""
    lowest, at = max(0, len(data) - 22 - _FULL_COUNT), len(data)
    while (at := data.rfind(_END, lowest, at)) >= 0:
        if at + 22 + struct.unpack_from("<H", data, at + 20)[0] == len(data):
            return at
    if (at := data.rfind(_END, lowest)) < 0:
        raise ValueError("no end record")
    return at


def _end64_of(data: bytes, claimed: int, locator: int) -> int:
    at = claimed if data[claimed : claimed + 4] == _END64 else data.rfind(_END64, 0, locator)
    if at < 0:
        raise ValueError("no ZIP64 end record")
    return at


def _records(data: bytes, start: int, count: int, bias: int) -> tuple[tuple[Record, ...], int]:
    """The entries and where they end; raises ValueError when two of them share bytes."""
    at, records = start, []
    for _ in range(count):
        record = _record(data, at, bias)
        records.append(record)
        at += len(record.central)
    sorted_by_place = sorted(records, key=lambda one: one.start)
    ends = [0, *(one.end for one in sorted_by_place)]
    if any(one.start < end for one, end in zip(sorted_by_place, ends, strict=False)) or ends[-1] > start:
        raise ValueError("records share bytes")
    return tuple(records), at


def _record(data: bytes, at: int, bias: int) -> Record:
    fields = struct.unpack_from("<4sHHHHHHIIIHHHHHII", data, at)
    flags, method, crc, packed, size, offset = fields[3], fields[4], fields[7], fields[8], fields[9], fields[16]
    length = 46 + sum(fields[10:13])
    central = data[at : at + length]
    if fields[0] != _CENTRAL or len(central) != length:
        raise ValueError("not an entry")
    needs = (size == _FULL, packed == _FULL, offset == _FULL)
    wide = _wide(central, 46 + fields[10], 46 + fields[10] + fields[11], needs)
    values = [struct.unpack_from("<Q", central, place)[0] if place else None for place in wide]
    size, packed, offset = (v if v is not None else old for v, old in zip(values, (size, packed, offset), strict=True))
    raw = central[46 : 46 + fields[10]]
    name = raw.decode("utf-8" if flags & _UTF8_NAME else "cp437")
    sums = (crc, packed, size)
    start, body, end = _extent(data, offset + bias, flags, sums)
    return Record(name, flags, method, *sums, start, body, end, central, wide[1], wide[0], wide[2])


def _extent(data: bytes, start: int, flags: int, sums: tuple[int, int, int]) -> tuple[int, int, int]:
    """Where a local record begins, where its packed bytes begin, and where it ends, its descriptor included."""
    if data[start : start + 4] != _LOCAL:
        raise ValueError("not a record")
    body = start + 30 + sum(struct.unpack_from("<HH", data, start + 26))
    end = body + sums[1]
    if end > len(data):
        raise ValueError("cut off")
    if flags & _HAS_DESCRIPTOR:
        end += next((len(one) for one in _descriptors(sums) if data.startswith(one, end)), 0)
    return start, body, end


def _descriptors(sums: tuple[int, int, int]) -> list[bytes]:
    """The four spellings of a data descriptor: with or without its signature, sizes of 64 or 32 bits."""
    wide = struct.pack("<IQQ", *sums)
    narrow = struct.pack("<III", *sums) if max(sums) <= _FULL else wide
    return [_DESCRIPTOR + wide, _DESCRIPTOR + narrow, wide, narrow]


def _descriptor_like(old: bytes, sums: tuple[int, int, int]) -> bytes:
    return next((one for one in _descriptors(sums) if len(one) == len(old)), b"")


def _wide_local(head: bytes) -> dict[int, int]:
    """Places of the 64-bit sizes in a local header: 1 for the packed, 2 for the plain one; 0 for none."""
    name, extra = struct.unpack_from("<HH", head, 26)
    packed, size = struct.unpack_from("<II", head, 18)
    found = _wide(head, 30 + name, 30 + name + extra, (size == _FULL, packed == _FULL, False))
    return {1: found[1], 2: found[0]}


def _wide(raw: bytes, start: int, end: int, needs: tuple[bool, bool, bool]) -> tuple[int, int, int]:
    """Places of plain size, packed size and offset in the ZIP64 extra field, 0 for those that do not stand there."""
    at = start
    while any(needs) and at + 4 <= end:
        kind, length = struct.unpack_from("<HH", raw, at)
        if kind == 1:
            places, place = [], at + 4
            for need in needs:
                places.append(place if need else 0)
                place += 8 if need else 0
            if place > at + 4 + length:
                raise ValueError("the ZIP64 field is too short")
            return places[0], places[1], places[2]
        at += 4 + length
    return 0, 0, 0


def _with_sums(head: bytes, at: int, sums: tuple[int, int, int], wide: dict[int, int]) -> bytes:
    """A header with another check sum and other sizes; a 64-bit size takes the place of its 32-bit one."""
    made = bytearray(head)
    struct.pack_into("<I", made, at, sums[0])
    for which in (1, 2):
        if wide[which]:
            struct.pack_into("<Q", made, wide[which], sums[which])
        else:
            struct.pack_into("<I", made, at + 4 * which, sums[which])
    return bytes(made)
