"""Where secrets could hide in bytes: other encodings, base64 at each alignment, hexadecimal, compressed streams, pages.

A search is worth what it can find: tests/test_hiding.py plants a secret in each of these ways.
"""

from __future__ import annotations

import base64
import zlib
from collections.abc import Collection, Iterator
from pathlib import Path

_SHORTEST = 6
"""Of a shorter marker no base64 or hexadecimal form is looked for: it would stand in random bytes by chance."""
_MOST_INFLATED = 1 << 24
_ZLIB = frozenset({b"\x78\x01", b"\x78\x5e", b"\x78\x9c", b"\x78\xda"})
_RAW, _WRAPPED, _GZIP = -15, 15, 31
_PAGE, _RESERVED, _SALT = 4096, 80, 16
_WAL_HEADER, _FRAME_HEADER = 32, 24


def forms(marker: str | bytes) -> frozenset[bytes]:
    """Every way in which a marker could stand uncompressed."""
    plain = (
        {marker} if isinstance(marker, bytes) else {marker.encode(one) for one in ("utf-8", "utf-16-le", "utf-16-be")}
    )
    found = set(plain)
    for one in plain:
        if len(one) >= _SHORTEST:
            found |= {one.hex().encode(), one.hex().upper().encode(), *_base64(one)}
    return frozenset(found)


def _base64(data: bytes) -> Iterator[bytes]:
    """As it stands inside a longer text, begun at each of three places; what its neighbours decide is cut away."""
    for shift in range(3):
        whole = base64.b64encode(b"\0" * shift + data + b"\0\0")
        start, end = -(-shift * 8 // 6), (shift + len(data)) * 8 // 6
        for spelled in {whole[start:end], whole[start:end].replace(b"+", b"-").replace(b"/", b"_")}:
            if len(spelled) >= _SHORTEST:
                yield spelled


def found(data: bytes, wanted: Collection[bytes]) -> list[bytes]:
    """Which of these forms stand in the bytes, or in anything that is compressed inside of them."""
    layers = [data, *streams(data)]
    return sorted(form for form in wanted if any(form in layer for layer in layers))


def streams(data: bytes, deep: int = 2) -> Iterator[bytes]:
    """Everything that can be inflated: zlib, gzip, the deflated entries of a ZIP; and what is inside of that."""
    for at, kind in _begins(data):
        inflated = _inflated(data[at : at + _MOST_INFLATED], kind)
        if inflated:
            yield inflated
            if deep > 1:
                yield from streams(inflated, deep - 1)


def _begins(data: bytes) -> Iterator[tuple[int, int]]:
    for head in _ZLIB:
        yield from ((at, _WRAPPED) for at in _places(data, head))
    yield from ((at, _GZIP) for at in _places(data, b"\x1f\x8b\x08"))
    for at in _places(data, b"PK\x03\x04"):
        name, extra = (int.from_bytes(data[at + place : at + place + 2], "little") for place in (26, 28))
        if data[at + 8 : at + 10] == b"\x08\x00":
            yield at + 30 + name + extra, _RAW


def _places(data: bytes, head: bytes) -> Iterator[int]:
    at = data.find(head)
    while at >= 0:
        yield at
        at = data.find(head, at + 1)


def _inflated(data: bytes, kind: int) -> bytes:
    """As much as can be inflated: a stream that is cut off still tells its beginning."""
    machine, out = zlib.decompressobj(kind), b""
    try:
        for at in range(0, len(data), 256):
            out += machine.decompress(data[at : at + 256], _MOST_INFLATED)
            if machine.eof or len(out) > _MOST_INFLATED:
                break
    except zlib.error:
        pass
    return out


def pages(database: Path, key: bytes) -> Iterator[bytes]:
    """Every page of an encrypted database and of its write-ahead log, decrypted: also what no table holds any more."""
    data = database.read_bytes()
    for at in range(0, len(data), _PAGE):
        yield _decrypted(data[at : at + _PAGE], key, _SALT if at == 0 else 0)
    log = database.with_name(f"{database.name}-wal")
    frames = log.read_bytes() if log.exists() else b""
    for at in range(_WAL_HEADER, len(frames) - _FRAME_HEADER, _FRAME_HEADER + _PAGE):
        first = int.from_bytes(frames[at : at + 4], "big") == 1
        start = at + _FRAME_HEADER
        yield _decrypted(frames[start : start + _PAGE], key, _SALT if first else 0)


def _decrypted(page: bytes, key: bytes, skip: int) -> bytes:
    from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

    if len(page) < _PAGE:
        return b""
    body, rest = page[skip:-_RESERVED], page[-_RESERVED:]
    opener = Cipher(algorithms.AES(key), modes.CBC(rest[:16])).decryptor()
    return opener.update(body) + opener.finalize()
