"""log --verify: every entry, every strand, every checkpoint, every timestamp; what was proven, and what was not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from probata.inquiry.entry.door import Opened, authorise, look
from probata.inquiry.log.signing_key import origin, signing_key
from probata.record.canonical import Json

if TYPE_CHECKING:
    from probata.store.log_audit import Audit


@dataclass(frozen=True, slots=True)
class Verified:
    """The answer in words: each place where something does not hold, what was proven, what nothing here can show."""

    size: int
    root: str
    faults: tuple[tuple[str, str], ...]
    proven: tuple[str, ...]
    not_proven: tuple[str, ...]

    @property
    def holds(self) -> bool:
        """Whether nothing was found."""
        return not self.faults

    def as_json(self) -> dict[str, Json]:
        """The documented object."""
        return {
            "holds": self.holds,
            "size": self.size,
            "root": self.root,
            "faults": [{"where": where, "says": says} for where, says in self.faults],
            "proven": list(self.proven),
            "not_proven": list(self.not_proven),
        }


def verify(opened: Opened, against: Mapping[str, bytes], certificates: bytes | None = None) -> Verified:
    """Holds the log against itself, against what was signed about it, and against checkpoints that others kept.

    ``against``: name -> bytes of each checkpoint file; ``certificates``: PEM of timestamp authorities. Writes nothing.
    """
    from probata.store.log_audit import Asked, audit

    authorise(opened, "log")
    with look(opened) as connection:
        key = signing_key(connection)
        found = audit(connection, Asked(origin(opened), key.public, against, certificates))
    faults = tuple((fault.where, fault.says) for fault in found.faults)
    return Verified(
        found.head.size if found.whole else 0,
        found.head.root.hex if found.whole else "",
        faults,
        tuple(_proven(found)),
        tuple(_not_proven(found, bool(against))),
    )


def _proven(found: Audit) -> Iterator[str]:
    """Only what holds; of a log that does not fit together nothing is said but its faults."""
    if found.faults:
        return
    strands = f" on {found.strands} strands, each named by the main one" if found.strands > 1 else ""
    yield f"{_all(found.entries)}{strands}."
    if found.checkpoints:
        yield f"The log begins with every checkpoint that its key signed and that is kept here ({found.checkpoints})."
    for name, size in found.compared:
        first = "Its first entry is that" if size == 1 else f"Its first {size} entries are those"
        yield f"{first} of the checkpoint that was kept: {name}."
    for one in found.attested:
        if one.checked:
            first = "The first entry was" if one.size == 1 else f"The first {one.size} entries were"
            yield f"{first} there on {one.time}, by the timestamp authority's signature."


def _all(entries: int) -> str:
    one = "The one entry fits its leaf"
    return one if entries == 1 else f"All {entries} entries fit their leaves and follow one another"


def _not_proven(found: Audit, compared: bool) -> Iterator[str]:
    if not found.whole:
        yield "Checkpoints and timestamps were not looked at: the entries under them do not fit."
        return
    size, outside = found.head.size, max((kept for _, kept in found.compared), default=0)
    if found.signed < size:
        yield f"{_entries(found.signed, size)}: no signed checkpoint covers that yet (--checkpoint)."
    if not compared:
        yield (
            "That this is no older copy, and no other log written by somebody who holds the keys: "
            "compare a checkpoint that somebody else kept (--against)."
        )
    elif outside < size:
        yield f"{_entries(outside, size)}: none of the checkpoints that others kept covers that."
    unchecked = sum(not one.checked for one in found.attested)
    if unchecked:
        yield (
            f"{_many(unchecked, 'timestamp')}: the bytes are those that were taken in; the authority's signature was "
            "not checked (--authority-certificates)."
        )
    if not found.attested:
        yield "Any time: the times are what the machine claimed, and no authority has stamped a checkpoint (--stamp)."
    yield "That everything which was done was done through Probata, and that what was written down is true."


def _entries(before: int, size: int) -> str:
    """``Entries 5 to 9``, or the one that it is."""
    return f"Entry {size}" if before + 1 == size else f"Entries {before + 1} to {size}"


def _many(number: int, noun: str) -> str:
    return f"{number} {noun}" + ("" if number == 1 else "s")
