"""log: what was done, by whom, when; every entry is checked against its leaf while it is read."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from probata.inquiry.entry.door import Opened, authorise, look
from probata.record.canonical import Json


@dataclass(frozen=True, slots=True)
class Line:
    """One act as it is shown."""

    seq: int
    at: str
    member: str
    act: str
    detail: Mapping[str, Json]


@dataclass(frozen=True, slots=True)
class LogRead:
    """The newest entries, how many there are in all, and the root of the tree over all of them (hexadecimal)."""

    entries: tuple[Line, ...]
    size: int
    root: str

    def as_json(self) -> dict[str, Json]:
        """The documented log object."""
        return {
            "size": self.size,
            "root": self.root,
            "entries": [
                {"seq": e.seq, "at": e.at, "member": e.member, "act": e.act, "detail": e.detail} for e in self.entries
            ],
        }


def log(opened: Opened, last: int) -> LogRead:
    """The newest ``last`` entries; raises Damaged when any entry at all no longer fits its leaf."""
    from probata.store import log as kept

    authorise(opened, "read")
    with look(opened) as connection:
        newest = deque(kept.entries(connection), maxlen=last)
        size, root = kept.checkpoint(connection)
    shown = tuple(Line(e.seq, e.at, e.member, e.act, cast(Mapping[str, Json], e.detail)) for e in newest)
    return LogRead(shown, size, root.hex())
