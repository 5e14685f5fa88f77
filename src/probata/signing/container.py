"""The container: a ZIP of stored entries with exactly one spelling. docs/spec/package.md, section 1."""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field

MIMETYPE = "mimetype"
MIMETYPE_CONTENT = b"application/vnd.probata.package"
MANIFEST = "manifest.json"
LEAVES = "leaves.json"
ROWS = "rows.json"
SIGNATURE = "signature.json"
FIXED = (MIMETYPE, MANIFEST, LEAVES, ROWS, SIGNATURE)
FILES = "files/"

MAX_PACKAGE_BYTES = 256 * 2**20
MAX_JSON_BYTES = 32 * 2**20
MAX_FILES = 1000

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


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: its whole name (``files/`` included) and its bytes."""

    name: str
    content: bytes = field(repr=False)


def encode(entries: Sequence[Entry]) -> bytes:
    """The one valid byte string for these entries, in this order."""
    body, directory = bytearray(), bytearray()
    for entry in entries:
        head = _head(entry)
        name = entry.name.encode("latin-1")
        directory += _CENTRAL + struct.pack("<H", _VERSION) + head + _CENTRAL_REST.pack(0, 0, 0, 0, len(body)) + name
        body += _LOCAL + head + name + entry.content
    count = len(entries)
    end = _END + _END_REST.pack(0, 0, count, count, len(directory), len(body), 0)
    return bytes(body + directory + end)


def walk(data: bytes) -> tuple[Entry, ...]:
    """The entries as their local headers tell them; whether the bytes are right is for ``encode`` to say.

    Stops at the first bytes that are no local header, or after more entries than any package has. Never raises.
    """
    entries: list[Entry] = []
    at = 0
    while data.startswith(_LOCAL, at) and len(data) >= at + _LOCAL_BYTES and len(entries) <= len(FIXED) + MAX_FILES:
        size, length = _LENGTHS.unpack_from(data, at + _LENGTHS_AT)
        start = at + _LOCAL_BYTES + length
        name = data[at + _LOCAL_BYTES : start].decode("latin-1")
        entries.append(Entry(name, data[start : start + size]))
        at = start + size
    return tuple(entries)


def name_allowed(name: str) -> bool:
    """Whether a published file may have this name: safe to unpack on every system, no folder in it."""
    return bool(_NAME.fullmatch(name)) and not _RESERVED.fullmatch(name.lower())


def _head(entry: Entry) -> bytes:
    """What the local and the central header have in common, from the version needed on."""
    size = len(entry.content)
    return _HEAD.pack(_VERSION, 0, 0, 0, _DATE, zlib.crc32(entry.content), size, size, len(entry.name), 0)


MAGIC = encode([Entry(MIMETYPE, MIMETYPE_CONTENT)])[: _LOCAL_BYTES + len(MIMETYPE) + len(MIMETYPE_CONTENT)]
