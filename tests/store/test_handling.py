"""Marks on items: what of them lies open, what in the compartment, and what moves when the item does."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import Connection, insert, select

from probata.record.ref import Ref
from probata.record.withheld import Withheld
from probata.store import cells, compartments, decisions, handling
from probata.store.cells import Held
from probata.store.decisions import Decision
from probata.store.keyring import Compartments
from probata.store.tables import items as items_table

INQUIRY = Ref.of("inquiry", bytes(16))
A, B = Ref.of("compartment", bytes([1] * 16)), Ref.of("compartment", bytes([2] * 16))
ITEM = Ref.of("item", bytes([3] * 16))
WHY = handling.Note("Zorblatt told us", "keeper", of_person=True)


def holding(*which: Ref) -> Held:
    known = Compartments(Withheld(b""), b"", {})
    known.learn({ref: Withheld(ref.token.encode() + b"123456") for ref in which})
    return Held(INQUIRY, known)


BOTH = holding(A, B)


def put(connection: Connection, compartment: Ref | None) -> None:
    for code_name, ref in (("S-1", A), ("S-2", B)):
        compartments.add(connection, [compartments.Compartment(ref, "source", None, code_name)])
    row = {"ref": str(ITEM), "blob": "b", "public": False}
    open_ = {"digest": "d", "name": "n", "size": 1, "reader": "r", "exact": True, "limits": "[]"}
    more = {**open_, "text": b"", "marks": b""} if compartment is None else {"compartment": str(compartment)}
    connection.execute(insert(items_table).values(**row, **more))


def marked(connection: Connection, number: int = 1, answer: str = handling.STANDS) -> Decision:
    ref = Ref.of("decision", bytes([number] * 16))
    binds = handling.binds_exculpatory(ITEM, Ref.of("decision", bytes([1] * 16)))
    made = Decision(ref, handling.EXCULPATORY, binds, answer, "", "a member", "2026", "")
    handling.save(connection, BOTH, ITEM, made, WHY)
    return made


def rows(connection: Connection) -> str:
    return repr(connection.execute(select(decisions.decisions)).all())


def test_of_an_open_item_the_note_is_in_the_row(connection: Connection) -> None:
    put(connection, None)
    marked(connection)
    [one] = handling.standing(connection)
    assert (one.item, one.kind, one.note) == (ITEM, handling.EXCULPATORY, WHY)
    assert "Zorblatt" in rows(connection)


def test_of_a_restricted_item_nothing_of_it_lies_open(connection: Connection) -> None:
    put(connection, A)
    marked(connection)
    assert handling.compartments(connection) == {ITEM: A}
    assert [one.note for one in handling.standing(connection, holding(A))] == [WHY]
    assert [one.note for one in handling.standing(connection, holding(B))] == [None]
    assert [one.note for one in handling.standing(connection)] == [None]
    for secret in ("Zorblatt", "keeper"):
        assert secret not in rows(connection)


def test_who_does_not_hold_the_compartment_cannot_mark(connection: Connection) -> None:
    put(connection, A)
    made = Decision(Ref.of("decision", bytes(16)), handling.EXCULPATORY, "{}", handling.STANDS, "", "", "", "")
    with pytest.raises(KeyError):
        handling.save(connection, holding(B), ITEM, made, WHY)


def test_what_lay_open_moves_along_with_the_item_lifted_marks_too(connection: Connection) -> None:
    put(connection, None)
    marked(connection)
    marked(connection, 2, handling.LIFTED)
    assert rows(connection).count("Zorblatt") == 2
    handling.enclose(connection, BOTH, ITEM, A)
    assert "Zorblatt" not in rows(connection)
    handling.enclose(connection, BOTH, ITEM, B)
    notes = [cells.get(connection, holding(B), ITEM, f"note {Ref.of('decision', bytes([n] * 16))}") for n in (1, 2)]
    assert all(note is not None and b"Zorblatt" in note.reveal() for note in notes)
    assert handling.standing(connection) == ()


def test_a_condition_stands_once_a_word_with_its_newest_day_until_lifted(connection: Connection) -> None:
    put(connection, None)
    binds = handling.binds_condition(ITEM, "embargo")
    for number, answer in enumerate(("until 2026-01-01", "until 2027-01-01")):
        ref = Ref.of("decision", bytes([number] * 16))
        made = Decision(ref, handling.CONDITION, binds, answer, "", "a member", "2026", "")
        handling.save(connection, BOTH, ITEM, made, handling.Note("terms"))
    [one] = handling.standing(connection)
    assert (one.word, one.until) == ("embargo", "2027-01-01")
    lifted = replace(made, ref=Ref.of("decision", bytes([9] * 16)), answer=handling.LIFTED)
    handling.save(connection, BOTH, ITEM, lifted, handling.Note("they agreed"))
    assert handling.standing(connection) == ()
