"""The container: a ZIP of stored entries with exactly one spelling. docs/spec/package.md, section 1."""

from __future__ import annotations

import hashlib
import re
import struct
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

MIMETYPE = "mimetype"
MIMETYPE_CONTENT = b"application/vnd.probata.package"
MANIFEST = "manifest.json"
LEAVES = "leaves.json"
ROWS = "rows.json"
SIGNATURE = "signature.json"
FIXED = (MIMETYPE, MANIFEST, LEAVES, ROWS, SIGNATURE)
FILES = "files/"

MAX_PACKAGE_BYTES = 64 * 2**20
MAX_JSON_BYTES = 8 * 2**20
MAX_ROWS_BYTES = 16 * 2**20
MAX_REPORT_BYTES = 16 * 2**20
MAX_MARKS_OF_JSON = 500_000  # bytes , [ { of all JSON entries together: they bound how many values a reader holds
MAX_ENTRIES = 1005  # the five that every package has, and 1,000 files

_LOCAL = b"PK\x03\x04"
_CENTRAL = b"PK\x01\x02"
_END = b"PK\x05\x06"
_VERSION = 10  # 1.0: stored entries need no more
_DATE = 0x0021  # 1980-01-01, the first day that the format can write
_HEAD = struct.Struct("<HHHHHIIIHH")
_CENTRAL_REST = struct.Struct("<HHHII")
_END_REST = struct.Struct("<HHHHIIH")
_LENGTHS = struct.Struct("<IH")
_LENGTHS_AT = 22
_LOCAL_BYTES = len(_LOCAL) + _HEAD.size

_NAME = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9_-])?")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?")

Buffer: TypeAlias = "bytes | memoryview"
"""Bytes, or a view of some: a package of 64 MiB is not copied to be looked at."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: its whole name (``files/`` included) and its bytes."""

    name: str
    content: Buffer = field(repr=False)


def encode(entries: Sequence[Entry]) -> bytes:
    """The one valid byte string for these entries, in this order."""
    body = b"".join(part for entry in entries for part in (_local(entry), entry.content))
    return body + _directory(entries)


def is_spelled(entries: Sequence[Entry], data: bytes) -> bool:
    """Whether ``data``, of which these are the entries as ``walk`` gives them, is what ``encode`` gives for them."""
    at = 0
    for entry in entries:
        local = _local(entry)
        if not entry.name.isascii() or not data.startswith(local, at):
            return False
        at += len(local) + len(entry.content)
    rest = _directory(entries)
    return len(data) == at + len(rest) and data.endswith(rest)


def _local(entry: Entry) -> bytes:
    return _LOCAL + _head(entry) + entry.name.encode("latin-1")


def _directory(entries: Sequence[Entry]) -> bytes:
    """The central headers and the end record."""
    found, at = bytearray(), 0
    for entry in entries:
        place = _CENTRAL_REST.pack(0, 0, 0, 0, at) + entry.name.encode("latin-1")
        found += _CENTRAL + struct.pack("<H", _VERSION) + _head(entry) + place
        at += _LOCAL_BYTES + len(entry.name) + len(entry.content)
    count = len(entries)
    return bytes(found) + _END + _END_REST.pack(0, 0, count, count, len(found), at, 0)


def walk(data: bytes) -> tuple[Entry, ...]:
    """The entries as their local headers tell them; whether the bytes are right is for ``encode`` to say.

    Stops at the first bytes that are no local header, at an entry that is not there to its end, and after as many
    entries as any container has. Contents are views of ``data``. Never raises.
    """
    entries: list[Entry] = []
    view, at = memoryview(data), 0
    while data.startswith(_LOCAL, at) and len(data) >= at + _LOCAL_BYTES and len(entries) < MAX_ENTRIES:
        size, length = _LENGTHS.unpack_from(data, at + _LENGTHS_AT)
        start = at + _LOCAL_BYTES + length
        if start + size > len(data):
            break
        name = data[at + _LOCAL_BYTES : start].decode("latin-1")
        entries.append(Entry(name, view[start : start + size]))
        at = start + size
    return tuple(entries)


def digest_of(content: Buffer) -> str:
    """The SHA-256 of an entry's content, in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def name_allowed(name: str) -> bool:
    """Whether a published file may have this name: safe to unpack on every system, no folder in it."""
    return bool(_NAME.fullmatch(name)) and not _RESERVED.fullmatch(name.lower())


def _head(entry: Entry) -> bytes:
    """What the local and the central header have in common, from the version needed on."""
    size = len(entry.content)
    return _HEAD.pack(_VERSION, 0, 0, 0, _DATE, zlib.crc32(entry.content), size, size, len(entry.name), 0)


def first_bytes(mimetype: bytes) -> bytes:
    """What a container of this kind begins with."""
    return _local(Entry(MIMETYPE, mimetype)) + mimetype


MAGIC = first_bytes(MIMETYPE_CONTENT)
