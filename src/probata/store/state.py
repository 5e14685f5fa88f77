"""The state: for each table a keyed sum over its rows, which the database keeps itself, row by row.

A page's MAC says that this inquiry wrote it, and not when. Whoever can write into the folder needs no key to put a
page of an earlier copy back, and with it a consent that was taken back since. Then the rows of that table and its sum
disagree. All sums stand on one page, beside the newest leaf of the log, so that older sums do not fit the log.

The triggers are temporary: a program that does not know the key of the sums cannot keep them, and is found out.
They write in the transaction of the row, so that whatever undoes the row undoes the sum.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, Any

from probata.record import interrupt
from probata.record.errors import Damaged
from probata.record.withheld import Withheld
from probata.store.row_sums import NOTHING, RowSums
from probata.store.tables import metadata

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine, Table

HEAD = "newest entry"
"""Beside the tables' sums: the leaf of the newest entry on the main strand of the log."""
PROTECTING = ("facts", "members", "compartments", "interviews", "columns")
"""What is asked of at every opening: consent, who was erased, which keyring is the newest; and the columns that counts
are made of. All of these are small."""
LEAVING = (*PROTECTING, "decisions", "basis")
"""What is asked of again before anything leaves: conditions of receipt and holds, too, and what rests on what."""
_SUMS = "probata_sums"
_BUILDING = "probata_building"
_NEWEST = "coalesce((SELECT leaf FROM log WHERE strand = 'main' ORDER BY seq DESC LIMIT 1), x'')"
_UPDATE = "UPDATE state SET sum = {} WHERE name = '{}'; "
_LOG = "log"


def keep(engine: Engine, key: Withheld[bytes]) -> None:
    """Lets every writing transaction of this engine keep the sums. Savepoints and statements that fail are SQLite's own
    affair, since the sums are rows like others."""
    from sqlalchemy import event

    sums = RowSums(key)
    over = sums.over_all()

    def connected(raw: Any, kept: Any) -> None:
        kept.info[_SUMS] = sums
        raw.execute("PRAGMA recursive_triggers = ON")  # or REPLACE deletes in silence
        raw.create_function("probata_with", -1, sums.with_row)
        raw.create_function("probata_without", -1, sums.without_row)
        raw.create_aggregate("probata_over", -1, over)

    event.listen(engine, "connect", connected)


def watch(connection: Connection) -> None:
    """At the beginning of a writing transaction: from here on each row that comes or goes is counted."""
    if not _keeps(connection) or connection.get_execution_options().get(_BUILDING):
        return
    raw: Any = connection.connection.driver_connection
    if _has_state(raw):
        (there,) = raw.execute("SELECT count(*) FROM temp.sqlite_master WHERE type = 'trigger'").fetchone()
        if there != len(_every_trigger()):  # they stay with a connection, unless what made them was rolled back
            for statement in _every_trigger():
                raw.execute(statement)


def building(engine: Engine) -> Engine:
    """The engine for changes of tables themselves; :func:`renew` has to follow."""
    return engine.execution_options(**{_BUILDING: True})


def renew(connection: Connection, parts: Iterable[str] = ()) -> None:
    """Counts all rows anew, of these tables (those that the file has so far) or of all. Whoever calls it has asked
    :func:`check` before, or has written every row itself."""
    if _keeps(connection) and _has_state(_begun(connection)):
        connection.exec_driver_sql("DELETE FROM state")
        rows = [*((name, _counted(connection, name)) for name in parts or metadata.tables), (HEAD, _head(connection))]
        connection.exec_driver_sql("INSERT INTO state (name, sum) VALUES (?, ?)", rows)


def changed(connection: Connection, parts: Iterable[str] = ()) -> Iterator[str]:
    """The tables (of ``parts``, or all) whose rows are others than those that were written, and HEAD where the sums are
    not of the same moment as the log. Raises Damaged for a table that cannot be read."""
    for name in (HEAD, *(parts or metadata.tables)):
        if differs(connection, name):
            yield name


