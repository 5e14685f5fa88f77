"""Zipping: a ZIP archive copied record by record; only the parts that change are packed anew (APPNOTE.TXT 6.3.10)."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from probata.method.drafts.packing.deflating import DEFLATED, STORED, deflated, deflated_alike, unpacked
from probata.method.drafts.packing.directory import Directory, Record, directory_of
from probata.record.errors import BadInput, Unreadable

MAX_PART = 200_000_000
"""Bytes of one part when unpacked."""
MAX_RATIO = 400
"""Unpacked to packed size of a part over a megabyte: XML packs about 1:10, bombs 1:1000."""
_LOCAL = struct.Struct("<4sHHHHHIIIHH")
_CENTRAL = struct.Struct("<4sHHHHHHIIIHHHHHII")
_FULL = 0xFFFFFFFF
_UTF8_NAME = 1 << 11


@dataclass(frozen=True, slots=True)
class Change:
    """What becomes of an archive: parts with other bytes, new parts and parts that are left out, by their names."""

    changed: Mapping[str, bytes]
    added: Mapping[str, bytes]
    gone: Collection[str]


class Archive:
    """The parts of one file. Names are found without regard to case, as the packaging conventions say."""

    def __init__(self, data: bytes, where: str) -> None:
        """Reads the directory; raises Unreadable when the ZIP is damaged."""
        self.where = where
        self._data = data
        self._directory: Directory = directory_of(data, where)
        self._by_name: dict[str, list[Record]] = {}
        for record in self._directory.records:
            self._by_name.setdefault(folded(record.name), []).append(record)

    @property
    def names(self) -> tuple[str, ...]:
        """The names as they are spelled, in the order of the directory."""
        return tuple(record.name for record in self._directory.records)

    def spelled(self, name: str) -> str:
        """The name as the archive spells it; "" when it lacks it. Raises Unreadable when it is there twice."""
        found = self._by_name.get(folded(name), [])
        if len(found) > 1:
            raise Unreadable("The file holds two parts of one name; which one counts cannot be told.", where=self.where)
        return found[0].name if found else ""

    def part(self, name: str) -> bytes:
        """The unpacked bytes, "" when there is no such part; raises Unreadable when damaged, encrypted or too big."""
        return self._plain(self._by_name[folded(name)][0]) if self.spelled(name) else b""

    def _plain(self, record: Record) -> bytes:
        if record.flags & 1:
            raise Unreadable("The file is encrypted and needs a password.", where=self.where)
        if record.size > min(MAX_PART, max(1_000_000, record.packed * MAX_RATIO)):
            raise Unreadable("A part of the file unfolds beyond all reason.", where=self.where)
        plain = unpacked(record.packed_bytes(self._data), record.method, record.size, self.where)
        if zlib.crc32(plain) != record.crc:
            raise Unreadable("A part of the file is damaged: its check sum is wrong.", where=self.where)
        return plain

    def rewritten(self, change: Change) -> bytes:
        """The archive with these parts changed, added behind the others, or left out; all else is copied as it is."""
        local: list[bytes] = []
        central = {id(record): record.central for record in self._directory.records}
        length = cursor = 0
        for record in sorted(self._directory.records, key=lambda one: one.start):
            gap, cursor = self._data[cursor : record.start], record.end
            bytes_now, central_now = self._record(record, change)
            central[id(record)] = _moved(central_now, record, length + len(gap) - self._directory.bias)
            local += [gap, bytes_now]
            length += len(gap) + len(bytes_now)
        local.append(self._data[cursor : self._directory.start])
        length += len(local[-1])
        kept = [central[id(record)] for record in self._directory.records if record.name not in change.gone]
        kept += self._additions(change.added, local, length)
        return b"".join((*local, *kept, self._tail(local, kept)))

    def _record(self, record: Record, change: Change) -> tuple[bytes, bytes]:
        """Its local record and its entry in the directory, as they become."""
        if record.name in change.gone:
            return b"", record.central
        if record.name not in change.changed:
            return self._data[record.start : record.end], record.central
        plain = change.changed[record.name]
        packed = plain
        if record.method == DEFLATED:
            packed = deflated_alike(plain, self._plain(record), record.packed_bytes(self._data))
        return record.repacked(self._data, packed, zlib.crc32(plain), len(plain))

    def _additions(self, added: Mapping[str, bytes], local: list[bytes], length: int) -> list[bytes]:
        """Appends the new local records; their entries. They bear the date of the first entry: no clock is asked."""
        entries = []
        date = self._directory.records[0].central[12:16]
        for name, plain in added.items():
            new, entry = _new(name, plain, date, length - self._directory.bias)
            local.append(new)
            length += len(new)
            entries.append(entry)
        return entries

    def _tail(self, local: list[bytes], entries: list[bytes]) -> bytes:
        start = sum(map(len, local)) - self._directory.bias
        tail = self._directory.tail_for(len(entries), start, sum(map(len, entries)))
        if tail is None:
            raise BadInput("The file would become larger than its kind of ZIP can be.", where=self.where)
        return tail


def folded(name: str) -> str:
    """A part's name as it is compared: small letters, forward strokes, none in front."""
    return name.replace("\\", "/").lstrip("/").lower()


def _moved(central: bytes, record: Record, offset: int) -> bytes:
    """The entry with another place of its local record."""
    if record.wide_offset:
        at = record.wide_offset
        return central[:at] + struct.pack("<Q", offset) + central[at + 8 :]
    return central[:42] + struct.pack("<I", min(offset, _FULL)) + central[46:]


def _new(name: str, plain: bytes, date: bytes, offset: int) -> tuple[bytes, bytes]:
    """A new part's local record and entry; stored when packing makes it no smaller."""
    packed = deflated(plain)
    method = DEFLATED if len(packed) < len(plain) else STORED
    body = packed if method == DEFLATED else plain
    label, flags = name.encode(), 0 if name.isascii() else _UTF8_NAME
    time, day = struct.unpack("<HH", date)
    same = (20, flags, method, time, day, zlib.crc32(plain), len(body), len(plain), len(label))
    head = _LOCAL.pack(b"PK\x03\x04", *same, 0)
    entry = _CENTRAL.pack(b"PK\x01\x02", 20, *same, 0, 0, 0, 0, 0, min(offset, _FULL))
    return head + label + body, entry + label
