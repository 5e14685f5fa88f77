"""Erasing: what the database holds of an interview or a source whose compartments are destroyed goes out of it.

The interview's row stays as a stub: its Ref, a name that says when it was erased, and a consent that was taken back, so
that columns keep their places and what rests on it still knows. Keys and blobs are the caller's; this is also what a
list of removals does to an older copy.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import cast

from sqlalchemy import Connection, Table, delete, func, or_, select

from probata.method.testimony.model import Interview
from probata.record.canonical import Json, dump, load
from probata.record.ref import Ref
from probata.store import coded_places, forgetting, interviews, items, likenesses, openings, saved, search_index, ties
from probata.store.tables import arrivals, assessments, codings, compartments, decisions, declared, documents, sealed
from probata.store.tables import items as items_table
from probata.store.tables import saved as saved_table

STUB = "erased-"
"""How the code name of an erased interview begins; the day and eight characters of its Ref follow."""
_FEW = 500


@dataclass(frozen=True, slots=True)
class Gone:
    """How many of each were deleted: sealed cells, documents, values of codings, attributes, decisions."""

    cells: int = 0
    documents: int = 0
    codings: int = 0
    attributes: int = 0
    decisions: int = 0


def stub_name(interview: Ref, day: str) -> str:
    """What an interview that was erased on this day is called from then on."""
    return f"{STUB}{day}-{interview.token[:8]}"


def blobs(connection: Connection, under: Collection[Ref]) -> set[str]:
    """The names of the blobs of these compartments."""
    known = items.blobs_of(connection)
    return {name for one in under for name in known.get(one, ())}


def erase(
    connection: Connection, under: Collection[Ref], interview: Ref | None, day: str, digests: Collection[str] = ()
) -> Gone:
    """Deletes everything that stands under these compartments, and makes a stub of the interview.

    ``digests`` are the keyed digests of the texts, where they are known: decisions that name one go too. Others whose
    account lay in these compartments have none from then on, and no places in it.
    """
    names = sorted(map(str, under))
    rows = items.restricted_documents(connection).items()
    gone = [document for document, compartment in rows if compartment in set(under)]
    changed = [*_without(connection, gone)]
    interviews.replace(connection, *changed)
    coded_places.forget(connection, [one.ref for one in changed])
    ties.forget(connection, gone)
    cells = _delete(connection, sealed, "compartment", names)
    _delete(connection, declared, "document", gone)
    _delete(connection, documents, "ref", gone)
    things = [str(one) for one, under_ in items.restricted(connection).items() if under_ in set(under)]
    _forget_arrivals(connection, things)
    _delete(connection, arrivals, "compartment", names)
    likenesses.forget(connection, things)
    _forget_assessments(connection, things)
    _delete(connection, items_table, "compartment", names)
    _forget(connection, gone)
    _delete(connection, compartments, "ref", names)
    values, attributes = _stub(connection, interview, day) if interview else (0, 0)
    if interview:
        openings.forget(connection, interview)
    about = [*digests, *names, *things, *([str(interview)] if interview else [])]
    return Gone(cells, len(gone), values, attributes, _decisions(connection, about))


def is_stub(one: Interview) -> bool:
    """Whether this is what stays of somebody who was erased."""
    return one.code_name.startswith(STUB) and one.code_name.endswith(one.ref.token[:8])


def erase_items(connection: Connection, these: Collection[Ref]) -> tuple[list[str], set[str]]:
    """Deletes items, wherever they lie, with all that is said of them, and gives their documents and their blobs.

    For an older copy, in which what was destroyed later with its compartment may still lie open, or in another one.
    """
    names = sorted(map(str, these))
    found = connection.execute(select(items_table.c.ref, items_table.c.blob).where(items_table.c.ref.in_(names))).all()
    here = [row.ref for row in found]
    parts = connection.execute(select(documents).where(documents.c.item.in_(here))).all()
    gone = [row.ref for row in parts]
    search_index.remove(connection, [row.number for row in parts if row.name is not None])
    search_index.merge(connection)
    changed = [*_without(connection, gone)]
    interviews.replace(connection, *changed)
    coded_places.forget(connection, [one.ref for one in changed])
    _delete(connection, sealed, "object", here)
    _forget_arrivals(connection, here)
    _forget_assessments(connection, here)
    ties.forget(connection, gone)
    _delete(connection, declared, "document", gone)
    _delete(connection, documents, "ref", gone)
    likenesses.forget(connection, here)
    _delete(connection, items_table, "ref", here)
    _forget(connection, gone)
    _decisions(connection, [*here, *gone, *(row.digest for row in parts if row.digest)])
    return gone, {row.blob for row in found}


def _forget_arrivals(connection: Connection, things: Sequence[str]) -> None:
    """That these came, and what came inside of them."""
    for column in (arrivals.c.item, arrivals.c.holder):
        for few in (things[at : at + _FEW] for at in range(0, len(things), _FEW)):
            refs = connection.execute(select(arrivals.c.ref).where(column.in_(few))).scalars().all()
            _delete(connection, sealed, "object", refs)
        _delete(connection, arrivals, column.name, things)


def _forget_assessments(connection: Connection, things: Sequence[str]) -> None:
    """What people wrote about these."""
    for few in (things[at : at + _FEW] for at in range(0, len(things), _FEW)):
        refs = connection.execute(select(assessments.c.ref).where(assessments.c.item.in_(few))).scalars().all()
        _delete(connection, sealed, "object", refs)
    _delete(connection, assessments, "item", things)


def _stub(connection: Connection, interview: Ref, day: str) -> tuple[int, int]:
    """The numbers of codings and of attributes that went."""
    one = interviews.of_refs(connection, [interview]).get(interview)
    if one is None:
        return 0, 0
    number = interviews.numbers(connection)[interview]
    values = _delete(connection, codings, "interview", [number])
    interviews.drop_codings(connection, [number])  # and the columns that were made of them
    name = stub_name(interview, day)
    told = [_renamed(each, one.code_name, name) for each in interviews.everyone(connection) if _names(each, one)]
    nothing = Interview(interview, name, dict.fromkeys(one.attributes), interviews.taken_back())
    interviews.replace(connection, nothing, *told)
    return values, sum(value is not None for value in one.attributes.values())


def _without(connection: Connection, gone: Sequence[str]) -> Iterator[Interview]:
    lost = set(gone)
    for one in interviews.everyone(connection):
        if one.account and str(one.account) in lost:
            yield replace(one, account=None)


def _names(each: Interview, one: Interview) -> bool:
    return each.ref != one.ref and one.code_name in (*each.heard_from, *each.together_with)


def _renamed(each: Interview, old: str, new: str) -> Interview:
    """Whoever heard it from this person, or was heard with them, is said to have from the stub."""
    heard, together = (
        tuple(new if name == old else name for name in names) for names in (each.heard_from, each.together_with)
    )
    return replace(each, heard_from=heard, together_with=together)


def _forget(connection: Connection, gone: Sequence[str]) -> None:
    """What members said of places in these documents, and what reports printed from them."""
    lost, columns = set(gone), (saved_table.c.number, saved_table.c.kind, saved_table.c.handle, saved_table.c.body)
    rows = connection.execute(select(*columns).where(saved_table.c.kind.in_(forgetting.KINDS))).all()
    bodies = {row.number: cast("dict[str, Json]", load(row.body.encode("utf-8"))) for row in rows}
    handles = {row.handle for row in rows if row.kind == saved.PLACE and bodies[row.number].get("document") in lost}
    for row in rows:
        left = forgetting.without(row.kind, bodies[row.number], lost, handles)
        if left != bodies[row.number]:
            value = dump(left).decode("utf-8")
            connection.execute(saved_table.update().where(saved_table.c.number == row.number).values(body=value))


def _decisions(connection: Connection, about: Sequence[str]) -> int:
    """Reasons are words of members about this person: withdrawal, request and holds among them."""
    columns = (decisions.c.binds, decisions.c.answer, decisions.c.seen)
    count = 0
    for few in (about[at : at + _FEW // 10] for at in range(0, len(about), _FEW // 10)):
        named = or_(*(func.instr(column, one) > 0 for one in few for column in columns))
        count += connection.execute(delete(decisions).where(named)).rowcount
    return count


def _delete(connection: Connection, table: Table, column: str, values: Sequence[str] | Sequence[int]) -> int:
    """SQLite takes a limited number of values in one statement."""
    parts = (values[at : at + _FEW] for at in range(0, len(values), _FEW))
    return sum(connection.execute(delete(table).where(table.c[column].in_(few))).rowcount for few in parts)
