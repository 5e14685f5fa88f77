"""fsck: opens and hashes again everything that this member can open, and says where something is not as it was."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from probata.inquiry.entry import holding
from probata.inquiry.entry.door import Opened, authorise, enter, look, record, transact
from probata.inquiry.entry.folder import MARKER, Folder, find, marker
from probata.record.canonical import Json
from probata.record.errors import BadUse, BadValue, Damaged, ProbataError, WrongPassphrase
from probata.record.withheld import Withheld

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection

    from probata.record.ref import Ref
    from probata.store.cells import Held
    from probata.store.keyring import Unlocked
    from probata.store.soundness.model import Damage
    from probata.store.soundness.quarantining import Moved

Key = Callable[[], "tuple[Withheld[str] | None, Withheld[str] | None]"]
"""Asks for a passphrase or the text of an age identity file; asked when the marker was looked at."""
Progress = Callable[[int, int, str], None]


@dataclass(slots=True)
class Examined:
    """What was looked at (noun -> how many), every damage, remarks, what was not looked at and why, what was moved, and
    whether the search index was made anew, with which its damages are gone."""

    looked: dict[str, int] = field(default_factory=dict)
    damages: list[Damage] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    not_looked: list[str] = field(default_factory=list)
    moved: list[Moved] = field(default_factory=list)
    rebuilt: bool = False

    def as_json(self) -> dict[str, Json]:
        """The documented fsck object."""
        return {
            "sound": not self.damages,
            "looked_at": dict(self.looked),
            "damages": [{"where": one.where, "says": one.says} for one in self.damages],
            "remarks": list(self.remarks),
            "not_looked_at": list(self.not_looked),
            "index_rebuilt": self.rebuilt,
            "quarantined": [
                {"file": one.name, "copy": one.copy, "opens": one.opens, "of": one.of} for one in self.moved
            ],
        }


def fsck(
    start: Path, key: Key, *, quarantine: bool = False, rebuild_index: bool = False, progress: Progress
) -> Examined:
    """Examines the inquiry at or above ``start``; changes nothing but what ``quarantine`` moves, the search index that
    ``rebuild_index`` makes anew, and the log.

    Compartments that the member holds are opened, which the log says. Where something that all the rest lies behind is
    damaged (marker, keyring, the first page), the rest is not looked at, and that is said.

    Raises NoInquiry, NewerFormat, OlderFormat, Busy; WrongPassphrase, which a changed id or lock looks like; BadUse
    for ``quarantine`` and ``rebuild_index`` on a database that is damaged elsewhere.
    """
    found = Examined()
    folder = _marker(start, found)
    if folder is None or not _parts(folder, found):
        return found
    unlocked = _unlocked(folder, key, found)
    if unlocked is None or (opened := _entered(folder, unlocked, found)) is None:
        return found
    try:
        authorise(opened, "keep")
        found.remarks += [opened.unproven] if opened.unproven else []
        _all_of(opened, found, progress)
        if quarantine:
            _move(opened, found)
        if rebuild_index:
            _rebuild(opened, found, progress)
    finally:
        opened.engine.dispose()
    return found


def _marker(start: Path, found: Examined) -> Folder | None:
    from probata.store.soundness.model import Damage

    try:
        folder = find(start)
    except Damaged as fault:
        found.damages.append(Damage(MARKER, f"{fault.message} Its id is needed for every key: put its backup back."))
        found.not_looked.append("everything else: no key can be derived without the marker")
        return None
    if (folder.path / MARKER).read_bytes() != marker(folder.inquiry):
        found.damages.append(Damage(MARKER, "It is not the text that was written, though its id can be read."))
    found.looked["marker"] = 1
    return folder


def _parts(folder: Folder, found: Examined) -> bool:
    from probata.store.soundness.model import Damage

    missing = [one for one in (folder.keyring, folder.database, folder.blobs) if not one.exists()]
    found.damages += [Damage(one.name, "It is missing.") for one in missing]
    if missing:
        found.not_looked.append("everything else: a part of the inquiry is missing")
    return not missing


def _unlocked(folder: Folder, key: Key, found: Examined) -> Unlocked | None:
    from probata.store import keyring
    from probata.store.soundness.model import Damage

    passphrase, identity = key()
    try:
        if identity is not None:
            return keyring.unlock_with(folder.keyring, folder.inquiry, identity)
        return keyring.unlock(folder.keyring, folder.inquiry, passphrase or Withheld(""))
    except WrongPassphrase as fault:
        raise WrongPassphrase(
            fault.message,
            where=f"{folder.path} {folder.keyring.name}",
            next_step=f"Try again. If it is the right one, the id in {MARKER} or this member's row in "
            f"{folder.keyring.name} was changed: compare both with their backups.",
        ) from None
    except Damaged as fault:
        member = fault.where.removeprefix(str(folder.keyring))
        found.damages.append(Damage(folder.keyring.name + member, f"{fault.message} Put its newest backup back."))
        found.not_looked.append("database and stored files: nothing is opened with a keyring that nobody vouches for")
        return None


def _entered(folder: Folder, unlocked: Unlocked, found: Examined) -> Opened | None:
    from probata.store import keys
    from probata.store.soundness import pages
    from probata.store.soundness.model import Damage

    database = keys.derived(unlocked.root, folder.inquiry, keys.DATABASE)
    found.damages += pages.pages(folder.database, database)
    try:
        return enter(folder, unlocked, as_it_lies=True)  # an older keyring too, to tell of it
    except Damaged as fault:
        found.damages.append(Damage(folder.database.name, fault.message))
        found.not_looked.append("stored files: the records that name them cannot be read")
        return None


def _all_of(opened: Opened, found: Examined, progress: Progress) -> None:
    from probata.store.soundness import moments, pages

    name, engine = opened.folder.database.name, opened.engine
    if not found.damages:  # what a page that does not open makes of the structure is said by the page
        found.damages += pages.structure(engine, name)
    found.damages += pages.tables(engine, name)
    found.damages += moments.mixed(engine, name)
    found.looked["database pages"] = max(1, opened.folder.database.stat().st_size // 4096)
    _index(opened, found, progress)
    for part in (_keys, _log, _removals, _told):
        try:
            found.damages += part(opened, found)
        except Damaged as fault:
            found.damages.append(_of(part.__name__[1:], fault))
    found.remarks += [*_old_copies(opened), *([opened.read_only] if opened.read_only else [])]
    held = _held(opened, found)
    try:
        _records(opened, held, found, progress)
    except Damaged as fault:
        found.damages.append(_of(f"{name} list of items", fault))
        found.not_looked.append("stored files: the list of them cannot be read")


def _of(where: str, fault: ProbataError) -> Damage:
    from probata.store.soundness.model import Damage

    return Damage(fault.where or where, fault.message)


def _keys(opened: Opened, found: Examined) -> Iterator[Damage]:
    from probata.store import keyring, members
    from probata.store.soundness import rings

    place = (opened.folder.keyring, opened.folder.inquiry, opened.root)
    everyone = keyring.members(*place)
    yield from rings.seals(opened.compartments, opened.folder.keyring)
    with look(opened) as connection:
        yield from rings.newest(connection, *place)
        yield from rings.changed_bytes(connection, *place)
        found.remarks += rings.uncompared(connection, *place)
        yield from rings.orphans(connection, keyring.holders(*place), _left_out(opened, connection))
        found.remarks += rings.weak(everyone, members.names(connection))
    found.looked["members"] = len(everyone)


def _log(opened: Opened, found: Examined) -> Iterator[Damage]:
    from probata.signing import SigningKey
    from probata.store import facts
    from probata.store.log_audit import Asked, audit
    from probata.store.soundness.model import Damage

    with look(opened) as connection:
        try:
            key = SigningKey(Withheld(facts.get(connection, facts.SIGNING_KEY)))
        except (KeyError, BadValue):
            yield Damage("facts", "The key that signs checkpoints and packages is gone, or is none.")
            return
        seen = audit(connection, Asked(f"probata/{opened.folder.inquiry}", key.public, {}))
    found.looked["log entries"] = seen.entries
    for fault in seen.faults:
        yield Damage(f"log, {fault.where}", fault.says)


def _removals(opened: Opened, found: Examined) -> Iterator[Damage]:
    """The file of removals: each line signed, none missing of which the log knows, and all of it done here."""
    from probata.inquiry.accounts.removing import removal_keys
    from probata.store import keyring, removals
    from probata.store.soundness import listed, rings

    path = opened.folder.removals
    with look(opened) as connection:
        try:
            keys = removal_keys(opened, connection)
        except (KeyError, BadValue):  # there is no key that could have signed them, which is told with the log
            return
        lines = removals.read(path, keys)
        destroyed = {one.compartment for one in lines if one.compartment}
        yield from listed.lacking(connection, lines, path.name)
        yield from listed.not_done(connection, lines)
        holders = keyring.holders(opened.folder.keyring, opened.folder.inquiry, opened.root)
        yield from rings.erased(connection, destroyed, holders)
    if lines:
        found.looked["removals"] = len(lines)


def _told(opened: Opened, _: Examined) -> Iterator[Damage]:
    """What the log says was taken back, destroyed or taken from somebody, and is not."""
    from probata.store import keyring
    from probata.store.soundness import told

    everyone = keyring.members(opened.folder.keyring, opened.folder.inquiry, opened.root)
    with look(opened) as connection:
        yield from told.undone(connection, everyone)


def _index(opened: Opened, found: Examined, progress: Progress) -> None:
    """The search index, word by word against the documents; what is wrong with it is damage of it alone."""
    from probata.store import items
    from probata.store.soundness import indexed, records
    from probata.store.soundness.model import Damage

    with look(opened) as connection:
        if lacks := list(indexed.parts(connection)):
            found.damages += lacks
            found.not_looked.append("the words in the search index: it is not whole")
            return
    try:
        with look(opened) as connection:
            every = items.how_many_documents(connection)
            found.damages += records.words(connection)
            found.damages += indexed.words(connection, lambda done: progress(done, every, "search index"))
            found.remarks += indexed.remarks(connection)
            found.looked["documents in the search index"] = every
    except Damaged as fault:
        found.damages.append(Damage(fault.where or indexed.WHERE, f"{fault.message} {fault.next_step}"))


def _rebuild(opened: Opened, found: Examined, progress: Progress) -> None:
    """Makes the index anew, in one transaction with its entry in the log: it is whole, or as it was."""
    from probata.store import items, search_index
    from probata.store.database import fold_back, storage_errors
    from probata.store.soundness import indexed

    if any(one.where.startswith(opened.folder.database.name) for one in found.damages):
        raise BadUse(
            "More of the database than its search index is damaged, and nothing was written.",
            next_step="Put that right from a backup first, and run this again.",
        )
    done = 0
    with storage_errors(), transact(opened) as connection:
        every = items.how_many_documents(connection)
        for done in search_index.rebuild(connection):
            progress(done, every, "search index")
        record(connection, opened, "index rebuilt", {"documents": done})
    fold_back(opened.engine)
    found.damages = [one for one in found.damages if indexed.WHERE not in one.where]
    found.remarks = [one for one in found.remarks if one != indexed.OLDER]
    found.remarks.append(f"The search index was made anew from {_many(done, 'document')}.")
    found.rebuilt = True


def _held(opened: Opened, found: Examined) -> Held:
    """What of the compartments may be opened: what cannot be logged is not, and a damaged database is not written."""
    from probata.store import compartments
    from probata.store.cells import Held

    nothing = Held(opened.folder.inquiry, opened.compartments, ())
    try:
        with look(opened) as connection:
            left_out = _left_out(opened, connection)
            every = [one.ref for one in compartments.everything(connection) if one.ref not in left_out]
            closed = sum(one not in opened.compartments.held for one in every)
            if left_out:
                found.not_looked.append(f"{_many(len(left_out), 'compartment')} left out of this travel copy")
            if closed:
                found.not_looked.append(f"{_many(closed, 'compartment')} that this member does not hold")
            if any(one.where.startswith(opened.folder.database.name) for one in found.damages):
                found.not_looked.append(
                    "compartments: that they are opened has to be logged, in a database that is damaged"
                )
                return nothing
            held = holding.viewing(opened, connection, every, "fsck")
    except ProbataError as fault:
        found.not_looked.append(f"compartments: that they are opened cannot be logged ({fault.message})")
        return nothing
    found.looked["compartments"] = len(held.refs)
    return held


def _records(opened: Opened, held: Held, found: Examined, progress: Progress) -> None:
    from probata.store import items
    from probata.store.soundness import captured, records

    with look(opened) as connection:
        every, cells = items.refs(connection), [one for one in records.open_cells(connection) if one[2] in held]
        named, compartments = items.blob_names(connection), items.blobs_of(connection)
        left_out = _left_out(opened, connection)
    named -= {blob for one in left_out for blob in compartments.pop(one, ())}
    looker = records.Items(held, opened.blobs, left_out)
    for number, damages in enumerate(records.each(opened.engine, every, looker.look, str), 1):
        found.damages += damages
        progress(number, len(every), "")
    for damages in records.each(opened.engine, cells, records.cell(held), records.named_cell):
        found.damages += damages
    stores = [opened.blobs, *(held.blobs(one, opened.blobs.folder) for one in held.refs)]
    found.remarks += captured.unnamed(opened.blobs.folder, named, stores)
    found.remarks += _open_copies(opened, held)
    closed = sum(len(names) for one, names in compartments.items() if one not in held)
    found.looked |= {"items": len(every), "stored files": len(named) - closed, "other sealed cells": len(cells)}
    if closed:
        found.not_looked.append(
            f"{_many(closed, 'stored file')} in compartments that were not opened: only that they are there"
        )


def _old_copies(opened: Opened) -> list[str]:
    from probata.store import migrate

    return [
        f"{one.name} is a copy from before a change of format. It opens for every member of then, and goes with the "
        "next `erase`. Remove it yourself once the inquiry as it is now is in a backup."
        for one in migrate.copies(opened.folder.database)
    ]


def _open_copies(opened: Opened, held: Held) -> list[str]:
    from probata.inquiry.accounts import open_copies

    with look(opened) as connection, contextlib.suppress(Damaged):  # a damaged cell was told of by now
        return [one.says for one in open_copies.found(connection, held)]
    return []


def _left_out(opened: Opened, connection: Connection) -> frozenset[Ref]:
    """The compartments that this travel copy never had; none in another copy."""
    from probata.store import keyring, travelling

    if not opened.travelling:
        return frozenset()
    held = keyring.holders(opened.folder.keyring, opened.folder.inquiry, opened.root)
    return travelling.left_out(connection, {one for each in held.values() for one in each})


def _move(opened: Opened, found: Examined) -> None:
    from probata.store.database import storage_errors
    from probata.store.soundness.quarantining import quarantine

    blobs = {one.blob.name: one.blob for one in found.damages if one.blob is not None}
    if not blobs:
        return
    if any(one.blob is None for one in found.damages):
        raise BadUse(
            "More than stored files is damaged, and nothing was moved.",
            next_step="Run fsck without --quarantine, put that right from a backup first, and run this again.",
        )
    with storage_errors(), transact(opened) as connection:
        record(connection, opened, "quarantine", {"files": len(blobs)})
        found.moved += [quarantine(opened.folder.quarantine, one) for one in blobs.values()]


def _many(number: int, noun: str) -> str:
    return f"{number} {noun}" + ("" if number == 1 else "s")
