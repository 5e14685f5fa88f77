"""Assessments: what people wrote down about an item, in versions; nothing is overwritten, and the newest stands.

The words lie in the row; of an item in a compartment they are a cell of it, and the row says only that somebody wrote
something, when and who. docs/spec/inquiry.md, section 2.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from sqlalchemy import Connection, select

from probata.record.canonical import Json, dump, load
from probata.record.errors import BadValue, Damaged
from probata.record.ref import Ref
from probata.record.withheld import Withheld
from probata.store import cells, same_files
from probata.store.cells import Held
from probata.store.tables import AnyRow, assessments
from probata.store.tables import items as items_table

SAID = "assessment"
"""The field of the cell."""


@dataclass(frozen=True, slots=True)
class Said:
    """Which record it is, and its table as JSON."""

    kind: str
    table: dict[str, Json]


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a record about an item, written in by member ``by`` at ``at``; ``said`` is None where it lies in a
    compartment that is not held."""

    ref: Ref
    item: Ref
    by: str
    at: str
    said: Said | None


def save(connection: Connection, held: Held, one: Version) -> None:
    """Adds a version; it lies where its item lies. KeyError for a compartment that is not held."""
    if one.said is None:
        raise ValueError("a version says something")
    compartment, words = _compartment(connection, one.item), _spelled(one.said)
    if compartment is not None:
        cells.add(connection, held, compartment, one.ref, {SAID: Withheld(words.encode("utf-8"))})
    values = {"ref": str(one.ref), "item": str(one.item), "by": one.by, "at": one.at}
    within = str(compartment) if compartment else None
    connection.execute(assessments.insert().values(**values, compartment=within, said=None if within else words))


def of_item(connection: Connection, held: Held | None, item: Ref) -> tuple[Version, ...]:
    """Every version about an item, oldest first; Damaged where one that is held does not open."""
    query = select(assessments).where(assessments.c.item == str(item)).order_by(assessments.c.number)
    rows = connection.execute(query).all()
    names = same_files.names(connection) if rows else {}
    return tuple(_version(row, _cell(connection, held, row), names) for row in rows)


def everything(connection: Connection, held: Held | None = None) -> Iterator[Version]:
    """Every version about every item, oldest first; as above."""
    rows = connection.execute(select(assessments).order_by(assessments.c.number)).all()
    names = same_files.names(connection) if rows else {}
    sealed = dict(cells.each(connection, held, SAID)) if held is not None and rows else {}
    for row in rows:
        yield _version(row, sealed.get(Ref.parse(row.ref)), names)


def compartments(connection: Connection) -> frozenset[Ref]:
    """The compartments in which something is said about an item."""
    rows = connection.execute(select(assessments.c.compartment).where(assessments.c.compartment.is_not(None)))
    return frozenset(Ref.parse(row.compartment) for row in rows)


def enclose(connection: Connection, held: Held, item: Ref, compartment: Ref) -> None:
    """Moves what is said about a file that goes into a compartment; for store/enclosing.py, before the item's row says
    that it lies there."""
    for row in connection.execute(select(assessments).where(assessments.c.item == str(item))).all():
        words = _words(row, cells.get(connection, held, Ref.parse(row.ref), SAID))
        if words is None:
            raise KeyError(str(row.compartment))
        cells.put(connection, held, compartment, Ref.parse(row.ref), SAID, Withheld(words.encode("utf-8")))
        here = assessments.c.ref == row.ref
        connection.execute(assessments.update().where(here).values(compartment=str(compartment), said=None))


def _compartment(connection: Connection, item: Ref) -> Ref | None:
    found = connection.execute(select(items_table.c.compartment).where(items_table.c.ref == str(item))).scalar()
    return Ref.parse(found) if found else None


def _cell(connection: Connection, held: Held | None, row: AnyRow) -> Withheld[bytes] | None:
    return cells.get(connection, held, Ref.parse(row.ref), SAID) if held is not None and row.compartment else None


def _spelled(said: Said) -> str:
    return dump({"kind": said.kind, "table": said.table}).decode("utf-8")


def _words(row: AnyRow, sealed: Withheld[bytes] | None) -> str | None:
    return row.said if sealed is None else sealed.reveal().decode("utf-8")


def _version(row: AnyRow, sealed: Withheld[bytes] | None, names: Mapping[str, str]) -> Version:
    """An earlier copy may be named by a Ref that merging has given up since."""
    words = _words(row, sealed)
    for old, now in names.items() if words else ():
        words = words.replace(old, now) if words and old in words else words
    said = None if words is None else _said(row.ref, words)
    return Version(Ref.parse(row.ref), Ref.parse(row.item), row.by, row.at, said)


def _said(ref: str, words: str) -> Said:
    try:
        found = cast("dict[str, Json]", load(words.encode("utf-8")))
        return Said(str(found["kind"]), cast("dict[str, Json]", found["table"]))
    except (BadValue, KeyError, TypeError):
        raise Damaged("What was written about an item is damaged.", where=ref) from None
