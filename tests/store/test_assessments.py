"""What people wrote about an item: nothing is overwritten, and it lies where the item lies."""

from __future__ import annotations

import pytest
from sqlalchemy import Connection, select

from probata.record.errors import Damaged
from probata.record.ref import Ref
from probata.record.withheld import Withheld
from probata.store import assessments, cells, erasing
from probata.store.assessments import Said, Version
from probata.store.tables import assessments as table
from probata.store.tables import sealed
from tests.store.test_handling import BOTH, ITEM, A, B, holding, put

SAID = Said("authenticity", {"provenance": "Zorblatt gave it"})


def written(connection: Connection, number: int = 1, said: Said = SAID) -> Version:
    made = Version(Ref.of("assessment", bytes([number] * 16)), ITEM, "member", "2031-05-06", said)
    assessments.save(connection, BOTH, made)
    return made


def rows(connection: Connection) -> str:
    return repr(connection.execute(select(table)).all())


def test_every_version_stays_in_order(connection: Connection) -> None:
    put(connection, None)
    made = (written(connection), written(connection, 2, Said("authenticity", {"provenance": "nobody knows"})))
    assert assessments.of_item(connection, None, ITEM) == made
    assert tuple(assessments.everything(connection)) == made
    assert assessments.compartments(connection) == frozenset()


def test_of_a_restricted_item_the_row_says_nothing(connection: Connection) -> None:
    put(connection, A)
    made = written(connection)
    assert "Zorblatt" not in rows(connection)
    assert "authenticity" not in rows(connection)
    assert assessments.of_item(connection, BOTH, ITEM) == (made,)
    assert [one.said for one in assessments.of_item(connection, holding(B), ITEM)] == [None]
    assert [one.said for one in assessments.everything(connection, holding(B))] == [None]
    assert assessments.compartments(connection) == {A}


def test_without_the_compartment_nothing_is_written(connection: Connection) -> None:
    put(connection, A)
    with pytest.raises(KeyError):
        assessments.save(connection, holding(B), Version(Ref.of("assessment", bytes(16)), ITEM, "m", "2031", SAID))
    assert rows(connection) == "[]"


@pytest.mark.parametrize("before", [None, A], ids=["open", "elsewhere"])
def test_it_goes_where_its_item_goes(connection: Connection, before: Ref | None) -> None:
    put(connection, before)
    made = [written(connection), written(connection, 2)]
    assessments.enclose(connection, BOTH, ITEM, B)
    assert "Zorblatt" not in rows(connection)
    assert list(assessments.of_item(connection, holding(B), ITEM)) == made
    assert [one.said for one in assessments.of_item(connection, holding(A), ITEM)] == [None, None]


def test_what_is_not_held_moves_nowhere(connection: Connection) -> None:
    put(connection, A)
    written(connection)
    with pytest.raises(KeyError):
        assessments.enclose(connection, holding(B), ITEM, B)


@pytest.mark.parametrize("within", [None, A], ids=["open", "restricted"])
def test_it_is_erased_with_its_item(connection: Connection, within: Ref | None) -> None:
    put(connection, within)
    written(connection)
    if within is None:
        erasing.erase_items(connection, [ITEM])
    else:
        erasing.erase(connection, [A], None, "2031-05-06")
    assert rows(connection) == "[]"
    assert connection.execute(select(sealed)).all() == []


def test_what_somebody_spoiled_is_damaged(connection: Connection) -> None:
    put(connection, A)
    made = written(connection)
    cells.put(connection, BOTH, A, made.ref, assessments.SAID, Withheld(b'{"kind":"x"}'))
    with pytest.raises(Damaged):
        assessments.of_item(connection, BOTH, ITEM)
