"""What the headers of a ZIP claim of a member: when it was changed, what somebody noted, what speaks against it."""

from __future__ import annotations

import datetime as dt
import struct
from collections.abc import Iterator

from probata.method.documents.model import Declared
from probata.method.documents.readers._archive import zip_directory as lay
from probata.method.documents.readers._archive.zip_directory import Entry

SYSTEMS = {0: "DOS or Windows", 3: "Unix", 7: "Macintosh", 10: "Windows", 19: "macOS"}
_TIME_FIELD, _WINDOWS_FIELD = 0x5455, 0x000A
_WINDOWS_EPOCH = dt.datetime(1601, 1, 1, tzinfo=dt.UTC)


def times_of(entry: Entry) -> Iterator[Declared]:
    """When it was changed: in UTC where a field says so, and as the clock of whoever packed it showed it."""
    for number, content in lay.extras(entry.extra):
        if number == _TIME_FIELD and len(content) >= 5 and content[0] & 1:
            yield Declared("modified", _unix(struct.unpack_from("<l", content, 1)[0]), "ZIP extended timestamp")
        if number == _WINDOWS_FIELD and len(content) >= 16 and content[4:8] == b"\x01\x00\x18\x00":
            ticks = struct.unpack_from("<Q", content, 8)[0]
            yield from _windows(ticks)
    date, time = entry.stamp
    try:
        local = dt.datetime(  # noqa: DTZ001 (a ZIP knows no zone)
            1980 + (date >> 9), date >> 5 & 15, date & 31, time >> 11, time >> 5 & 63, min(59, (time & 31) * 2)
        )
    except ValueError:
        return
    if (date, time) != (0x21, 0):  # 1980-01-01: what programs write that know no time
        yield Declared("modified", local.isoformat(), "ZIP directory, clock of the machine that packed it")


def _unix(seconds: int) -> str:
    return (dt.datetime(1970, 1, 1, tzinfo=dt.UTC) + dt.timedelta(seconds=seconds)).strftime("%Y-%m-%dT%H:%M:%SZ")


def _windows(ticks: int) -> Iterator[Declared]:
    try:
        moment = _WINDOWS_EPOCH + dt.timedelta(microseconds=ticks // 10)
    except OverflowError:
        return
    yield Declared("modified", f"{moment:%Y-%m-%dT%H:%M:%SZ}", "ZIP field of Windows")


def claims_of(entry: Entry, doubts: tuple[str, ...]) -> Iterator[Declared]:
    """A comment and each doubt."""
    if entry.comment:
        yield Declared("comment", entry.comment.decode("utf-8", "replace"), "ZIP directory")
    for doubt in doubts:
        yield Declared("doubt", doubt, "ZIP headers")
