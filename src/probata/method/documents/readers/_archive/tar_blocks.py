"""TAR as it lies on the tape: headers of 512 bytes, long names before them, data after them.

Specification: POSIX.1-2017 pax (ustar and extended headers), and the GNU manual for its long names and sparse files.
The standard library's reader is not used: it believes sizes before it looks at them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from probata.method.documents.readers._archive.bounds import MIB
from probata.method.documents.readers._archive.members import Damaged, TooMuch

BLOCK = 512
MAX_HEADER = MIB
"""Bytes of one extended header; a long name takes a few hundred."""
_DIGITS = re.compile(rb"[0-7]+")
_CHECKSUM = re.compile(rb" *([0-7]{1,7})[\x00 ]*")
_RECORD = re.compile(rb"(\d{1,9}) ")
_LONG = {b"L": "path", b"K": "linkpath"}


class Tape:
    """Bytes that are read forwards only, from memory or as they are unpacked."""

    def __init__(self, pieces: Iterable[bytes]) -> None:
        self._pieces = iter(pieces)
        self._held = b""
        self._used = 0
        self.at = 0

    def take(self, count: int) -> bytes:
        """The next bytes; fewer at the end. ``count`` is small: what is large goes by :meth:`pieces`."""
        return b"".join(self.pieces(count))

    def pieces(self, count: int) -> Iterator[bytes]:
        """The next bytes, piece by piece."""
        while count > 0:
            if self._used == len(self._held):
                self._held, self._used = next(self._pieces, b""), 0
                if not self._held:
                    return
            out = self._held[self._used : self._used + count]
            self._used += len(out)
            self.at += len(out)
            count -= len(out)
            yield out

    def skip(self, count: int) -> int:
        """Pass over bytes; returns how many there were."""
        return sum(map(len, self.pieces(count)))


@dataclass(frozen=True, slots=True)
class Header:
    """One member as its headers describe it; ``name``, ``link`` and ``owner`` as bytes."""

    name: bytes
    kind: bytes
    size: int
    modified: str
    link: bytes = b""
    owner: bytes = b""
    sparse: bool = False
    utf8: bool = False
    notes: tuple[str, ...] = ()


@dataclass(slots=True)
class Tar:
    """Walks a tape; what it finds odd about the whole gathers in ``limits``."""

    tape: Tape
    limits: list[str] = field(default_factory=list)

    def walk(self) -> Iterator[tuple[Header, Callable[[], Iterator[bytes]]]]:
        """Each header with its data, which can be had until the next header is asked for."""
        extended: dict[str, bytes] = {}
        whole: dict[str, bytes] = {}
        ended = False
        while True:
            block = self.tape.take(BLOCK)
            if len(block) < BLOCK:
                self._finish(block, ended, bool(extended))
                return
            if not block.strip(b"\x00"):
                ended = True
                continue
            if not sound(block):
                self._lost()
                continue
            if ended:
                self._say("goes on after its end mark: most programs show only what stands before it")
                ended = False
            kind = block[156:157]
            if kind in (*_LONG, b"x", b"g"):
                self._extend(block, kind, whole if kind == b"g" else extended)
                continue
            header = _header(block, {**whole, **extended})
            extended = {}
            if kind == b"S":
                self._sparse_maps(block)
            end = self.tape.at + max(0, header.size)
            yield header, lambda end=end: self._data(end)  # type: ignore[misc]
            self.tape.skip(end - self.tape.at)
            self.tape.skip(-max(0, header.size) % BLOCK)

    def _data(self, end: int) -> Iterator[bytes]:
        yield from self.tape.pieces(end - self.tape.at)
        if self.tape.at < end:
            raise Damaged("cut off")

    def _extend(self, block: bytes, kind: bytes, into: dict[str, bytes]) -> None:
        size = number(block[124:136])
        if not 0 <= size <= MAX_HEADER:
            self._say(f"a header claims {size:,} bytes and was not read: the name after it may be wrong")
            self.tape.skip(max(0, size) + -max(0, size) % BLOCK)
            return
        content = self.tape.take(size)
        self.tape.skip(-size % BLOCK)
        if kind in _LONG:
            into[_LONG[kind]] = content.rstrip(b"\x00")
        else:
            into |= {key: value for key, value in records(content) if key in _KEYS or key.startswith("GNU.sparse.")}

    def _sparse_maps(self, block: bytes) -> None:
        """Old GNU sparse files: further maps stand between header and data."""
        more = block[482:483] not in (b"\x00", b"")
        while more:
            following = self.tape.take(BLOCK)
            more = len(following) == BLOCK and following[504:505] != b"\x00"

    def _lost(self) -> None:
        """Damage: the next header is looked for, block by block."""
        self._say(f"damaged at byte {self.tape.at - BLOCK:,}: what follows was found by looking for the next header")

    def _finish(self, rest: bytes, ended: bool, waiting: bool) -> None:
        if rest.strip(b"\x00") or waiting:
            self._say("cut off in the middle of a header")
        elif not ended:
            self._say("has no end mark: it may be cut off")

    def _say(self, limit: str) -> None:
        kind = limit.partition(" at byte ")[0]
        if len(self.limits) < _MOST_LIMITS and not any(each.startswith(kind) for each in self.limits):
            self.limits.append(limit)


_MOST_LIMITS = 20
_KEYS = frozenset({"path", "linkpath", "size", "mtime", "uname"})


def sound(block: bytes) -> bool:
    """Whether a block is a header: its checksum holds, counted with or without signs (old programs did)."""
    told = _CHECKSUM.fullmatch(block[148:156])
    if told is None or len(block) < BLOCK:
        return False
    total = sum(block) - sum(block[148:156]) + 8 * 32
    value = int(told[1], 8)
    return value == total or value == total - 256 * sum(byte > 127 for byte in block[:148] + block[156:])


def number(raw: bytes) -> int:
    """A number as octal digits, or as bytes when its first bit is set (GNU); -1 when it is neither."""
    if raw[:1] in (b"\x80", b"\xff"):
        return int.from_bytes(raw[1:], "big") if raw[0] == 0x80 else -1
    digits = raw.strip(b" \x00")
    if not digits:
        return 0
    return int(digits, 8) if _DIGITS.fullmatch(digits) else -1


def records(content: bytes) -> Iterator[tuple[str, bytes]]:
    """The records of an extended header: ``LENGTH KEY=VALUE`` and a line end; stops where they make no sense."""
    at = 0
    while found := _RECORD.match(content, at):
        end = at + int(found[1])
        key, equals, value = content[found.end() : end - 1].partition(b"=")
        if not equals or end > len(content) or end <= found.end():
            return
        yield key.decode("utf-8", "replace"), value
        at = end


def _header(block: bytes, told: dict[str, bytes]) -> Header:
    own = number(block[124:136])
    size, notes = own, []
    if "size" in told:
        size = int(told["size"]) if told["size"].isdigit() and len(told["size"]) < 20 else -1
        if own not in (0, size):
            notes.append("its two headers tell different sizes: programs differ in what they show")
    kind = block[156:157]
    if kind in (b"1", b"2", b"3", b"4", b"5", b"6"):
        size = 0 if kind != b"1" else size
    sparse = kind == b"S" or any(key.startswith("GNU.sparse.") for key in told)
    mtime = told.get("mtime", b"").decode("ascii", "replace") or str(number(block[136:148]))
    return Header(
        told.get("GNU.sparse.name") or told.get("path") or _name(block),
        kind,
        size,
        mtime,
        told.get("linkpath") or block[157:257].partition(b"\x00")[0],
        told.get("uname") or block[265:297].partition(b"\x00")[0],
        sparse,
        "path" in told,
        tuple(notes),
    )


def _name(block: bytes) -> bytes:
    name = block[:100].partition(b"\x00")[0]
    prefix = block[345:500].partition(b"\x00")[0] if block[257:263] == b"ustar\x00" else b""
    return prefix + b"/" + name if prefix else name


def guarded(pieces: Iterable[bytes], most: int) -> Iterator[bytes]:
    """The pieces of a whole tape, until there are too many; raises TooMuch."""
    total = 0
    for piece in pieces:
        total += len(piece)
        if total > most:
            raise TooMuch("unfolds beyond all reason, as a bomb does")
        yield piece
