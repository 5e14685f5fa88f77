"""Reading a whole copy of an inquiry as rows, and putting merged rows in place of those that are here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, select

from probata.record.errors import BadUse, Damaged
from probata.record.ref import Ref
from probata.record.withheld import Withheld
from probata.store import blobs as files
from probata.store import fresh, log, ring, search_index
from probata.store.blobs import BlobStore
from probata.store.removals import Removal
from probata.store.tables import columns, metadata
from probata.store.tables import documents as documents_table
from probata.store.tables import items as items_table
from probata.store.uniting import rings
from probata.store.uniting.model import AnyRows, Copy, United

_NUMBER = "number"
_BESIDE = frozenset({"log", "strands", "columns"})
"""The log is merged by itself; the columns are made anew."""
MERGED = frozenset(
    {
        *("facts", "members", "compartments", "sealed", "items", "documents", "declared", "decisions", "checkpoints"),
        *(
            "stamps",
            "arrivals",
            "likenesses",
            "assessments",
            "ties",
            "interviews",
            "codebooks",
            "codings",
            "saved",
            "basis",
            "stale",
            "published",
            "signed",
            "handed",
        ),
    }
)
"""The tables that merging knows; any other has to be the same in both copies."""


def snapshot(connection: Connection, removals: tuple[Removal, ...] = ()) -> Copy:
    """Everything of one copy, with its list of removals. Damaged for a log that does not fit its own leaves."""
    rows = {name: _rows(connection, table) for name, table in metadata.tables.items() if name not in _BESIDE}
    numbers = {row[0]: str(row[1]) for row in connection.exec_driver_sql("SELECT number, ref FROM interviews")}
    for row in rows["codings"]:
        row["interview"] = numbers[row["interview"]]
    return Copy(log.everything(connection), rows, removals=removals)


def refuse_unknown(one: Copy, other: Copy) -> None:
    """BadUse when the copies differ in a table that merging does not know."""
    for name in sorted(one.rows.keys() - MERGED):
        if one.rows[name] != other.rows[name]:
            raise BadUse(
                f"The copies differ in {name!r}, which merging does not know how to carry over.",
                next_step="Nothing was changed. Make the same entries in both copies, then merge.",
            )


def differs(connection: Connection, merged: United) -> bool:
    """Whether putting these rows and this log in place would change anything."""
    found = _differences(connection, merged)
    return any(gone or new for gone, new in found.values()) or log.everything(connection) != merged.log


def put(connection: Connection, merged: United) -> bool:
    """Puts merged rows and the merged log in place of what is here; whether anything changed."""
    if not differs(connection, merged):
        return False
    connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    before, changes = _indexed(connection), _differences(connection, merged)
    for name, (gone, _) in changes.items():
        _delete(connection, metadata.tables[name], gone)
    for name, (_, new) in changes.items():
        if new:
            connection.execute(metadata.tables[name].insert(), new)
    log.write_merged(connection, merged.log)
    _reindex(connection, before)
    return True


def copy_blobs(
    rows: Iterable[Mapping[str, Any]], source: BlobStore, target: BlobStore, *, travel: bool = False
) -> set[str]:
    """Copies the blobs that these items name and the target lacks, and gives their names.

    Those outside compartments are opened first. Raises Damaged for one that is missing or does not open. With
    ``travel`` those in compartments may be missing: a travel copy never had them.
    """
    new: set[str] = set()
    try:
        for row in rows:
            name = row["blob"]
            if files.holds(target, name) or (travel and row["compartment"] and not files.holds(source, name)):
                continue
            if not files.holds(source, name):
                raise Damaged("A stored file is missing.", where=str(source.folder / name))
            if row["compartment"] is None:
                for _ in files.chunks(source, name):
                    pass
            new.add(name)
            fresh.copy(source.folder / name, target.folder / name, time=files.TIME)
    except BaseException:
        files.discard(target, new)
        raise
    return new


def join_keyrings(
    path: Path, other: Path, key: tuple[Ref, Withheld[bytes]], told: rings.Said, *, write: bool
) -> tuple[bool, list[str]]:
    """Both keyrings as one in place of the first (store/uniting/rings.py); gives whether it is another then, and who
    came or went.

    Raises Damaged when either was changed by somebody without the inquiry's key, BadUse for what no rule can decide.
    """
    inquiry, root = key
    mine, theirs = ring.read(path), ring.read(other)
    ring.check(mine, path, root, inquiry)
    ring.check(theirs, other, root, inquiry)
    made = rings.joined(mine, theirs, told)
    changed = not rings.same(made, mine)
    if write and (changed or made.generation != mine.generation):
        made.generation -= 1  # writing counts on
        ring.write(made, path, root, inquiry)
    return changed, sorted(map(str, made.members.keys() ^ mine.members.keys()))


def _rows(connection: Connection, table: Table) -> AnyRows:
    order = [table.c[_NUMBER]] if _NUMBER in table.c else list(table.primary_key)
    found = connection.execute(select(table).order_by(*order)).mappings()
    return [{name: value for name, value in row.items() if name != _NUMBER} for row in found]


def _numbered(rows: Mapping[str, AnyRows]) -> dict[str, AnyRows]:
    """With the numbers that rows have in the tables: from 1, in their order."""
    numbers = {row["ref"]: number for number, row in enumerate(rows["interviews"], 1)}
    made = {
        name: [{_NUMBER: number, **row} for number, row in enumerate(each, 1)]
        if _NUMBER in metadata.tables[name].c
        else each
        for name, each in rows.items()
    }
    made["codings"] = [{**row, "interview": numbers[row["interview"]]} for row in rows["codings"]]
    return made


def _differences(connection: Connection, merged: United) -> dict[str, tuple[AnyRows, AnyRows]]:
    wanted = _numbered(merged.rows)
    return {name: _difference(connection, metadata.tables[name], rows) for name, rows in wanted.items()}


def _difference(connection: Connection, table: Table, wanted: AnyRows) -> tuple[AnyRows, AnyRows]:
    names = [column.name for column in table.columns]
    here = {tuple(row): dict(zip(names, row, strict=True)) for row in connection.execute(select(table))}
    after = {tuple(row[name] for name in names): row for row in wanted}
    return [row for at, row in here.items() if at not in after], [row for at, row in after.items() if at not in here]


def _delete(connection: Connection, table: Table, rows: AnyRows) -> None:
    from sqlalchemy import and_, bindparam

    keys = list(table.primary_key)
    if rows:
        fitting = and_(*(column == bindparam(f"old_{column.name}") for column in keys))
        connection.execute(
            table.delete().where(fitting), [{f"old_{column.name}": row[column.name] for column in keys} for row in rows]
        )


def _indexed(connection: Connection) -> dict[int, tuple[str, str, bool]]:
    """Of each open document what the index knows beside text and claims, which never change."""
    of = (documents_table.c.number, documents_table.c.ref, documents_table.c.name, items_table.c.public)
    query = select(*of).join(items_table, documents_table.c.item == items_table.c.ref)
    rows = connection.execute(query.where(documents_table.c.name.is_not(None)))
    return {row.number: (row.ref, row.name, row.public) for row in rows}


def _reindex(connection: Connection, before: Mapping[int, tuple[str, str, bool]]) -> None:
    """Derived: the search index of documents that came, went or have another number, and the columns."""
    connection.execute(columns.delete())
    after = _indexed(connection)
    gone = [number for number, known in before.items() if after.get(number) != known]
    search_index.remove(connection, gone)
    joined = select(documents_table, items_table.c.text, items_table.c.public).join(
        items_table, documents_table.c.item == items_table.c.ref
    )
    for row in connection.execute(joined.where(documents_table.c.name.is_not(None))):
        if before.get(row.number) != (row.ref, row.name, row.public):
            search_index.index(connection, row.number, row.text.decode("utf-8")[row.start : row.end])
    if gone:
        search_index.merge(connection)
