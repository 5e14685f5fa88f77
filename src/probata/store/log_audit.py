"""Everything that can be proven of a log: its entries, its strands, what was signed about it, what others kept.

Looks at all of it and names each place where something does not hold. Reads one connection, writes nothing.
docs/spec/log.md, section 7.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from probata.record.digest import Digest
from probata.record.errors import BadInput, BadValue, Damaged
from probata.signing import checkpoint as notes
from probata.signing import timestamp
from probata.signing.merkle import prefix_roots
from probata.signing.model import Checkpoint
from probata.store import checkpoints, log
from probata.store.checkpoints import Signed, Stamp
from probata.store.strands import (
    MAIN,
    Entry,
    History,
    Kept,
    Log,
    Strand,
    head_of,
    histories,
    joined_head,
    settled,
    unjoined,
)
from probata.store.strands import woven as laid_out

CHECKPOINT, STAMP = "checkpoint", "stamp"
"""The acts of entries that stand for a signed checkpoint and for a timestamp."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that does not hold, and where."""

    where: str
    says: str


@dataclass(frozen=True, slots=True)
class Attested:
    """The first ``size`` entries were there at ``time``, an authority says; ``checked`` whether its signature was."""

    size: int
    time: str
    checked: bool


@dataclass(frozen=True, slots=True)
class Audit:
    """What was looked at and what did not hold.

    ``signed`` is the size of the newest checkpoint on the main strand that fits (0 without one); ``whole`` whether the
    entries themselves fit: when they do not, nothing was compared with them. ``compared``: name of a kept checkpoint
    that the log begins with, and its size.
    """

    head: Checkpoint
    strands: int
    entries: int
    checkpoints: int
    signed: int
    attested: tuple[Attested, ...]
    compared: tuple[tuple[str, int], ...]
    whole: bool
    faults: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """What to hold the log against: whose it is, its key (32 bytes), checkpoints that others kept (name -> bytes),
    and the certificates (PEM) of timestamp authorities, if there are any."""

    origin: str
    public: bytes
    kept: Mapping[str, bytes]
    certificates: bytes | None = None


def audit(connection: Connection, asked: Asked) -> Audit:
    """The whole examination; raises nothing for what it finds, and BadValue for certificates that are none."""
    if asked.certificates is not None:
        timestamp.certificates_of(asked.certificates)
    found, faults = _entries(connection)
    if faults:
        return Audit(Checkpoint(0, Digest.of(b"")), len(found), 0, 0, 0, (), (), False, tuple(faults))
    return _Whole(connection, found, asked).audit()


def _entries(connection: Connection) -> tuple[Log, list[Fault]]:
    """All strands as far as their entries fit, and each entry that does not, or that is not there."""
    made: list[Strand] = []
    faults: list[Fault] = []
    ends: dict[str, int] = {}
    for name, parent, fork in log.layout(connection):
        if made and (name in ends or parent not in ends or type(fork) is not int or not 0 < fork <= ends[parent]):
            faults.append(Fault(f"strand {name[:12]}", "It begins where no other strand has an entry."))
            continue
        own, end, wrong = _own(connection, name, fork)
        ends[name] = end
        faults += wrong
        made.append(Strand(name, parent, fork, own))
    for name in sorted(map(str, log.names(connection) - set(ends))):
        faults.append(Fault(f"strand {name[:12]}", "Its entries belong to no strand."))
    return tuple(made), faults


def _own(connection: Connection, name: str, fork: int) -> tuple[History, int, list[Fault]]:
    """The entries of a strand that fit, the number of its last one, and what is wrong with the others."""
    own: list[Kept] = []
    faults: list[Fault] = []
    expected = fork
    for strand, seq, kept in log.kept(connection, name):
        expected += 1
        if seq != expected:
            faults.append(Fault(log.place(strand, expected), "There is no entry of this number."))
            expected = seq if type(seq) is int else expected
        if kept is None:
            faults.append(Fault(log.place(strand, expected), "It does not fit its leaf: it was changed."))
        else:
            own.append(kept)
    return tuple(own), expected, faults