def differs(connection: Connection, name: str) -> bool:
    """Whether this table, or HEAD, is not as it was written. Raises Damaged when it cannot be read."""
    if not (_keeps(connection) and _has_state(_begun(connection))):
        return False
    kept = _begun(connection).execute("SELECT sum FROM state WHERE name = ?", (name,)).fetchall()
    return not kept or bytes(kept[0][0]) != (_head(connection) if name == HEAD else _counted(connection, name))


def check(connection: Connection, parts: Iterable[str] = ()) -> None:
    """Raises Damaged for the first of these tables (or of all) that is not as it was written."""
    for name in changed(connection, parts):
        raise refusal(name)


def refusal(name: str) -> Damaged:
    """What is said where this part is not as it was written."""
    return Damaged(
        f"The database is put together from different moments: {said(name)} A part of an older copy was put back, and "
        "what somebody took back since may be allowed again.",
        next_step="`probata fsck` names every table that it concerns. Put the newest whole backup of inquiry.db in "
        "its place (docs/how-to/check-and-back-up.md). Nothing was changed.",
    )


def said(name: str) -> str:
    """What is wrong with this part, in words."""
    if name == HEAD:
        return "The sums over its tables are not of the same moment as its log."
    return f"The rows of the table {name} are not those that were written last."


def _keeps(connection: Connection) -> bool:
    return _SUMS in connection.info


def _has_state(raw: Any) -> bool:
    """None before format step 2, which makes the table."""
    return bool(raw.execute("PRAGMA table_info(state)").fetchall())


def _begun(connection: Connection) -> Any:
    """The driver's own connection, in a transaction, without which each answer were of a moment of its own.

    There are three questions and more for each table, and each takes far longer by way of SQLAlchemy.
    """
    if not connection.in_transaction():
        connection.begin()
    return connection.connection.driver_connection


def _head(connection: Connection) -> bytes:
    ((leaf,),) = _begun(connection).execute(f"SELECT {_NEWEST}").fetchall()
    return bytes(leaf)


def _counted(connection: Connection, name: str) -> bytes:
    """From the table itself and no index of it, which may be of another moment. As the file has the columns: before a
    format step they are others."""
    import sqlcipher3.dbapi2 as sqlcipher

    raw = _begun(connection)
    try:
        columns = [row[1] for row in raw.execute(f"PRAGMA table_info({name})").fetchall()]
        values = ", ".join(f'"{one}"' for one in columns)
        query = f"SELECT probata_over('{name}', {values}) FROM {name} NOT INDEXED"  # noqa: S608 (names of our own)
        ((total,),) = raw.execute(query).fetchall()
        return bytes(total or NOTHING)
    except sqlcipher.DatabaseError as fault:
        interrupt.again()
        raise Damaged(
            f"The table {name} of the database cannot be read from beginning to end.",
            next_step="`probata fsck` names every damaged page. Put the newest backup of inquiry.db in its place. "
            "Nothing was changed.",
        ) from fault


@cache
def _every_trigger() -> tuple[str, ...]:
    return tuple(chain.from_iterable(_triggers(table) for table in metadata.tables.values()))


def _triggers(table: Table) -> Iterator[str]:
    new, old = (", ".join(f'{row}."{one.name}"' for one in table.columns) for row in ("new", "old"))
    came, gone = f"probata_with(sum, '{table.name}', {new})", f"probata_without(sum, '{table.name}', {old})"
    after = _UPDATE.format(_NEWEST, HEAD) if table.name == _LOG else ""
    acts = {"INSERT": (came,), "DELETE": (gone,), "UPDATE": (gone, came)}
    for act, steps in acts.items():
        body = "".join(_UPDATE.format(step, table.name) for step in steps)
        yield (
            f"CREATE TEMP TRIGGER IF NOT EXISTS state_{act}_{table.name} AFTER {act} ON main.{table.name} "
            f"BEGIN {body}{after} END"
        )
