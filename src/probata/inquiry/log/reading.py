"""log: what was done, by whom, when; every entry is checked against its leaf while it is read."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from probata.inquiry.entry.door import Opened, authorise, look
from probata.record.canonical import Json

if TYPE_CHECKING:
    from probata.store.strands import Entry


@dataclass(frozen=True, slots=True)
class Line:
    """One act as it is shown. ``strand`` is empty for the main one, and else the beginning of the other's name."""

    seq: int
    at: str
    member: str
    act: str
    detail: Mapping[str, Json]
    strand: str = ""

    def as_json(self) -> dict[str, Json]:
        """The documented entry object."""
        shown: dict[str, Json] = {
            "seq": self.seq,
            "at": self.at,
            "member": self.member,
            "act": self.act,
            "detail": self.detail,
        }
        return {**shown, "strand": self.strand} if self.strand else shown


@dataclass(frozen=True, slots=True)
class LogRead:
    """The newest entries, how many there are on the main strand, and the root of the tree over those (hexadecimal)."""

    entries: tuple[Line, ...]
    size: int
    root: str

    def as_json(self) -> dict[str, Json]:
        """The documented log object."""
        return {"size": self.size, "root": self.root, "entries": [line.as_json() for line in self.entries]}


def log(opened: Opened, last: int, acts: Sequence[str] = ()) -> LogRead:
    """The newest ``last`` entries, of these acts alone when some are named; Damaged when any entry at all no longer
    fits its leaf. Entries of other strands than the main one come first: they were made before it was merged."""
    from probata.store import log as kept
    from probata.store.strands import MAIN

    authorise(opened, "log")
    newest: deque[Line] = deque(maxlen=last)
    with look(opened) as connection:
        strands = kept.everything(connection)
        size, root = kept.checkpoint(connection)
    for strand in (*strands[1:], strands[0]):
        name = "" if strand.name == MAIN else strand.name[:12]
        newest.extend(_line(one.entry, name) for one in strand.own if not acts or one.entry.act in acts)
    return LogRead(tuple(newest), size, root.hex())


def _line(entry: Entry, strand: str) -> Line:
    return Line(entry.seq, entry.at, entry.member, entry.act, cast(Mapping[str, Json], entry.detail), strand)
