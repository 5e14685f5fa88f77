"""Openings: what was kept comes back, under a compartment only to whoever holds it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from probata.inquiry.entry import holding
from probata.inquiry.entry.door import Opened, look, new_ref, transact
from probata.record.ref import Ref
from probata.store import compartments, openings
from probata.store.openings import Handed, SignedPackage
from tests.interviewing import Copies, opening, without_compartments

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
    from probata.store import tellers

    with look(opened) as connection:
        assert tellers.of_items(connection) == {}


def _of(person: object, row: int) -> dict[str, object]:
    return {"of": [], "people": [str(person)], "row": {"n": row}}


@pytest.fixture
def heard(twelve: Copies, tmp_path: Path) -> Iterator[Opened]:
    """An inquiry with twelve interviews, each of whom has a compartment."""
    opened = opening(shutil.copytree(twelve.plain, tmp_path / "copy"))
    yield opened
    opened.engine.dispose()


def test_openings_of_somebody_without_an_item_go_into_the_compartment_that_is_made_for_them(heard: Opened) -> None:
    """Their compartment is there; what lay open, since it was not there when an older Probata signed, goes inside."""
    from probata.store import interviews, items

    with transact(heard) as connection:
        mine, other = (interviews.named(connection, name) for name in ("Q-05", "Q-06"))
        assert mine is not None
        assert other is not None
        place = compartments.of_interviews(connection)[mine.ref]
        rows = [_of(mine.ref, 1), _of(other.ref, 2)]
        openings.save(connection, SignedPackage(PACKAGE, "edition 1", []), rows)  # type: ignore[arg-type]
        decree = next(
            Ref.parse(one) for one in items.refs(connection) if one not in map(str, items.restricted(connection))
        )
        openings.enclose(connection, holding.sealing(heard), {decree: place})
        nobodys = holding.sealing(without_compartments(heard))
        assert openings.kept(connection, nobodys, PACKAGE) == [rows[1]]
        assert openings.kept(connection, holding.sealing(heard), PACKAGE) == [rows[1], rows[0]]


def test_what_opens_rows_of_somebody_is_forgotten_and_nothing_else(opened: Opened) -> None:
    mine, other = new_ref("interview"), new_ref("interview")
    rows = [_of(mine, 1), _of(other, 2), {"of": [], "row": {"n": 3}}]
    with transact(opened) as connection:
        openings.save(connection, SignedPackage(PACKAGE, "edition 1", []), rows)  # type: ignore[arg-type]
        assert (openings.forget(connection, mine), openings.forget(connection, mine)) == (1, 0)
        assert openings.kept(connection, holding.sealing(opened), PACKAGE) == rows[1:]
