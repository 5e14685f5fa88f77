"""What the custody record of a web capture says of a file that came in its package.

The record lies in the package, and a package can come from anybody: so it is shown as what the package says, and not as
what Probata recorded.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from probata.inquiry.entry.door import Opened
from probata.inquiry.records.stored_bytes import chunks
from probata.method.sources.assessment_lines import Line, Section
from probata.record.canonical import Json
from probata.record.errors import Damaged

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.record.ref import Ref
    from probata.store.arrivals import Arrival
    from probata.store.cells import Held

_NAME, _FORMAT = "custody.json", "probata-custody/"
_MOST_BYTES = 32 * 2**20
_TEXTS = ("collector", "asked", "at_the_end", "title", "begun", "ended")
SAID_BY = "said by the package that it came in (custody.json): Probata compares it with nothing"


def captured(
    opened: Opened, connection: Connection, held: Held, item: Ref, came: Iterable[Arrival]
) -> dict[str, Json] | None:
    """Collector, addresses, times, tools and route as the package's own record tells them; None without one.

    ``came`` are all arrivals.
    """
    everything = tuple(came)
    packages = {one.holder for one in everything if one.item == item and one.holder} | {item}
    for one in everything:
        named = one.said is not None and one.said.name.rpartition("/")[2] == _NAME
        if one.item is not None and one.holder in packages and named:
            found = _read(chunks(opened, connection, held, one.item))
            if found is not None:
                return _told(found)
    return None


def section(found: Mapping[str, Json]) -> Section:
    """The same as lines for a person."""
    labels = {"asked": "address asked", "at_the_end": "address at the end", "route": "way"}
    lines = (Line(labels.get(key, key), str(value)) for key, value in found.items() if value)
    return Section("web capture", SAID_BY, tuple(lines))


def _read(parts: Iterator[bytes]) -> Mapping[str, Any] | None:
    data = b""
    try:
        for part in parts:
            data += part
            if len(data) > _MOST_BYTES:
                return None
        found = json.loads(data)
    except (ValueError, RecursionError, Damaged, KeyError):  # fsck tells what is damaged
        return None
    fits = isinstance(found, dict) and str(found.get("format", "")).startswith(_FORMAT)
    return found if fits else None


def _told(found: Mapping[str, Any]) -> dict[str, Json]:
    """What a stranger wrote there may have any shape: texts are taken, all else is left."""
    said: dict[str, Json] = {key: _text(found.get(key)) for key in _TEXTS}
    tools, way = found.get("tools"), found.get("way")
    named = [f"{key} {_text(value)}" for key, value in tools.items()] if isinstance(tools, dict) else []
    return {**said, "tools": ", ".join(named), "route": _text(way.get("route")) if isinstance(way, dict) else ""}


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
