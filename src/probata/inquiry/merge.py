"""merge: two copies of one inquiry that went on by themselves become one, the same in either order, nothing lost."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from probata.inquiry.accounts import people
from probata.inquiry.entry import holding
from probata.inquiry.entry.door import Opened, authorise, look, transact
from probata.record.canonical import Json
from probata.record.digest import Digest
from probata.record.errors import BadUse
from probata.record.ref import Ref

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.store.united import Conflict, Copy

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
    from probata.store import blobs, merging

    authorise(opened, "merge")
    authorise(other, "merge")
    _check_copies(opened, other)
    with look(other) as connection:
        theirs = merging.snapshot(connection)
    if dry_run:
        with look(opened) as connection:
            return _merged(opened, other, connection, theirs, dry_run=True)[0]
    new = merging.copy_blobs(theirs.rows["items"], other.blobs, opened.blobs)
    try:
        with transact(opened) as connection:
            told, old, named = _merged(opened, other, connection, theirs, dry_run=False)
    except BaseException:
        blobs.discard(opened.blobs, new)
        raise
    blobs.discard(opened.blobs, (old | new) - named)
    return told


def _check_copies(opened: Opened, other: Opened) -> None:
    if opened.folder.path == other.folder.path:
        raise BadUse("This is the same folder.", where=str(other.folder.path), next_step="Name the other copy.")
    if opened.folder.inquiry != other.folder.inquiry:
        raise BadUse(
            "This is another inquiry.", where=str(other.folder.path), next_step="Only copies of one inquiry are merged."
        )


def _merged(
    opened: Opened, other: Opened, connection: Connection, theirs: Copy, *, dry_run: bool
) -> tuple[Merged, set[str], set[str]]:
    """What was done, and the blobs that were named before and are named now."""
    from probata.store import merging
    from probata.store.united import united

    mine = merging.snapshot(connection)
    merging.refuse_unknown(mine, theirs)
    before = {table: len(mine.rows[table]) for table in _TOLD}
    old = {row["blob"] for row in mine.rows["items"]}
    done = united(mine, theirs, _keyed(opened, other))
    new = {what: len(done.rows[table]) - before[table] for table, what in _TOLD.items()}
    changed = merging.differs(connection, done) if dry_run else merging.put(connection, done)
    if changed and not dry_run:
        people.keep_columns(connection)
    other_keys, came = _keyrings(opened, other, mine, theirs, write=not dry_run)
    if other_keys and not dry_run:
        holding.keyring_changed(opened, connection)
    told = Merged(len(theirs.own), new, tuple(came), done.conflicts, changed or other_keys, dry_run)
    return told, old, {row["blob"] for row in done.rows["items"]}


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


def _keyrings(opened: Opened, other: Opened, mine: Copy, theirs: Copy, *, write: bool) -> tuple[bool, list[str]]:
    """Last of all, since a file is not rolled back: keys without rows do no harm, rows without keys would."""
    from probata.store import merging

    removed = [str(detail["member"]) for act, detail in (*mine.every(), *theirs.every()) if act == "members remove"]
    taken = [
        (Ref.parse(str(detail["member"])), f"compartment {one}")
        for act, detail in (*mine.own, *theirs.own)
        if act == "members take"
        for one in detail["compartments"]
    ]
    changed, kept = ({str(detail["member"]) for act, detail in side.own if act == "passwd"} for side in (theirs, mine))
    place = (opened.folder.inquiry, opened.root)
    paths = (opened.folder.keyring, other.folder.keyring)
    return merging.join_keyrings(*paths, place, removed, taken, frozenset(changed - kept), write=write)
