"""The database as a file: each page against its own MAC, then what SQLite says of its structure, table by table.

A page that does not open ends the connection that met it; so each question has a connection of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Engine, select

from probata.record.errors import Damaged
from probata.record.withheld import Withheld
from probata.store import search_index
from probata.store.database import reading, with_key
from probata.store.soundness.model import Damage
from probata.store.tables import metadata

_PAGE = re.compile(r"page (\d+)")
_MOST = 20


def pages(path: Path, key: Withheld[bytes]) -> Iterator[Damage]:
    """Each page of the file whose MAC does not fit. It needs no page to be whole."""
    import sqlcipher3.dbapi2 as sqlcipher

    try:
        connection = with_key(path, key)
        try:
            found = [str(row[0]) for row in connection.execute("PRAGMA cipher_integrity_check").fetchall()]
        finally:
            connection.close()
    except sqlcipher.Error as fault:
        yield Damage(path.name, f"Its pages cannot be read: {fault}.")
        return
    for said in found:
        number = _PAGE.search(said)
        where = f"{path.name} page {number[1]}" if number else path.name
        yield Damage(where, "This page was changed after it was written." if number else f"{said}.")


def structure(engine: Engine, name: str) -> Iterator[Damage]:
    """What SQLite finds wrong with the structure, the search index and the links between tables."""
    try:
        with reading(engine) as connection:
            for row in connection.exec_driver_sql(f"PRAGMA integrity_check({_MOST})").all():
                if row[0] != "ok":
                    yield Damage(_part(name, row[0]), f"{row[0]}.")
            for row in connection.exec_driver_sql("PRAGMA foreign_key_check").all():
                yield Damage(f"{name} table {row[0]}", f"Row {row[1]} names a row of {row[2]} that is not there.")
    except Damaged as fault:
        yield Damage(_part(name, fault.message), fault.message)


def _part(name: str, said: str) -> str:
    """The search index has a place of its own: it can be made anew, and nothing else is damaged with it."""
    index = any(one in said for one in (*search_index.TABLES, "fts5"))
    return "search index" if index else name


def tables(engine: Engine, name: str) -> Iterator[Damage]:
    """Each table that cannot be read from beginning to end."""
    for table in metadata.tables.values():
        try:
            with reading(engine) as connection:
                for _ in connection.execute(select(table)):
                    pass
        except Damaged:
            yield Damage(f"{name} table {table.name}", "It cannot be read from beginning to end.")
