"""Handling: the conditions under which an item was received, and for whom it is exculpatory.

Each is a decision that binds to the item's Ref. What was written of an item in a compartment (reasons, whom it speaks
for) is a cell of that compartment, and the row says only that there is something: of a condition its word, since a gate
that holds no key has to know it; of an exculpatory mark nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import Connection, func, select

from probata.record.canonical import Json, dump, load
from probata.record.ref import Ref
from probata.record.withheld import Withheld
from probata.store import cells
from probata.store.decisions import Decision
from probata.store.tables import AnyRow, decisions
from probata.store.tables import items as items_table

if TYPE_CHECKING:
    from probata.store.cells import Held

CONDITION, EXCULPATORY = "condition of receipt", "exculpatory"
KINDS = (CONDITION, EXCULPATORY)
STANDS, UNTIL, LIFTED = "stands", "until ", "lifted"
_NOTE = "note "


@dataclass(frozen=True, slots=True)
class Note:
    """What was written beside a mark: why, and of an exculpatory one whom it speaks for: a finding, or a person."""

    reason: str
    speaks_for: str = ""
    of_person: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark that stands. ``note`` is None where it lies in a compartment that is not held.

    ``word`` and ``until`` are those of a condition, empty for others; ``binds`` names the mark for lifting it.
    ``number`` tells what was said later.
    """

    ref: Ref
    item: Ref
    kind: str
    binds: str
    word: str
    until: str
    by: str
    at: str
    note: Note | None
    number: int = 0


def binds_condition(item: Ref, word: str) -> str:
    """What a condition binds to: an item has each word once."""
    return _text({"condition": word, "item": str(item)})


def binds_exculpatory(item: Ref, mark: Ref) -> str:
    """What an exculpatory mark binds to: the decision that set it, since whom it is for may not lie open."""
    return _text({"item": str(item), "mark": str(mark)})


def save(connection: Connection, held: Held, item: Ref, made: Decision, note: Note) -> None:
    """Adds a mark, or that one was lifted (``made`` without reason); KeyError where the item's compartment is not held.

    An item in a compartment has its note there, any other in the row.
    """
    from probata.store import decisions as kept

    words = _text({"for": note.speaks_for, "person": note.of_person, "reason": note.reason})
    compartment = _compartment(connection, item)
    if compartment is not None:
        cells.put(connection, held, compartment, item, f"{_NOTE}{made.ref}", Withheld(words.encode("utf-8")))
        words = ""
    fields = (made.ref, made.kind, made.binds, made.answer, words, made.by, made.at, made.seen)
    kept.save(connection, Decision(*fields))


def standing(connection: Connection, held: Held | None = None) -> tuple[Mark, ...]:
    """Every mark that stands, in the order in which it was set; Damaged where a note does not open."""
    rows = connection.execute(select(decisions).where(decisions.c.kind.in_(KINDS)).order_by(decisions.c.number))
    newest = {(row.kind, row.binds): row for row in rows}
    return tuple(_mark(connection, held, row) for row in newest.values() if row.answer != LIFTED)


def lifted(connection: Connection) -> dict[str, int]:
    """What each condition binds to that was lifted, or lifted from a file that it only reached -> the number of that
    decision."""
    query = select(decisions.c.binds, decisions.c.answer, decisions.c.number).where(decisions.c.kind == CONDITION)
    newest = {row.binds: row for row in connection.execute(query.order_by(decisions.c.number))}
    return {binds: row.number for binds, row in newest.items() if row.answer == LIFTED}


def compartments(connection: Connection) -> dict[Ref, Ref]:
    """Item -> compartment, of the items that have a mark and lie in one."""
    marked = {one.item for one in standing(connection)}
    rows = connection.execute(select(items_table.c.ref, items_table.c.compartment))
    within = {Ref.parse(row.ref): Ref.parse(row.compartment) for row in rows if row.compartment}
    return {item: compartment for item, compartment in within.items() if item in marked}


def enclose(connection: Connection, held: Held, item: Ref, compartment: Ref) -> None:
    """Moves what was written of an item out of the rows, or out of another compartment, into this one.

    For store/enclosing.py, before the item's row says that it lies there. Those of lifted marks go as well.
    """
    for row in list(_rows(connection, item)):
        field = f"{_NOTE}{row.ref}"
        sealed = cells.get(connection, held, item, field)
        words = sealed if sealed is not None else Withheld(row.reason.encode("utf-8"))
        cells.put(connection, held, compartment, item, field, words)
        connection.execute(decisions.update().where(decisions.c.ref == row.ref).values(reason=""))


def _rows(connection: Connection, item: Ref) -> Iterator[AnyRow]:
    query = select(decisions).where(decisions.c.kind.in_(KINDS) & (func.instr(decisions.c.binds, str(item)) > 0))
    yield from connection.execute(query)


def _compartment(connection: Connection, item: Ref) -> Ref | None:
    found = connection.execute(select(items_table.c.compartment).where(items_table.c.ref == str(item))).scalar()
    return Ref.parse(found) if found else None


def _mark(connection: Connection, held: Held | None, row: AnyRow) -> Mark:
    said = _said(row.binds)
    item, until = Ref.parse(str(said["item"])), row.answer.removeprefix(UNTIL) if row.answer != STANDS else ""
    note = _note(connection, held, row, item)
    named = (Ref.parse(row.ref), item, row.kind, row.binds, str(said.get("condition", "")), until)
    return Mark(*named, row.by, row.at, note, row.number)


def _note(connection: Connection, held: Held | None, row: AnyRow, item: Ref) -> Note | None:
    words: str = row.reason
    if not words:
        sealed = cells.get(connection, held, item, f"{_NOTE}{row.ref}") if held is not None else None
        if sealed is None:
            return None
        words = sealed.reveal().decode("utf-8")
    said = _said(words)
    return Note(str(said["reason"]), str(said["for"]), said["person"] is True)


def _said(words: str) -> Mapping[str, Json]:
    said = load(words.encode("utf-8"))
    return said if isinstance(said, dict) else {}


def _text(value: Mapping[str, Json]) -> str:
    return dump(dict(value)).decode("utf-8")
