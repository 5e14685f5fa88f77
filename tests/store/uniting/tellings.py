"""Small inquiries drawn by chance: people, their compartments, files open, closed and joint, and what rests on what; as
rows, and in the tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

from hypothesis import strategies as st
from sqlalchemy import Connection

from probata.store import tables
from probata.store.compartments import JOINT
from probata.store.uniting.model import AnyRows
from tests.store.uniting.pairs import ref

PEOPLE = [str(ref("interview", number)) for number in range(3)]
OWN = [str(ref("compartment", number)) for number in range(3)]
TOGETHER = str(ref("compartment", 9))
ITEMS = [str(ref("item", number)) for number in range(4)]
PARTS = [str(ref("document", number)) for number in range(6)]
CLOSED = dict.fromkeys(("digest", "name", "size", "reader", "exact", "limits", "text", "marks"))
OPEN = {"name": "a.txt", "size": 1, "reader": "plain", "exact": True, "limits": "", "text": b"", "marks": b""}
RECORDS = ["a place", "a finding", "paragraph 1", "paragraph 2"]


@dataclass(frozen=True, slots=True)
class Telling:
    """All rows, and what one of the copies ``known`` of the basis."""

    rows: Mapping[str, AnyRows]
    known: AnyRows


@st.composite
def tellings(draw: st.DrawFn) -> Telling:
    """Files lie open, with one person or in the joint compartment; some documents are accounts, or were once."""
    places = [draw(st.sampled_from([None, TOGETHER, *OWN])) for _ in ITEMS]
    parts = [
        {"ref": one, "item": draw(st.sampled_from(ITEMS)), "position": number, "name": None, "digest": None}
        for number, one in enumerate(PARTS)
    ]
    people = [
        {"ref": one, "code_name": f"Q-{number}", "record": "{}", "withdrawn": False}
        | {"account": draw(st.none() | st.sampled_from(PARTS))}
        for number, one in enumerate(PEOPLE)
    ]
    told = [(one, draw(st.sampled_from(PEOPLE))) for one in draw(st.lists(st.sampled_from(PARTS), max_size=2))]
    rests = [
        (name, draw(st.sampled_from([*PEOPLE, *PARTS, *RECORDS[:at]])))
        for at, name in enumerate(RECORDS)
        for _ in range(draw(st.integers(0, 2)))
    ]
    shared, late = _rows(told), [row for row in _rows(rests) if row not in _rows(told)]
    rows = {
        "interviews": people,
        "compartments": [_compartment(one, who) for one, who in (*zip(OWN, PEOPLE, strict=True), (TOGETHER, None))],
        "items": [
            {
                "ref": one,
                "compartment": place,
                "blob": one,
                "public": False,
                **(CLOSED if place else OPEN | {"digest": one}),
            }
            for one, place in zip(ITEMS, places, strict=True)
        ],
        "documents": parts,
        "basis": [*shared, *late],
        "codings": [],
    }
    return Telling(rows, [*shared, *(row for row in late if draw(st.booleans()))])


def _compartment(one: str, who: str | None) -> dict[str, str | None]:
    return {"ref": one, "kind": JOINT if who is None else "interview", "interview": who, "code_name": None}


def _rows(pairs: list[tuple[str, str]]) -> AnyRows:
    return [{"of": of, "rests_on": on} for of, on in dict.fromkeys(pairs)]


@contextmanager
def filled(connection: Connection, rows: Mapping[str, AnyRows]) -> Iterator[None]:
    """The rows in the tables, until they are taken out again."""
    try:
        for name, each in rows.items():
            if each:
                connection.execute(tables.metadata.tables[name].insert(), each)
        yield
    finally:
        connection.rollback()
