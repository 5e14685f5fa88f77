from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from probata.store import basis

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

NAMES = st.sampled_from("abcdefgh")


def test_what_rests_on_a_record_is_found_at_any_distance_with_the_nearest_reason(connection: Connection) -> None:
    basis.rest(connection, "document", ["interview"])
    basis.rest(connection, "place", ["document"])
    basis.rest(connection, "paragraph", ["place", "count"])
    basis.rest(connection, "count", ["another interview"])
    found = basis.forward(connection, ["interview"])
    assert found == {"document": "interview", "place": "document", "paragraph": "place"}
    assert set(basis.forward(connection, ["another interview"])) == {"count", "paragraph"}
    assert basis.forward(connection, ["nobody"]) == {}


def test_what_a_record_rests_on_is_said_anew_and_not_added_to(connection: Connection) -> None:
    basis.rest(connection, "paragraph", ["a"])
    basis.rest(connection, "paragraph", ["b", "b"])
    assert basis.forward(connection, ["a"]) == {}
    assert basis.forward(connection, ["b"]) == {"paragraph": "b"}
    basis.rest(connection, "paragraph", [])
    assert basis.forward(connection, ["b"]) == {}


def test_forgetting_takes_one_manuscript_and_no_other_whose_name_begins_alike(connection: Connection) -> None:
    for name in ("paragraph report.md p-a", "paragraph report_md p-a", "paragraph report.md2 p-a"):
        basis.rest(connection, name, ["a"])
    basis.forget(connection, "paragraph report.md ")
    assert set(basis.forward(connection, ["a"])) == {"paragraph report_md p-a", "paragraph report.md2 p-a"}


def test_more_records_than_one_statement_takes_are_walked_too(connection: Connection) -> None:
    many = [f"count {number}" for number in range(1_200)]
    for name in many:
        basis.rest(connection, name, ["interview"])
    basis.rest(connection, "paragraph", many)
    found = basis.forward(connection, ["interview"])
    assert len(found) == 1_201
    basis.mark_stale(connection, found, "why", "2022-03-01T09:00:00Z")
    assert len(basis.all_stale(connection)) == 1_201
    basis.freshen(connection, many)
    assert set(basis.all_stale(connection)) == {"paragraph"}


def test_the_newest_reason_for_being_stale_stands(connection: Connection) -> None:
    basis.mark_stale(connection, ["a", "b"], "first", "2022-03-01T09:00:00Z")
    basis.mark_stale(connection, ["b", "b"], "second", "2022-03-02T09:00:00Z")
    assert basis.all_stale(connection) == {"a": "first", "b": "second"}
    basis.mark_stale(connection, [], "third", "2022-03-02T09:00:00Z")


def test_one_step_in_either_direction() -> None:
    engine = _engine()
    with engine.connect() as connection:
        for of, on in (("a", ["x", "y"]), ("b", ["x"]), ("c", ["a"])):
            basis.rest(connection, of, on)
        assert (basis.directly(connection, "x"), basis.under(connection, "a")) == ({"a", "b"}, {"x", "y"})
        assert (basis.directly(connection, "c"), basis.under(connection, "x")) == (set(), set())


@given(st.dictionaries(NAMES, st.sets(NAMES, min_size=1), max_size=8), NAMES)
def test_the_walk_finds_what_following_every_arrow_finds_and_ends_on_circles(
    rests: dict[str, set[str]], start: str
) -> None:
    engine = _engine()
    with engine.connect() as connection:
        for of, on in rests.items():
            basis.rest(connection, of, on)
        found = basis.forward(connection, [start])
    reached, front = set(), {start}
    while front:
        front = {of for of, on in rests.items() if on & front} - reached - {start}
        reached |= front
    assert set(found) == reached
    assert all(near in rests[of] for of, near in found.items())


def _engine() -> Engine:
    """Only this table, in memory: hypothesis asks for many."""
    from sqlalchemy import create_engine
    from sqlalchemy.pool import StaticPool

    from probata.store.tables import basis as table
    from probata.store.tables import metadata

    engine = create_engine("sqlite://", poolclass=StaticPool)
    metadata.create_all(engine, tables=[table])
    return engine