class _Whole:
    """A log whose entries fit, and everything that is compared with them."""

    def __init__(self, connection: Connection, found: Log, asked: Asked) -> None:
        self.found, self.asked = found, asked
        self.paths = histories(found)
        self.faults: list[Fault] = []
        self.signed: Sequence[Signed] = ()
        self.stamps: Sequence[Stamp] = ()
        try:
            self.signed, self.stamps = checkpoints.everything(connection), checkpoints.stamped(connection)
        except Damaged as fault:
            self.faults.append(Fault(fault.where, fault.message))
        self.kept = {name: note for name, data in asked.kept.items() if (note := self._read(name, data))}
        self.roots = {name: prefix_roots(_leaves(path), self._sizes()) for name, path in self.paths.items()}

    def audit(self) -> Audit:
        main = self.paths[MAIN]
        self._laid_out()
        on_main = [
            one.checkpoint.size for one in self.signed if self._signed(one) and self._is_on(MAIN, one.checkpoint)
        ]
        self._every_entry_has_its_row()
        attested = [said for one in self.stamps if (said := self._attested(one))]
        compared = [(name, at.checkpoint.size) for name, at in self.kept.items() if self._begins_with(name, at)]
        return Audit(
            head=head_of(main),
            strands=len(self.found),
            entries=sum(len(strand.own) for strand in self.found),
            checkpoints=len(self.signed),
            signed=max(on_main, default=0),
            attested=tuple(attested),
            compared=tuple(compared),
            whole=True,
            faults=tuple(self.faults),
        )

    def _laid_out(self) -> None:
        """Strands are where their entries put them, and the main one names the head of each other."""
        before = len(self.faults)
        for name, path in self.paths.items():
            for kept in path[self._fork(name) :]:
                head = joined_head(kept.entry)
                if head and not any(self._is_on(other, head) for other in self.paths):
                    self._fault(log.place(name, kept.entry.seq), "It joins a history that is not here, or not whole.")
        heads = {head_of(settled(path)): name for name, path in self.paths.items() if name != MAIN}
        for head in unjoined(self.paths[MAIN], heads):
            self._fault(f"strand {heads[head][:12]}", "The main strand does not name its last entry.")
        if len(self.faults) == before and laid_out(self.paths.values()) != self.found:
            self._fault("log", "Its strands are not laid out as their entries say.")

    def _signed(self, one: Signed) -> bool:
        where = checkpoints.place(one.checkpoint)
        note = self._read(where, one.note)
        if note is None:
            return False
        if note.checkpoint != one.checkpoint:
            return self._fault(where, "It is kept under another size or root than it signs.")
        return self._begins_with(where, note)

    def _read(self, where: str, data: bytes) -> notes.Note | None:
        """The note, when it is one of this log and signed by its key."""
        try:
            note = notes.read(data)
        except BadValue as fault:
            self._fault(where, fault.message)
            return None
        if note.origin != self.asked.origin:
            self._fault(where, "It is a checkpoint of another inquiry.")
            return None
        if not notes.fits(note, self.asked.public):
            self._fault(where, "It is not signed by the key of this inquiry.")
            return None
        return note

    def _begins_with(self, where: str, note: notes.Note) -> bool:
        """Whether a history of this log begins with the tree of the note."""
        there, longest = note.checkpoint, max(map(len, self.paths.values()))
        if there.size > longest:
            says = (
                f"It knows {there.size} entries and this log has {longest}: entries were removed, or an older copy was"
            )
            return self._fault(where, f"{says} put back.")
        if not any(self._is_on(name, there) for name in self.paths):
            return self._fault(where, f"The first {there.size} entries are not the ones that it signs.")
        return True

    def _every_entry_has_its_row(self) -> None:
        """An act that signed or stamped has what was signed or answered, and nothing else has."""
        rows = {one.checkpoint for one in self.signed}
        answers = {(one.digest.hex, one.checkpoint) for one in self.stamps}
        stood_for: set[Checkpoint] = set()
        pinned: set[tuple[str, Checkpoint]] = set()
        for name, path in self.paths.items():
            for kept in path[self._fork(name) :]:
                if kept.entry.act == CHECKPOINT:
                    stood_for |= self._has(name, kept.entry, rows)
                elif kept.entry.act == STAMP:
                    pinned |= self._has_answer(name, kept.entry, answers)
        for one in rows - stood_for:
            self._fault(checkpoints.place(one), "No entry of the log stands for it.")
        for digest, one in answers - pinned:
            self._fault(checkpoints.place(one), f"No entry of the log pins the timestamp {digest[:12]}.")

    def _has(self, name: str, entry: Entry, rows: set[Checkpoint]) -> set[Checkpoint]:
        found = {one for one in rows if one.size == entry.seq and self._is_on(name, one)}
        if not found:
            self._fault(log.place(name, entry.seq), "The checkpoint that was signed here is gone.")
        return found

    def _has_answer(self, name: str, entry: Entry, answers: set[tuple[str, Checkpoint]]) -> set[tuple[str, Checkpoint]]:
        digest = entry.detail.get("answer") if isinstance(entry.detail, Mapping) else None
        found = {one for one in answers if one[0] == digest}
        if not found:
            self._fault(log.place(name, entry.seq), "The timestamp that was taken in here is gone.")
        return found

    def _attested(self, stamp: Stamp) -> Attested | None:
        """What a timestamp says, when its bytes are those that the log pins and it is over the checkpoint's note."""
        where = f"timestamp {stamp.digest.hex[:12]}"
        note = next((one.note for one in self.signed if one.checkpoint == stamp.checkpoint), None)
        if Digest.of(stamp.response) != stamp.digest:
            self._fault(where, "Its bytes are not those that the log pins.")
            return None
        try:
            said = timestamp.read(stamp.response)
        except BadInput as fault:
            self._fault(where, fault.message)
            return None
        if note is None or said.digest != Digest.of(note).raw:
            self._fault(where, "It is not over the checkpoint that it is kept for.")
            return None
        checked = self.asked.certificates is not None
        if checked and not timestamp.signed_by(stamp.response, note, self.asked.certificates or b""):
            self._fault(where, "It is not signed by an authority that the given certificates vouch for.")
            return None
        return Attested(stamp.checkpoint.size, said.time, checked)

    def _is_on(self, name: str, there: Checkpoint) -> bool:
        return self.roots[name].get(there.size) == there.root.raw

    def _sizes(self) -> set[int]:
        """Every size at which something will be compared."""
        joined = (joined_head(kept.entry) for path in self.paths.values() for kept in path)
        signed = {one.checkpoint.size for one in self.signed}
        kept = {note.checkpoint.size for note in self.kept.values()}
        return signed | kept | {head.size for head in joined if head}

    def _fork(self, name: str) -> int:
        return next(strand.fork for strand in self.found if strand.name == name)

    def _fault(self, where: str, says: str) -> bool:
        self.faults.append(Fault(where, says))
        return False


def _leaves(path: History) -> list[bytes]:
    return [kept.leaf for kept in path]
