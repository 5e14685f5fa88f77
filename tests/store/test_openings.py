"""Openings: what was kept comes back, under a compartment only to whoever holds it."""

from __future__ import annotations

from probata.inquiry.entry import holding
from probata.inquiry.entry.door import Opened, look, new_ref, transact
from probata.store import compartments, openings
from probata.store.openings import Handed, SignedPackage
from tests.interviewing import without_compartments

PACKAGE = "ab" * 32


def test_rows_come_back_from_the_table_and_from_the_compartments_that_are_held(opened: Opened) -> None:
    with transact(opened) as connection:
        (inside,) = holding.make(opened, connection, compartments.JOINT)
        package = SignedPackage(PACKAGE, "edition 1", [{"value": "v1", "salt": "00"}])
        openings.save(connection, package, [{"row": {"n": 1}}])
        openings.seal(connection, holding.sealing(opened), PACKAGE, {inside: [{"row": {"n": 2}}]})
    with look(opened) as connection:
        assert openings.find(connection, PACKAGE) == package
        assert openings.find(connection, "cd" * 32) is None
        assert openings.sealed_under(connection, PACKAGE) == {inside}
        mine, nobodys = (holding.sealing(one) for one in (opened, without_compartments(opened)))
        assert openings.kept(connection, mine, PACKAGE) == [{"row": {"n": 1}}, {"row": {"n": 2}}]
        assert openings.kept(connection, nobodys, PACKAGE) == [{"row": {"n": 1}}]


def test_without_its_cells_nothing_of_a_compartment_opens(opened: Opened) -> None:
    from probata.store import cells

    with transact(opened) as connection:
        (inside,) = holding.make(opened, connection, compartments.JOINT)
        openings.save(connection, SignedPackage(PACKAGE, "edition 1", []), [])
        openings.seal(connection, holding.sealing(opened), PACKAGE, {inside: [{"row": {"n": 2}}]})
        cells.drop(connection, [inside])
        assert openings.kept(connection, holding.sealing(opened), PACKAGE) == []


def test_what_was_handed_over_comes_back_in_order(opened: Opened) -> None:
    def one(value: str) -> Handed:
        told = ("00", True, "An office", "press", "ff", str(opened.member), "2022-03-01T09:00:00Z")
        return Handed(new_ref("disclosure"), PACKAGE, value, *told)

    first, second = one("v2"), one("v1")
    with transact(opened) as connection:
        openings.save(connection, SignedPackage(PACKAGE, "edition 1", []), [])
        openings.hand(connection, first)
        openings.hand(connection, second)
        assert openings.handed_over(connection) == openings.handed_over(connection, PACKAGE) == (first, second)
        assert openings.handed_over(connection, "cd" * 32) == ()


def test_an_item_is_of_whoever_told_it(opened: Opened) -> None:
    with look(opened) as connection:
        assert openings.tellers(connection) == {}
