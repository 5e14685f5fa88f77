"""Properties: what a compound file claims of itself (MS-OLEPS), read by hand since lengths in it cannot be trusted."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta

from probata.method.documents.model import Declared

_SOURCE = "workbook properties"
_SUMMARY, _DOCUMENT = 0, 1
_FIELDS = (
    {
        2: "title",
        3: "subject",
        4: "author",
        5: "keywords",
        6: "description",
        8: "last modified by",
        9: "revision",
        11: "last printed",
        12: "created",
        13: "modified",
        18: "application",
    },
    {2: "category", 14: "manager", 15: "company"},
)
# Property sets are told apart by the first byte of their format identifier.
_SETS = {0xE0: _SUMMARY, 0x02: _DOCUMENT}
_LPSTR, _LPWSTR, _FILETIME, _SHORT = 30, 31, 64, 2
_MAX_PROPERTIES, _MAX_WORDS = 200, 10_000
_START = datetime(1601, 1, 1, tzinfo=UTC)


def declared(sets: Iterable[bytes]) -> tuple[Declared, ...]:
    """The claims of these property sets; what is damaged is left out."""
    return tuple(claim for data in sets for claim in _claims(data))


def _claims(data: bytes) -> Iterator[Declared]:
    try:
        fields = _FIELDS[_SETS[data[28]]]
        (start,) = struct.unpack_from("<I", data, 44)
        (count,) = struct.unpack_from("<I", data, start + 4)
        pairs = [struct.unpack_from("<II", data, start + 8 + 8 * at) for at in range(min(count, _MAX_PROPERTIES))]
    except (struct.error, LookupError):
        return
    encoding = next((_encoding(data, start + at) for number, at in pairs if number == 1), "cp1252")
    for number, at in pairs:
        value = _value(data, start + at, encoding) if number in fields else ""
        if value:
            yield Declared(fields[number], value, _SOURCE)


def _encoding(data: bytes, at: int) -> str:
    page = struct.unpack_from("<H", data, at + 4)[0] if len(data) >= at + 6 else 1252
    return "utf-8" if page == 65001 else "utf-16-le" if page == 1200 else f"cp{page}"


def _value(data: bytes, at: int, encoding: str) -> str:
    try:
        (kind,) = struct.unpack_from("<H", data, at)
        if kind == _FILETIME:
            return _moment(*struct.unpack_from("<Q", data, at + 4))
        if kind not in (_LPSTR, _LPWSTR):
            return ""
        length = min(struct.unpack_from("<I", data, at + 4)[0] * (2 if kind == _LPWSTR else 1), _MAX_WORDS)
        words = data[at + 8 : at + 8 + length].decode("utf-16-le" if kind == _LPWSTR else encoding, "replace")
    except (struct.error, LookupError, ValueError):
        return ""
    return words.partition("\0")[0].strip()


def _moment(ticks: int) -> str:
    """A moment in UTC; "" for none and for durations, which stand in the same fields."""
    try:
        at = _START + timedelta(microseconds=ticks // 10)
    except OverflowError:
        return ""
    return at.replace(microsecond=0).isoformat().replace("+00:00", "Z") if at.year >= 1980 else ""
