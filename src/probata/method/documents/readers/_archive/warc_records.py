"""WARC as it lies in the file: records of headers and a block, each packed for itself or all together.

Specification: ISO 28500:2017 (WARC 1.1). warcio's reader is not used: it reads lines of any length, unpacks without
bounds, and stops at the first record whose length is wrong. Here the next record is looked for, and the damage is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from probata.method.documents.readers._archive.bounds import Budget
from probata.method.documents.readers._archive.members import Damaged
from probata.method.documents.readers._archive.streams import UNPACKERS, Stream, collect

MAX_RECORDS = 50_000
"""Records of one file: a crawl of half a gibibyte has some ten thousand."""
MAX_HEADER = 1 << 16
"""Bytes of the headers of one record or of one answer; a hundred times what is usual."""
MAX_FIELDS = 500
"""Header fields of one record or answer."""
CUT = "cut off"
_BEGIN = re.compile(rb"WARC/\d\.\d{1,2}\r?\n")
_HEADER_END = re.compile(rb"\r?\n\r?\n")
_NEXT = re.compile(rb"\r?\n\r?\n(?=WARC/\d\.\d)")
_LINE_ENDS = re.compile(rb"[\r\n]+")
_GZIP = b"\x1f\x8b\x08"
_TRIES = 4_096
"""False beginnings of a packed record that are tried after damage; three bytes are equal by chance now and then."""


class Fields:
    """Header fields, looked up without regard to case; the first of a name counts."""

    def __init__(self, block: bytes) -> None:
        self.start, _, rest = block.partition(b"\n")
        self.start = self.start.rstrip(b"\r")
        self._found: dict[str, str] = {}
        last = ""
        for line in rest.split(b"\n", MAX_FIELDS)[:MAX_FIELDS]:
            text = _text(line).rstrip("\r")
            if text[:1] in (" ", "\t") and last:
                self._found[last] += " " + text.strip()
                continue
            name, colon, value = text.partition(":")
            if colon:
                last = name.strip().lower()
                self._found.setdefault(last, value.strip())

    def __getitem__(self, name: str) -> str:
        """The value, "" when there is none."""
        return self._found.get(name, "")


def _text(line: bytes) -> str:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return line.decode("latin-1")


@dataclass(frozen=True, slots=True)
class Record:
    """One record. ``block`` is a view of its content; ``fault`` says what is wrong with its length."""

    fields: Fields
    block: memoryview
    at: int
    packed: int
    fault: str = ""

    @property
    def kind(self) -> str:
        """``response``, ``request``, ``revisit``, ..."""
        return self.fields["warc-type"].lower()

    @property
    def uri(self) -> str:
        """The address that it is about, without the angle brackets that some programs write."""
        return self.fields["warc-target-uri"].strip("<>")


@dataclass(slots=True)
class Warc:
    """Walks a file; what it finds odd about the whole gathers in ``limits``, what cannot be unpacked in ``lost``."""

    data: bytes
    limits: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    packed: bool = False
    together: bool = False

    def walk(self) -> Iterator[Record]:
        """Each record in the order of the file."""
        self.packed = self.data.startswith(_GZIP)
        count = 0
        for whole, at, packed in self._units() if self.packed else [(self.data, 0, 0)]:
            inside = 0
            for record in self._records(whole, at, packed):
                if count == MAX_RECORDS:
                    self.limits.append(f"more than {MAX_RECORDS:,} records: the others were not looked at")
                    self.lost.append(f"more than {MAX_RECORDS:,} records: the others were not looked at")
                    return
                count, inside = count + 1, inside + 1
                yield record
            self.together = self.together or (self.packed and inside > 1)

    def _units(self) -> Iterator[tuple[bytes, int, int]]:
        """What each packed stream unfolds to, where it stands and how many bytes it takes there."""
        at, budget = 0, Budget(len(self.data))
        for _ in range(2 * MAX_RECORDS):
            if at >= len(self.data):
                return
            stream = Stream(self.data, UNPACKERS["gzip"](), at)
            try:
                unit = collect(stream.pieces(), budget.allowance(len(self.data) - at))
            except Damaged as fault:
                self._lose(f"the packed record at byte {at:,} is lost: {fault}")
                at = self._resume(at + 1)
                continue
            budget.spend(len(unit))
            yield unit, at, stream.stop - at
            at = stream.stop
            if not self.data.startswith(_GZIP, at) and at < len(self.data):
                resumed = self._resume(at)
                self._lose(f"{resumed - at:,} bytes from byte {at:,} on are no record and were not read")
                at = resumed
        self._lose(f"more than {2 * MAX_RECORDS:,} packed pieces: the others were not looked at")

    def _resume(self, at: int) -> int:
        """Where the next packed record begins."""
        for _ in range(_TRIES):
            at = self.data.find(_GZIP, at)
            if at < 0:
                return len(self.data)
            try:
                if UNPACKERS["gzip"]().decompress(self.data[at : at + 512], 16).startswith(b"WARC/"):
                    return at
            except Exception:  # noqa: BLE001, S110 (zlib's error: no stream begins here)
                pass
            at += 1
        return len(self.data)

    def _lose(self, limit: str) -> None:
        self.lost.append(limit)
        if len(self.limits) < _MOST_LIMITS:
            self.limits.append(limit)

    def _records(self, data: bytes, base: int, packed: int) -> Iterator[Record]:
        at = 0
        view = memoryview(data)
        while at < len(data):
            at = _blank(data, at)
            if at >= len(data):
                return
            if not _BEGIN.match(data, at):
                following = _NEXT.search(data, at)
                stop = following.end() if following else len(data)
                self._lose(f"{stop - at:,} bytes from byte {base or at:,} on are no record and were not read")
                at = stop
                continue
            end = _HEADER_END.search(data, at, at + MAX_HEADER)
            if end is None:
                following = _NEXT.search(data, at)
                stop = following.end() if following else len(data)
                self._lose(f"the headers of the record at byte {base or at:,} are cut off or too long")
                at = stop
                continue
            fields = Fields(data[at : end.start()])
            stop, fault = _stop(data, end.end(), fields["content-length"])
            if fault:
                self._lose_length(f"the record at byte {base or at:,} {fault}")
            yield Record(fields, view[end.end() : stop], base or at, packed, fault)
            at = stop

    def _lose_length(self, limit: str) -> None:
        if len(self.limits) < _MOST_LIMITS:
            self.limits.append(limit)


_MOST_LIMITS = 20


def _blank(data: bytes, at: int) -> int:
    """Past the line ends between records."""
    found = _LINE_ENDS.match(data, at)
    return found.end() if found else at


def _stop(data: bytes, start: int, length: str) -> tuple[int, str]:
    """Where the block ends, and what is wrong with the length that is claimed for it."""
    claimed = int(length) if length.isascii() and length.isdigit() and len(length) < 16 else -1
    end = start + claimed
    if claimed >= 0 and end <= len(data) and _ends(data, end):
        return end, ""
    following = _NEXT.search(data, start)
    if following:
        return following.start(), "claims a length that is not its own; it was read up to the next record"
    if claimed < 0:
        return len(data), "does not say how long it is; it was read to the end"
    if end > len(data):
        return len(data), f"is {CUT}: {end - len(data):,} bytes are missing"
    return end, f"is followed by {len(data) - end:,} bytes that are no record"


def _ends(data: bytes, at: int) -> bool:
    """Whether a record can end here: blank lines and another record, or the end of the file."""
    following = _blank(data[at : at + 16], 0)
    rest = data[at + following : at + following + 5]
    return (not rest and at + following >= len(data)) or (following > 0 and rest == b"WARC/")
