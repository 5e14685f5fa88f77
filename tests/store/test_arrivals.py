"""What came in: what of it lies open, what moves with a file, and which files have to lie together."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Connection, insert, select
from sqlalchemy.exc import IntegrityError

from probata.record.errors import Damaged
from probata.record.ref import Ref
from probata.store import arrivals, basis, cells, compartments, erasing
from probata.store.arrivals import Arrival, Inside, Said
from probata.store.tables import arrivals as table
from probata.store.tables import documents
from probata.store.tables import items as items_table
from tests.store.test_handling import BOTH, A, B, holding

MAIL, ANNEX, LOGO, OTHER = (Ref.of("item", bytes([number] * 16)) for number in (3, 4, 5, 6))
SAID = Said("mail/Zorblatt.eml/annex.txt", "/home/somebody/mail/Zorblatt.eml")


def put(connection: Connection, item: Ref, compartment: Ref | None = None, *, public: bool = False) -> None:
    open_ = {"digest": str(item), "name": "n", "size": 1, "reader": "r", "exact": True, "limits": "[]"}
    more = {**open_, "text": b"", "marks": b""} if compartment is None else {"compartment": str(compartment)}
    connection.execute(insert(items_table).values(ref=str(item), blob=str(item), public=public, **more))


def somebody(connection: Connection) -> None:
    for code_name, ref in (("S-1", A), ("S-2", B)):
        compartments.add(connection, [compartments.Compartment(ref, "source", None, code_name)])


def came(
    connection: Connection,
    item: Ref | None,
    holder: Ref | None = None,
    compartment: Ref | None = None,
    code: str = "",
    said: Said = SAID,
) -> Arrival:
    number = len(connection.execute(select(table)).all())
    made = Arrival(Ref.of("arrival", bytes([number] * 16)), "2031-05-06", "m", item, holder, code, said, compartment)
    arrivals.save(connection, BOTH, made)
    return made


def rows(connection: Connection) -> str:
    return repr(connection.execute(select(table)).all())


def test_what_lies_open_is_read_by_everybody_in_order(connection: Connection) -> None:
    put(connection, MAIL)
    put(connection, ANNEX)
    made = [came(connection, MAIL), came(connection, ANNEX, MAIL), came(connection, None, MAIL, code="unreadable")]
    assert list(arrivals.everything(connection)) == made
    assert arrivals.set_aside(connection) == (made[2],)


def test_what_is_said_of_each_time_that_it_came_like_this(connection: Connection) -> None:
    put(connection, MAIL)
    put(connection, ANNEX)
    elsewhere = replace(SAID, place="")
    for said in (SAID, elsewhere, SAID):
        came(connection, ANNEX, MAIL, said=said)
    assert arrivals.said_of(connection, BOTH, ANNEX, MAIL) == {SAID, elsewhere}
    for item, holder in ((ANNEX, None), (MAIL, MAIL)):
        assert arrivals.said_of(connection, BOTH, item, holder) == set()


def test_told_is_what_came_by_itself_and_what_rests_on_people(connection: Connection) -> None:
    somebody(connection)
    for item in (MAIL, ANNEX, LOGO, OTHER):
        put(connection, item, A)
    came(connection, MAIL)
    came(connection, ANNEX, MAIL)
    came(connection, LOGO, MAIL)
    assert arrivals.told(connection) == {MAIL, OTHER}
    connection.execute(insert(documents).values(ref="doc-1", item=str(ANNEX), position=1))
    basis.rest(connection, "doc-1", ["interview-1"])
    assert arrivals.told(connection) == {MAIL, OTHER, ANNEX}
    assert arrivals.told(connection, ANNEX) == {ANNEX}
    came(connection, LOGO, None)
    assert arrivals.told(connection, LOGO) == {LOGO}


def test_a_file_that_lies_open_and_holds_what_somebody_told_is_found(connection: Connection) -> None:
    somebody(connection)
    for item, compartment in ((MAIL, None), (OTHER, A), (ANNEX, B), (LOGO, A)):
        put(connection, item, compartment)
    came(connection, LOGO, MAIL)
    assert arrivals.lying_open(connection) == {}
    for holder in (OTHER, None, MAIL):
        came(connection, ANNEX, holder)
    assert arrivals.lying_open(connection) == {MAIL: B}
    assert arrivals.told(connection, MAIL) == frozenset()


def test_of_what_came_into_a_compartment_nothing_lies_open(connection: Connection) -> None:
    somebody(connection)
    put(connection, MAIL, A)
    made = came(connection, MAIL, None, A)
    assert "Zorblatt" not in rows(connection)
    assert list(arrivals.everything(connection, holding(A))) == [made]
    assert arrivals.said_of(connection, holding(A), MAIL, None) == {SAID}
    assert arrivals.said_of(connection, holding(B), MAIL, None) == set()
    for nothing in (None, holding(B)):
        assert [one.said for one in arrivals.everything(connection, nothing)] == [None]
    with pytest.raises(KeyError):
        arrivals.save(connection, holding(B), made)


def test_what_is_said_moves_with_the_file_and_with_the_one_that_holds_it(connection: Connection) -> None:
    somebody(connection)
    for item in (MAIL, ANNEX, LOGO):
        put(connection, item)
    made = [came(connection, MAIL), came(connection, LOGO, MAIL), came(connection, None, MAIL, code="unreadable")]
    elsewhere = came(connection, LOGO)
    for compartment in (A, B):
        arrivals.enclose(connection, BOTH, MAIL, compartment)
        assert rows(connection).count("Zorblatt") == 2  # the name and the path of the one that came by itself
        moved = [replace(one, compartment=compartment) for one in made]
        assert list(arrivals.everything(connection, holding(compartment))) == [*moved, elsewhere]


def test_a_file_leaves_what_is_said_of_it_with_the_one_that_holds_it(connection: Connection) -> None:
    somebody(connection)
    put(connection, MAIL, A)
    put(connection, ANNEX)
    inside, alone = came(connection, ANNEX, MAIL, A), came(connection, ANNEX)
    arrivals.enclose(connection, BOTH, ANNEX, B)
    assert "Zorblatt" not in rows(connection)
    assert [one.said for one in arrivals.everything(connection, holding(A))] == [inside.said, None]
    assert [one.said for one in arrivals.everything(connection, holding(B))] == [None, alone.said]


def test_a_row_is_of_a_stored_file_or_says_why_not(connection: Connection) -> None:
    put(connection, MAIL)
    for item, code in ((MAIL, "unreadable"), (None, "")):
        with pytest.raises(IntegrityError):
            came(connection, item, code=code)


def test_words_that_are_none_are_damage(connection: Connection) -> None:
    put(connection, MAIL)
    came(connection, MAIL)
    for words in ("{", '{"no": 1}', "[]"):
        connection.execute(table.update().values(said=words))
        with pytest.raises(Damaged, match="arrival"):
            list(arrivals.everything(connection))


def test_files_that_hold_a_file_go_where_it_goes_with_what_came_in_them_alone(connection: Connection) -> None:
    for item in (MAIL, ANNEX, LOGO, OTHER):
        put(connection, item)
    came(connection, MAIL)
    came(connection, ANNEX, MAIL)
    came(connection, LOGO, MAIL)
    came(connection, LOGO, OTHER)
    assert Inside.of(connection).units([ANNEX]) == [frozenset({MAIL, ANNEX})]
    assert Inside.of(connection).units([LOGO]) == [frozenset({MAIL, ANNEX, LOGO, OTHER})]
    assert Inside.of(connection).units([ANNEX, OTHER]) == [frozenset({MAIL, ANNEX, LOGO}), frozenset({OTHER})]
    somebody(connection)
    stub = dict.fromkeys(("digest", "name", "size", "reader", "exact", "limits", "text", "marks"))
    here = items_table.c.ref == str(MAIL)
    connection.execute(items_table.update().where(here).values(**stub, compartment=str(A)))
    assert Inside.of(connection).units([OTHER]) == [frozenset({OTHER, LOGO})]


def test_what_others_published_stays_open_beside_what_it_came_in(connection: Connection) -> None:
    put(connection, MAIL, public=True)
    put(connection, ANNEX, public=True)
    put(connection, LOGO)
    came(connection, ANNEX, MAIL)
    came(connection, LOGO, MAIL)
    assert Inside.of(connection).units([LOGO]) == [frozenset({MAIL, LOGO})]
    assert Inside.of(connection).units([MAIL, ANNEX]) == [frozenset({MAIL, LOGO, ANNEX})]


def test_what_is_erased_leaves_no_row_of_where_it_came(connection: Connection) -> None:
    somebody(connection)
    put(connection, MAIL, A)
    put(connection, LOGO, B)
    came(connection, LOGO, None, B)
    inside = came(connection, LOGO, MAIL, A)
    alone = came(connection, MAIL, None, A)
    assert len(list(arrivals.everything(connection))) == 3
    erasing.erase(connection, [B], None, "2031-05-06")
    assert list(arrivals.everything(connection, holding(A))) == [alone]
    assert cells.get(connection, holding(A), inside.ref, "arrival") is None


NODES = [Ref.of("item", bytes([number] * 16)) for number in range(8)]
INSIDE = st.lists(st.tuples(st.sampled_from(NODES), st.sampled_from([None, *NODES])), max_size=20)
SOME = st.frozensets(st.sampled_from(NODES))


@given(INSIDE, SOME, SOME, SOME, SOME)
def test_what_goes_along_is_the_least_that_keeps_the_laws(
    came_in: list[tuple[Ref, Ref | None]],
    start: frozenset[Ref],
    public: frozenset[Ref],
    restricted: frozenset[Ref],
    also: frozenset[Ref],
) -> None:
    holders, held = defaultdict[Ref, set[Ref | None]](set), defaultdict[Ref, set[Ref]](set)
    for item, holder in came_in:
        holders[item].add(holder)
        if holder:
            held[holder].add(item)
    known = Inside(holders, held, public, restricted)
    assert known.within(start, also) == _inside_alone(came_in, start, public, restricted | also)
    assert known.along(start) == _inside_alone(came_in, _above(came_in, start), public, restricted)


def _above(came_in: list[tuple[Ref, Ref | None]], start: frozenset[Ref]) -> frozenset[Ref]:
    found = start
    while (more := {by for item, by in came_in if item in found and by is not None}) - found:
        found |= more
    return found


def _inside_alone(
    came_in: list[tuple[Ref, Ref | None]], start: frozenset[Ref], public: frozenset[Ref], closed: frozenset[Ref]
) -> frozenset[Ref]:
    """By trying the law on everything until nothing changes."""
    found = start
    while True:
        inside = {item for item, holder in came_in if holder in found and item not in public}
        alone = {one for one in inside if all(holder in found | closed for item, holder in came_in if item == one)}
        if alone <= found:
            return found
        found |= alone
