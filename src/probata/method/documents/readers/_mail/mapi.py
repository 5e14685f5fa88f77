"""MAPI: the properties of a message in a compound file (MS-OXMSG, MS-OXPROPS), read one by one and within bounds."""

from __future__ import annotations

import datetime as dt
import io
import struct
from typing import TYPE_CHECKING

from probata.method.documents.readers._mail.charsets import decoded
from probata.record.errors import Unreadable

if TYPE_CHECKING:
    from olefile import OleFileIO

MAX_ENTRIES = 10_000
"""Streams and storages of one file."""
MAX_TOTAL = 300_000_000
"""Bytes of all streams that are read: the same sectors may be claimed by many."""
PROPERTIES = "__properties_version1.0"
_STREAM = "__substg1.0_"
_HEADS = {"": 32, "__recip": 8, "__attach": 8, _STREAM: 24}
"""Bytes before the first property, by the kind of storage (MS-OXMSG 2.4.1)."""
_EPOCH = dt.datetime(1601, 1, 1, tzinfo=dt.UTC)
_DAMAGED = "The Outlook message is cut off or damaged"


class Compound:
    """A compound file that holds a message; every fault of the library becomes Unreadable here."""

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        self._left = MAX_TOTAL
        try:
            self._file: OleFileIO = _open(data)
            paths = self._file.listdir(streams=True, storages=True)
        except Exception as fault:  # noqa: BLE001 (olefile raises whatever it stumbles over)
            raise Unreadable(f"{_DAMAGED} ({type(fault).__name__}).", where=name) from None
        if len(paths) > MAX_ENTRIES:
            raise Unreadable(f"The file has more than {MAX_ENTRIES:,} entries.", where=name)
        self.inside: dict[tuple[str, ...], list[str]] = {}
        for path in paths:
            self.inside.setdefault(tuple(path[:-1]), []).append(path[-1])

    def stream(self, path: tuple[str, ...]) -> bytes:
        """The bytes of a stream; raises Unreadable when they are damaged or more than all reason."""
        try:
            size = int(self._file.get_size(list(path)))
            self._left -= size
            if self._left >= 0:
                with self._file.openstream(list(path)) as opened:
                    return bytes(opened.read())
        except Exception as fault:  # noqa: BLE001 (as above)
            raise Unreadable(f"{_DAMAGED} ({type(fault).__name__}).", where=self.name) from None
        raise Unreadable(f"The file unfolds to more than {MAX_TOTAL:,} bytes.", where=self.name)


def _open(data: bytes) -> OleFileIO:
    import olefile

    return olefile.OleFileIO(io.BytesIO(data))


def holds_message(data: bytes) -> bool:
    """Whether a compound file is a message: its outermost storage has properties, as those of Office have not."""
    try:
        with _open(data) as opened:
            return bool(opened.exists(PROPERTIES))
    except Exception:  # noqa: BLE001 (olefile raises whatever it stumbles over)
        return PROPERTIES.encode("utf-16-le") in data


class Storage:
    """The properties of a message, a recipient or an attachment."""

    def __init__(self, compound: Compound, path: tuple[str, ...] = (), page: str = "") -> None:
        self.compound = compound
        self.path = path
        self.names = compound.inside.get(path, [])
        self._streams = {name.upper(): name for name in self.names}
        self._fixed = self._properties()
        self.page = page or self._page()

    def below(self, prefix: str) -> list[Storage]:
        """The storages in it whose names begin so, in the order of their numbers."""
        found = sorted(name for name in self.names if name.lower().startswith(prefix))
        return [Storage(self.compound, (*self.path, name), self.page) for name in found]

    def text(self, *properties: int) -> str:
        """The first of these properties that holds words; "" when none does."""
        return next((words for each in properties if (words := self._text(each))), "")

    def binary(self, number: int) -> bytes:
        """A property of bytes; b"" when there is none."""
        name = self._streams.get(f"{_STREAM}{number:04X}0102".upper())
        return self.compound.stream((*self.path, name)) if name else b""

    def number(self, number: int, default: int = 0) -> int:
        """A whole number, or a truth as 0 or 1."""
        raw = self._fixed.get((number, 0x0003), self._fixed.get((number, 0x000B)))
        return int.from_bytes(raw[:4], "little", signed=True) if raw else default

    def time(self, number: int) -> str:
        """A moment, in UTC as these files keep it; "" when there is none."""
        raw = self._fixed.get((number, 0x0040))
        ticks = int.from_bytes(raw, "little") if raw else 0
        try:
            moment = _EPOCH + dt.timedelta(microseconds=ticks // 10)
        except OverflowError:
            return ""
        return moment.isoformat(timespec="seconds") if ticks else ""

    def words(self) -> list[tuple[int, str]]:
        """Every property of words, by number: nothing that stands there is lost, whatever it is called."""
        found = []
        for name in sorted(self._streams):
            if name.startswith(_STREAM.upper()) and name.endswith(("001F", "001E")) and len(name) == len(_STREAM) + 8:
                number = int(name[-8:-4], 16) if _is_hex(name[-8:-4]) else -1
                if number >= 0 and (words := self._text(number)):
                    found.append((number, words))
        return list(dict.fromkeys(found))

    def _text(self, number: int) -> str:
        wide = self._streams.get(f"{_STREAM}{number:04X}001F".upper())
        if wide:
            raw = self.compound.stream((*self.path, wide))
            return _clean(raw.decode("utf-16-le", "replace"))
        narrow = self._streams.get(f"{_STREAM}{number:04X}001E".upper())
        return (
            _clean(decoded(self.compound.stream((*self.path, narrow)).rstrip(b"\x00"), self.page)[0]) if narrow else ""
        )

    def _properties(self) -> dict[tuple[int, int], bytes]:
        name = self._streams.get(PROPERTIES.upper())
        raw = self.compound.stream((*self.path, name)) if name else b""
        last = self.path[-1].lower() if self.path else ""
        head = next(size for kind, size in reversed(_HEADS.items()) if last.startswith(kind))
        found: dict[tuple[int, int], bytes] = {}
        for at in range(head, len(raw) - 15, 16):
            kind, number = struct.unpack_from("<HH", raw, at)
            found[number, kind] = raw[at + 8 : at + 16]
        return found

    def _page(self) -> str:
        """The code page of words that are not in Unicode: of the message, else of its body."""
        page = self.number(0x3FFD) or self.number(0x3FDE)
        return {0: "", 65001: "utf-8", 1200: ""}.get(page, f"cp{page}")


def _is_hex(digits: str) -> bool:
    return all(digit in "0123456789ABCDEF" for digit in digits)


def _clean(text: str) -> str:
    return text.rstrip("\x00").replace("\x00", "\ufffd").replace("\r\n", "\n").replace("\r", "\n")
