"""TNEF: what Outlook packs into ``winmail.dat`` when it does not send MIME (MS-OXTNEF): files and formatted text."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from probata.method.documents.readers._mail import rtf
from probata.method.documents.readers._mail.charsets import decoded

SIGNATURE = b"\x78\x9f\x3e\x22"
MAX_FILES = 5_000
"""Files and properties of one packet; beyond that it is no letter."""
_NEW_FILE, _TITLE, _DATA, _FILE_PROPERTIES = 0x9002, 0x8010, 0x800F, 0x9005
_BODY, _PROPERTIES, _CODE_PAGE = 0x800C, 0x9003, 0x9007
_SIZES = {2: 4, 3: 4, 4: 4, 5: 8, 6: 8, 7: 8, 0xA: 4, 0xB: 4, 0x14: 8, 0x40: 8, 0x48: 16}
"""Bytes of properties of fixed size, as they are padded."""
_VARIED = frozenset((0xD, 0x1E, 0x1F, 0x102))


@dataclass(slots=True)
class File:
    """A file in the packet."""

    name: str = ""
    data: bytes = b""


@dataclass(slots=True)
class Packet:
    """What lies in a ``winmail.dat``: texts by their kind, files, and whether it broke off."""

    texts: list[tuple[str, str]] = field(default_factory=list)
    files: list[File] = field(default_factory=list)
    whole: bool = True


def packet(data: bytes) -> Packet | None:
    """The packet; None when the bytes are none."""
    if not data.startswith(SIGNATURE):
        return None
    made, page = Packet(), ""
    for attribute, content in _attributes(data, made):
        if attribute == _CODE_PAGE and len(content) >= 4:
            page = f"cp{int.from_bytes(content[:4], 'little')}"
        elif attribute == _NEW_FILE:
            made.files.append(File())
        elif attribute == _BODY:
            made.texts.append(("text/plain", _words(content, page)))
        elif attribute == _PROPERTIES:
            made.texts += _texts(content, page)
        elif made.files:
            _file(made.files[-1], attribute, content, page)
    made.texts = [(kind, text) for kind, text in made.texts if text.strip()]
    return made


def _attributes(data: bytes, made: Packet) -> Iterator[tuple[int, bytes]]:
    """Number and content of each attribute: level, id, length, content, sum (2.1.3)."""
    at = 6
    for _ in range(MAX_FILES * 4):
        if at + 9 > len(data):
            made.whole = at >= len(data)
            return
        _level, attribute, size = struct.unpack_from("<BII", data, at)
        if at + 9 + size > len(data):
            break
        yield attribute & 0xFFFF, data[at + 9 : at + 9 + size]
        at += size + 11
    made.whole = False


def _file(to: File, attribute: int, content: bytes, page: str) -> None:
    if attribute == _TITLE:
        to.name = to.name or _words(content, page)
    elif attribute == _DATA:
        to.data = content
    elif attribute == _FILE_PROPERTIES:
        named = [_said(kind, raw, page) for number, kind, raw in _listed(content) if number == 0x3707]
        to.name = next((name for name in named if name), to.name)


def _texts(content: bytes, page: str) -> Iterator[tuple[str, str]]:
    for number, kind, raw in _listed(content):
        if number == 0x1000:
            yield "text/plain", _said(kind, raw, page)
        elif number == 0x1013:
            yield "text/html", _said(kind, raw, page)
        elif number == 0x1009 and (plain := rtf.unpacked(raw)):
            words, html = rtf.words(plain)
            yield ("text/html" if html else "text/rtf"), words


def _said(kind: int, raw: bytes, page: str) -> str:
    if kind == 0x1F:
        return raw.decode("utf-16-le", "replace").rstrip("\x00").replace("\x00", "\ufffd")
    return _words(raw, page)


def _words(raw: bytes, page: str) -> str:
    return decoded(raw.rstrip(b"\x00"), page)[0]


def _listed(content: bytes) -> Iterator[tuple[int, int, bytes]]:
    """Number, kind and first value of each property of a list (2.1.3.4); stops where the list breaks off."""
    count, at = int.from_bytes(content[:4], "little"), 4
    try:
        for _ in range(min(count, MAX_FILES)):
            kind, number = struct.unpack_from("<HH", content, at)
            at = _after_name(content, at + 4) if number >= 0x8000 else at + 4
            value, at = _value(content, kind, at)
            yield number, kind & 0xFFF, value
    except (struct.error, KeyError):
        return


def _after_name(content: bytes, at: int) -> int:
    """A property of a program's own: a GUID and a number or a name (2.1.3.4)."""
    kind, size = struct.unpack_from("<II", content, at + 16)
    return at + 24 + (size + 3) // 4 * 4 if kind == 1 else at + 24


def _value(content: bytes, kind: int, at: int) -> tuple[bytes, int]:
    many, plain = bool(kind & 0x1000), kind & 0xFFF
    count = 1
    if many or plain in _VARIED:
        (count,) = struct.unpack_from("<I", content, at)
        at += 4
    first = b""
    for number in range(min(count, MAX_FILES)):
        size = _SIZES.get(plain, 0)
        if plain in _VARIED:
            (size,) = struct.unpack_from("<I", content, at)
            at += 4
        elif not size:
            raise KeyError(plain)
        if at + size > len(content):
            raise struct.error
        first = content[at : at + size] if number == 0 else first
        at += (size + 3) // 4 * 4
    return first, at
