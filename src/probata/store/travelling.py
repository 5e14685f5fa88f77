"""A copy of an inquiry for crossing a border: nothing that lies in a compartment, and no compartment's key.

Rows are written one by one into a new file. A copy of the pages, thinned out afterwards, would have put on the medium
what it was to leave out, and flash memory keeps what was deleted.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, Engine, func, select

from probata.record.canonical import dump, load
from probata.record.errors import BadValue, Damaged
from probata.record.ref import Ref
from probata.record.withheld import Withheld
from probata.store import blobs as files
from probata.store import facts, fresh, items, ring, search_index
from probata.store.blobs import BlobStore
from probata.store.database import transaction
from probata.store.ring import Ring
from probata.store.tables import compartments, documents, interviews, metadata, sealed
from probata.store.tables import items as items_table

_LEFT_OUT = frozenset({sealed.name})
_COMPARTMENT = "compartment "
_FEW = 1_000


@dataclass(frozen=True, slots=True)
class Travel:
    """The fact that makes a copy one for travel: its Ref and when it was made, as the machine at home claimed."""

    ref: Ref
    at: str


@dataclass(frozen=True, slots=True)
class Numbers:
    """How many open files and interviews go along, and how many files and compartments are left out."""

    items: int
    interviews: int
    left_out: int
    compartments: int


def numbers(connection: Connection) -> Numbers:
    """What a copy made now would hold."""

    def count(query: object) -> int:
        return int(connection.execute(query).scalar_one())  # type: ignore[call-overload]  # a select of this function

    every, inside = select(func.count()).select_from(items_table), items_table.c.compartment.is_not(None)
    people, closed = (select(func.count()).select_from(table) for table in (interviews, compartments))
    return Numbers(count(every.where(~inside)), count(people), count(every.where(inside)), count(closed))


def open_blobs(connection: Connection) -> set[str]:
    """The names of the blobs of items that are in no compartment."""
    return {
        row.blob for row in connection.execute(select(items_table.c.blob).where(items_table.c.compartment.is_(None)))
    }


def copy_blobs(names: Iterable[str], source: BlobStore, target: Path) -> None:
    """Copies these blobs, each opened from beginning to end first. Raises Damaged for one that does not open."""
    for name in sorted(names):
        if not (target / name).exists():
            for _ in files.chunks(source, name):
                pass
            fresh.copy(source.folder / name, target / name, time=files.TIME)


def copy_file(source: Path, target: Path) -> None:
    """Copies a small file whole and synced, where there is one."""
    if source.exists():
        fresh.copy(source, target)


def copy_keyring(source: Path, target: Path, inquiry: Ref, root: Withheld[bytes]) -> int:
    """The keyring with every member and without any key of a compartment, vouched for anew, under the same number,
    which is given.

    The same number, since a keyring that was changed at home afterwards has to be told from this one as the newer.
    Raises Damaged when the keyring was changed by somebody without the inquiry's key.
    """
    found = ring.read(source)
    ring.check(found, source, root, inquiry)
    keys = {at: key for at, key in found.sealed.items() if not at[1].startswith(_COMPARTMENT)}
    ring.write(Ring(dict(found.members), keys, found.generation - 1), target, root, inquiry)
    return found.generation


def copy_rows(source: Connection, target: Engine, travel: Travel, keyring: tuple[int, bytes]) -> None:
    """Every row but sealed cells, the fact that this is a travel copy, and an index of the open documents' words.

    ``keyring``: the number of the copy's keyring and its bytes, which are others than at home.
    """
    with transaction(target) as connection:
        connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        for table in metadata.tables.values():
            if table.name not in _LEFT_OUT:
                for rows in source.execute(select(table)).mappings().partitions(_FEW):
                    connection.execute(table.insert(), [dict(row) for row in rows])
        facts.put(connection, facts.TRAVEL, dump({"at": travel.at, "copy": str(travel.ref)}))
        facts.put_keyring_bytes(connection, keyring[0], hashlib.sha256(keyring[1]).digest())
        _index(connection)


def travel(connection: Connection) -> Travel | None:
    """What makes this a travel copy, None where it is none. Raises Damaged when the fact cannot be read."""
    try:
        said = load(facts.get(connection, facts.TRAVEL))
    except KeyError:
        return None
    except BadValue:
        said = None
    if not isinstance(said, dict) or set(said) != {"at", "copy"}:
        raise Damaged("The fact that this is a travel copy cannot be read.", where="facts")
    return Travel(Ref.parse(str(said["copy"])), str(said["at"]))


def left_out(connection: Connection, held_by_somebody: Collection[Ref]) -> frozenset[Ref]:
    """The compartments of home whose content and keys a travel copy never had; none where this is no travel copy.

    What was made on the way has a holder, and what lost its holders there still has its cells.
    """
    if travel(connection) is None:
        return frozenset()
    every = {Ref.parse(row.ref) for row in connection.execute(select(compartments.c.ref))}
    cells = {Ref.parse(row.compartment) for row in connection.execute(select(sealed.c.compartment).distinct())}
    return frozenset(every - cells - set(held_by_somebody))


def _index(connection: Connection) -> None:
    query = select(documents.c.number).where(documents.c.name.is_not(None)).order_by(documents.c.number)
    wanted = {str(one.ref): one.number for one in connection.execute(query.add_columns(documents.c.ref))}
    for stored in items.all_documents(connection):
        search_index.index(connection, wanted[str(stored.document.ref)], stored.text)
