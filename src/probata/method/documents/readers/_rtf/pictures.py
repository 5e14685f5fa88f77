"""Pictures and embedded objects of RTF as bytes, each when its group ends, so that one is in memory at a time.

An object is an OLE 1 stream (MS-OLEDS 2.2): a header with the name of its program, then its native data.
"""

from __future__ import annotations

import binascii
import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from probata.method.documents.model import Declared, Left, Part
from probata.method.documents.readers import _embedded
from probata.method.documents.readers._paths import Paths
from probata.method.documents.readers._rtf.destinations import PICTURES
from probata.method.documents.readers._rtf.tokens import BINARY, CLOSE, CUT, OPEN, TEXT, WORD, tokens
from probata.method.documents.readers._wrapped import package_of

_NOT_HEX = re.compile(rb"[^0-9a-fA-F]+")
_EMBEDDED = 2


@dataclass(slots=True)
class _Held:
    """A picture or object whose group is open, and how deep that is."""

    depth: int
    object: bool
    suffix: str = ".picture"
    pieces: list[bytes] = field(default_factory=list)
    binary: bool = False
    cut: bool = False

    def content(self) -> bytes:
        data = b"".join(self.pieces)
        if self.binary:
            return data
        digits = _NOT_HEX.sub(b"", data)
        return binascii.unhexlify(digits[: len(digits) & ~1])


def parts(data: bytes) -> Iterator[Part | Left]:
    """Each picture and object, in order; the copy of a picture for old programs is none."""
    paths = Paths()
    for number, held in enumerate(_held(data), start=1):
        if number > _embedded.MAX_FILES:
            yield Left("picture", f"The file holds more than {_embedded.MAX_FILES:,} files; the rest was left.")
            return
        yield _part(held, number, paths)


def _held(data: bytes) -> Iterator[_Held]:
    depth, silent = 0, 0
    held: _Held | None = None
    for kind, name, _number in tokens(data):
        if kind == OPEN:
            depth += 1
        elif kind == CLOSE:
            if held is not None and depth == held.depth:
                yield held
                held = None
            silent = 0 if depth == silent else silent
            depth -= 1
            if depth <= 0:
                break
        elif held is not None:
            _take(held, kind, name, depth)
        elif kind == WORD and name == b"nonshppict":
            silent = silent or depth
        elif kind == WORD and name in (b"pict", b"objdata") and not silent:
            held = _Held(depth, name == b"objdata")
    if held is not None:
        held.cut = True
        yield held


def _take(held: _Held, kind: int, name: bytes, depth: int) -> None:
    if kind == TEXT and depth == held.depth:
        held.pieces.append(name)
    elif kind == BINARY:
        held.pieces, held.binary = [name], True
    elif kind == CUT:
        held.cut = True
    elif kind == WORD and name in PICTURES:
        held.suffix = PICTURES[name]


def _part(held: _Held, number: int, paths: Paths) -> Part | Left:
    if held.object:
        return _object(held, number, paths)
    content = held.content()
    path = paths.distinct(f"picture {number}{held.suffix}")
    if not content or held.cut:
        return Left(path, "It is empty." if not held.cut else "It was cut off with the file.")
    return Part(path, content)


def _object(held: _Held, number: int, paths: Paths) -> Part | Left:
    found = _native(held.content())
    path = paths.distinct(f"object {number}.bin")
    if found is None or held.cut:
        return Left(path, "Its wrapper is damaged, cut off, or only points to a file outside.")
    program, native = found
    claims = (Declared("program", program, "OLE object"),) if program.strip() else ()
    wrapped = package_of(bytes(4) + native)
    if wrapped is None:
        return _embedded.part(path, native, paths, claims)
    origin = (Declared("original path", wrapped.origin, "OLE package"),) if wrapped.origin.strip() else ()
    return Part(paths.distinct(f"{path}/{wrapped.name}"), wrapped.data, (*claims, *origin))


def _native(data: bytes) -> tuple[str, bytes] | None:
    """The program that an OLE 1 object names, and its own data; None for a link and for what is damaged."""
    try:
        _version, format_, at = struct.unpack_from("<III", data, 0)
        program = data[12 : 12 + at].rstrip(b"\x00").decode("cp1252", "replace")
        at += 12
        for _ in range(2):  # topic and item
            at += 4 + struct.unpack_from("<I", data, at)[0]
        (size,) = struct.unpack_from("<I", data, at)
    except struct.error:
        return None
    native = data[at + 4 : at + 4 + size]
    return (program, native) if format_ == _EMBEDDED and len(native) == size and size else None
