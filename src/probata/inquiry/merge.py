"""merge: two copies of one inquiry that went on by themselves become one, the same in either order, nothing lost."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from probata.inquiry.accounts import people
from probata.inquiry.accounts.removing import removal_keys, removals_of
from probata.inquiry.entry import holding
from probata.inquiry.entry.door import Opened, authorise, look, transact
from probata.record.canonical import Json
from probata.record.digest import Digest
from probata.record.errors import BadUse
from probata.record.ref import Ref

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.store.uniting.model import AnyRows, Conflict, Copy, Pair, United
    from probata.store.uniting.rings import Said

# Tables whose new rows are told -> what they are called.
_TOLD = {
    "items": "files",
    "interviews": "interviews",
    "decisions": "decisions",
    "saved": "saved records",
    "compartments": "compartments",
}


@dataclass(frozen=True, slots=True)
class Merged:
    """What came from the other copy: ``acts`` of its log, ``new`` rows by what they are, members who came or went, and
    the conflicts that a person has to look at. ``changed``: whether anything is (or would be) other than before."""

    acts: int
    new: Mapping[str, int]
    members: tuple[str, ...]
    conflicts: tuple[Conflict, ...]
    changed: bool
    dry_run: bool

    def as_json(self) -> dict[str, Json]:
        """The documented merged object."""
        told: list[Json] = [{"kind": one.kind, "what": one.what, "stands": one.stands} for one in self.conflicts]
        new: dict[str, Json] = dict(self.new)
        return {
            "acts": self.acts,
            "new": new,
            "members": list(self.members),
            "conflicts": told,
            "changed": self.changed,
            "dry_run": self.dry_run,
        }


def merge(opened: Opened, other: Opened, *, dry_run: bool = False) -> Merged:
    """Takes everything of another copy into this one, in one transaction; the other copy is only read.

    Raises BadUse for another inquiry, for the same folder and for what no rule can decide; Damaged for a copy that does
    not fit itself. Nothing is changed then. ``dry_run`` says what would happen.
    """
    from probata.store.database import fold_back

    authorise(opened, "merge")
    authorise(other, "merge")
    _check_copies(opened, other)
    with look(other) as connection:
        theirs = _copy(other, connection)
    if dry_run:
        with look(opened) as connection:
            return _planned(opened, other, connection, theirs).told(dry_run=True)
    told = _merged(opened, other, theirs)
    fold_back(opened.engine)  # what was erased does not stay in the write-ahead log
    return told


def _check_copies(opened: Opened, other: Opened) -> None:
    if opened.folder.path == other.folder.path:
        raise BadUse("This is the same folder.", where=str(other.folder.path), next_step="Name the other copy.")
    if opened.folder.inquiry != other.folder.inquiry:
        raise BadUse(
            "This is another inquiry.", where=str(other.folder.path), next_step="Only copies of one inquiry are merged."
        )
    if opened.travelling and not other.travelling:
        raise BadUse(
            "This travel copy would hold everything that was left out of it.",
            where=str(opened.folder.path),
            next_step="Merge it at home: `probata merge TRAVEL_COPY` in the inquiry there.",
        )


def _copy(side: Opened, connection: Connection) -> Copy:
    """All of one copy. Raises Damaged for a list of removals that is older than its log."""
    from probata.store import merging

    return merging.snapshot(connection, removals_of(side, connection))


@dataclass(frozen=True, slots=True)
class _Plan:
    """What is to be done, worked out whole before anything is written."""

    pair: Pair
    done: United
    keys: Said
    keyring: bool
    members: tuple[str, ...]
    differs: bool

    @property
    def removals(self) -> bool:
        """Whether the list of removals says something else then."""
        from probata.store.uniting import removed

        return not removed.same(self.done.removals, self.pair.one.removals)

    def told(self, *, dry_run: bool) -> Merged:
        """What people are told of it."""
        rows = self.done.rows, self.pair.one.rows
        new = {what: len(rows[0][table]) - len(rows[1][table]) for table, what in _TOLD.items()}
        conflicts = (*self.done.conflicts, *self.keys.conflicts)
        changed = self.differs or self.keyring or self.removals
        return Merged(len(self.pair.other.own), new, self.members, conflicts, changed, dry_run)


def _planned(opened: Opened, other: Opened, connection: Connection, theirs: Copy) -> _Plan:
    from probata.store import merging
    from probata.store.uniting import rings
    from probata.store.uniting.whole import paired, united

    mine = _copy(opened, connection)
    merging.refuse_unknown(mine, theirs)
    pair = paired(mine, theirs, _keyed(opened, other), _texts(opened, other, connection))
    done = united(pair)
    keys = rings.said(pair, done.destroyed)
    keyring, members = _keyring(opened, other, keys, write=False)
    return _Plan(pair, done, keys, keyring, tuple(members), merging.differs(connection, done))


def _merged(opened: Opened, other: Opened, theirs: Copy) -> Merged:
    """Everything that may be refused comes first. Then, so that a stop at any point loses nothing and merging again
    goes on: blobs that come (which nobody names yet), the list of removals, the keyring, blobs that are destroyed, and
    last the database, which alone says that it was done."""
    from probata.store import blobs, merging
    from probata.store.soundness import quarantining

    new: set[str] = set()
    try:
        with transact(opened) as connection:
            plan = _planned(opened, other, connection, theirs)
            theirs_too = [row for row in plan.done.rows["items"] if row["ref"] in theirs.refs("items")]
            travel = opened.travelling or other.travelling
            new = merging.copy_blobs(theirs_too, other.blobs, opened.blobs, travel=travel)
            _remove(opened, other, connection, plan)
            if merging.put(connection, plan.done):
                people.keep_columns(connection)
            _enclose_openings(opened, other, connection)
            holding.keyring_changed(opened, connection)
    except BaseException:
        blobs.discard(opened.blobs, new)
        raise
    blobs.discard(opened.blobs, gone := (_blobs(plan.pair.one.rows) | new) - _blobs(plan.done.rows))
    quarantining.forget(opened.folder.quarantine, opened.blobs, gone)
    return plan.told(dry_run=False)


def _remove(opened: Opened, other: Opened, connection: Connection, plan: _Plan) -> None:
    from probata.store import blobs, removals
    from probata.store.posix import sync_folder
    from probata.store.soundness import quarantining

    if plan.done.removals != plan.pair.one.removals:
        removals.put(opened.folder.removals, removal_keys(opened, connection), plan.done.removals)
    _keyring(opened, other, plan.keys, write=True)
    rows = plan.pair.one.rows["items"]
    away = plan.done.destroyed | plan.done.gone
    if destroyed := {row["blob"] for row in rows if {row["compartment"], row["ref"]} & away}:
        blobs.discard(opened.blobs, destroyed)
        quarantining.forget(opened.folder.quarantine, opened.blobs, destroyed)
        sync_folder(opened.folder.blobs)


def _enclose_openings(opened: Opened, other: Opened, connection: Connection) -> None:
    """What opens the rows of a package lies in the compartment of its file, also if one copy signed the package and the
    other put the file there."""
    from probata.store import items, openings

    for side in (opened, other):
        held = holding.sealing(side)
        openings.enclose(
            connection, held, {item: to for item, to in items.restricted(connection).items() if to in held}
        )


def _blobs(rows: Mapping[str, AnyRows]) -> set[str]:
    return {row["blob"] for row in rows["items"]}


def _keyed(opened: Opened, other: Opened) -> Callable[[str, str], str]:
    def keyed(compartment: str, digest: str) -> str:
        from probata.store import item_cells

        ref = Ref.parse(compartment)
        for side in (opened, other):
            if ref in (held := holding.sealing(side)):
                return item_cells.keyed(held, ref, Digest(digest)).hex
        raise BadUse(
            "A file went into a compartment that you do not hold.",
            where=compartment,
            next_step="Let somebody who holds it merge.",
        )

    return keyed


def _texts(opened: Opened, other: Opened, connection: Connection) -> Callable[[str, str], list[str]]:
    """By which digests decisions know the texts of a file that is about to be destroyed; only the digests are used, and
    so it is no view of what somebody told."""

    def texts(item: str, compartment: str) -> list[str]:
        from probata.store import item_cells

        ref, place = Ref.parse(item), Ref.parse(compartment)
        held = next((one for one in map(holding.sealing, (opened, other)) if place in one), None)
        if held is None:
            raise BadUse(
                "One copy erased somebody, and the other has a file of theirs in a compartment that you do not hold.",
                where=item,
                next_step="Let somebody who holds it merge, or erase them in that copy too. Nothing was changed.",
            )
        with look(other) as theirs:
            found = item_cells.sheet(connection, held, ref, place) or item_cells.sheet(theirs, held, ref, place)
        return [one.digest.hex for one in item_cells.outside(found, held, place).parts] if found else []

    return texts


def _keyring(opened: Opened, other: Opened, keys: Said, *, write: bool) -> tuple[bool, list[str]]:
    from probata.store import merging

    paths = (opened.folder.keyring, other.folder.keyring)
    return merging.join_keyrings(*paths, (opened.folder.inquiry, opened.root), keys, write=write)
