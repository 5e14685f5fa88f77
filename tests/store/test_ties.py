"""Ties between documents: what stands, where the reason lies, what moves and goes with the documents."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import Connection, insert, select
from sqlalchemy.exc import IntegrityError

from probata.record.errors import Damaged
from probata.record.ref import Ref
from probata.store import erasing, ties
from probata.store.arrivals import Inside
from probata.store.tables import documents
from probata.store.tables import sealed as sealed_table
from probata.store.tables import ties as table
from probata.store.ties import Tie, TieKind, Why
from tests.store.test_arrivals import ANNEX, LOGO, MAIL, put, somebody
from tests.store.test_handling import BOTH, A, B, holding

OLD, NEW, THIRD = (Ref.of("doc", bytes([number] * 16)) for number in (7, 8, 9))
WHY = Why("A. Investigator", "Zorblatt sent it again")


def world(connection: Connection, compartment: Ref | None = None) -> None:
    somebody(connection)
    for item, document in ((MAIL, OLD), (ANNEX, NEW), (LOGO, THIRD)):
        put(connection, item, compartment)
        connection.execute(insert(documents).values(ref=str(document), item=str(item), position=1))


def said(
    connection: Connection,
    pair: tuple[Ref, Ref] = (NEW, OLD),
    compartment: Ref | None = None,
    *,
    kind: TieKind = TieKind.NEWER,
    stands: bool = True,
) -> Tie:
    number = len(connection.execute(select(table)).all())
    made = Tie(Ref.of("tied", bytes([number] * 16)), kind, *pair, stands, "2031-05-06", "m", WHY, compartment)
    ties.save(connection, BOTH, made)
    return made


def rows(connection: Connection) -> str:
    return repr(connection.execute(select(table)).all())


def test_what_was_said_last_of_two_documents_stands(connection: Connection) -> None:
    world(connection)
    first, other = said(connection), said(connection, (THIRD, OLD))
    transcript = said(connection, kind=TieKind.TRANSCRIPT)
    assert ties.standing(connection) == (first, other, transcript)
    back = said(connection, stands=False)
    assert ties.standing(connection) == (other, transcript)
    assert list(ties.everything(connection)) == [first, other, transcript, back]


def test_no_document_is_tied_to_itself_or_to_none(connection: Connection) -> None:
    world(connection)
    with pytest.raises(IntegrityError):
        said(connection, (OLD, OLD))


def test_of_documents_in_a_compartment_the_reason_does_not_lie_open(connection: Connection) -> None:
    world(connection, A)
    made = said(connection, compartment=A)
    assert "Zorblatt" not in rows(connection)
    assert "Investigator" not in rows(connection)
    assert ties.standing(connection, holding(A)) == (made,)
    for nothing in (None, holding(B)):
        assert ties.standing(connection, nothing) == (replace(made, said=None),)
    with pytest.raises(KeyError):
        ties.save(connection, holding(B), replace(made, ref=THIRD))


def test_a_reason_that_cannot_be_opened_stays_where_it_lies(connection: Connection) -> None:
    world(connection, A)
    made = said(connection, compartment=A)
    ties.enclose(connection, holding(B), ANNEX, B)
    assert ties.standing(connection, BOTH) == (made,)


@pytest.mark.parametrize("item", [MAIL, ANNEX])
def test_the_reason_goes_where_either_document_goes(connection: Connection, item: Ref) -> None:
    world(connection)
    made, other = said(connection), said(connection, (THIRD, OLD))
    for compartment in (A, B):
        ties.enclose(connection, BOTH, item, compartment)
        assert rows(connection).count("Zorblatt") == (0 if item == MAIL else 1)
        found = {one.ref: one for one in ties.everything(connection, holding(compartment))}
        assert found[made.ref] == replace(made, compartment=compartment)
        assert found[other.ref].said == WHY


def test_what_is_tied_goes_into_a_compartment_together_unless_it_was_published(connection: Connection) -> None:
    somebody(connection)
    for item, document, public in ((MAIL, OLD, False), (ANNEX, NEW, False), (LOGO, THIRD, True)):
        put(connection, item, public=public)
        connection.execute(insert(documents).values(ref=str(document), item=str(item), position=1))
    assert Inside.of(connection).along({MAIL}) == {MAIL}
    said(connection)
    said(connection, (THIRD, OLD))
    assert Inside.of(connection).along({MAIL}) == {MAIL, ANNEX}
    assert Inside.of(connection).along({ANNEX}) == {MAIL, ANNEX}


def test_what_lies_open_and_is_tied_to_what_does_not_is_found_unless_it_was_published(connection: Connection) -> None:
    somebody(connection)
    for item, document, within in ((MAIL, OLD, A), (ANNEX, NEW, None), (LOGO, THIRD, None)):
        put(connection, item, within, public=item == LOGO)
        connection.execute(insert(documents).values(ref=str(document), item=str(item), position=1))
    assert ties.lying_open(connection) == {}
    said(connection, (THIRD, OLD))
    assert ties.lying_open(connection) == {}
    said(connection, stands=False)
    assert ties.lying_open(connection) == {ANNEX: A}


def test_erasing_takes_ties_along_with_their_reasons(connection: Connection) -> None:
    world(connection)
    said(connection)
    kept = said(connection, (THIRD, NEW))
    for item in (MAIL,):
        ties.enclose(connection, BOTH, item, A)
    erasing.erase_items(connection, [MAIL])
    assert list(ties.everything(connection)) == [kept]
    assert connection.execute(select(sealed_table)).all() == []


def test_erasing_a_compartment_takes_its_ties(connection: Connection) -> None:
    world(connection, A)
    said(connection, compartment=A)
    erasing.erase(connection, [A], None, "2031-05-06")
    assert list(ties.everything(connection)) == []


def test_a_damaged_reason_is_told(connection: Connection) -> None:
    world(connection)
    said(connection)
    connection.execute(table.update().values(said="[1]"))
    with pytest.raises(Damaged):
        list(ties.everything(connection))
