"""JSON of strangers: parsed within bounds, and read field by field without trusting any of it."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Mapping
from typing import TypeAlias

from probata.method.documents.decode import decode
from probata.record.errors import Unreadable

Fields: TypeAlias = Mapping[str, object]
MAX_BYTES = 80_000_000
"""The parsed objects take several times as much memory as the file."""
_LARGE = "Export one chat at a time and add those."
_NONE: Fields = {}


def document(data: bytes, name: str) -> Fields:
    """The object that a file holds; raises Unreadable for anything else."""
    parsed = _parsed(_text(data, name), name)
    if not isinstance(parsed, dict):
        raise Unreadable("The file holds no JSON object.", where=name)
    return parsed


def lines(data: bytes, name: str) -> Iterator[Fields | None]:
    """The object of every line that is not blank; None for a line that holds none. A list counts as its items."""
    text = _text(data, name).lstrip("\ufeff")
    if text.lstrip()[:1] == "[":
        yield from (each if isinstance(each, dict) else None for each in _listed(_parsed(text, name)))
        return
    for line in text.split("\n"):
        if line.strip():
            try:
                parsed = json.loads(line)
            except (ValueError, RecursionError):
                parsed = None
            yield parsed if isinstance(parsed, dict) else None


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _text(data: bytes, name: str) -> str:
    if len(data) > MAX_BYTES:
        raise Unreadable(f"The export is larger than {MAX_BYTES:,} bytes.", where=name, next_step=_LARGE)
    return decode(data, name).text


def _parsed(text: str, name: str) -> object:
    try:
        return json.loads(text.lstrip("\ufeff"))
    except (ValueError, RecursionError) as fault:
        at = f" at character {fault.pos:,}" if isinstance(fault, json.JSONDecodeError) else ""
        raise Unreadable(f"The file is no sound JSON{at}: damaged, cut off or nested too deep.", where=name) from None


def within(value: object, *keys: str) -> Fields:
    """The object under these keys, one inside the other; an empty one where there is none."""
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value if isinstance(value, dict) else _NONE


def items(value: Fields, key: str) -> list[Fields]:
    """The objects in a list."""
    return [each for each in _listed(value.get(key)) if isinstance(each, dict)]


def words(value: Fields, *keys: str) -> str:
    """The first text, or number as text, under one of these keys; empty where there is none."""
    for key in keys:
        found = value.get(key)
        if isinstance(found, str) and found:
            return found
        if isinstance(found, (int, float)) and not isinstance(found, bool):
            return str(found)
    return ""


def moment(milliseconds: str) -> str:
    """ISO 8601 in UTC of milliseconds since 1970, which have no other zone; else the words themselves."""
    if not (milliseconds.isdecimal() and len(milliseconds) < 15 and int(milliseconds) > 0):
        return "" if milliseconds.strip("0") == "" else milliseconds
    since = dt.timedelta(milliseconds=int(milliseconds))
    return (dt.datetime(1970, 1, 1, tzinfo=dt.UTC) + since).isoformat(timespec="seconds")
