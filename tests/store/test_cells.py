"""Cells: sealed values that open in their own place and nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from probata.record.errors import Damaged
from probata.record.ref import Ref
from probata.record.withheld import Withheld
from probata.store import cells, compartments, keys
from probata.store.cells import Held
from probata.store.keyring import Compartments
from probata.store.tables import sealed

if TYPE_CHECKING:
    from sqlalchemy import Connection

INQUIRY, OTHER = Ref.of("inquiry", bytes(16)), Ref.of("inquiry", bytes([9] * 16))
A, B = Ref.of("compartment", bytes([1] * 16)), Ref.of("compartment", bytes([2] * 16))
ONE, TWO = Ref.of("item", bytes([3] * 16)), Ref.of("item", bytes([4] * 16))
SECRET = "Quorvelle Tasmin"  # noqa: S105 (a name that nobody has)


def holding(*which: Ref, inquiry: Ref = INQUIRY) -> Held:
    known = Compartments(Withheld(b""), b"", {})
    known.learn({ref: Withheld({A: b"a", B: b"b"}[ref] * 32) for ref in which})
    return Held(inquiry, known)


BOTH = holding(A, B)


@pytest.fixture
def filled(connection: Connection) -> Connection:
    compartments.add(connection, [compartments.Compartment(one, compartments.JOINT) for one in (A, B)])
    cells.put(connection, BOTH, A, ONE, "item", Withheld(SECRET.encode()))
    cells.put(connection, BOTH, A, ONE, "text", Withheld(b"the text"))
    cells.put(connection, BOTH, A, TWO, "item", Withheld(b"another"))
    cells.put(connection, BOTH, B, TWO, "text", Withheld(b"in another compartment"))
    return connection


def opened(connection: Connection, held: Held, of: Ref, field: str) -> bytes | None:
    found = cells.get(connection, held, of, field)
    return None if found is None else found.reveal()


def test_a_cell_comes_back_to_whoever_holds_its_compartment(filled: Connection) -> None:
    assert opened(filled, BOTH, ONE, "item") == SECRET.encode()
    assert opened(filled, holding(A), TWO, "item") == b"another"
    assert opened(filled, holding(A), TWO, "text") is None
    assert opened(filled, holding(), ONE, "item") is None
    assert opened(filled, BOTH, ONE, "nothing") is None
    assert dict(cells.under(filled, "text")) == {ONE: A, TWO: B}
    assert {of: data.reveal() for of, data in cells.each(filled, holding(B), "text")} == {
        TWO: b"in another compartment"
    }


def test_sealing_into_a_compartment_that_is_not_held_is_refused(filled: Connection) -> None:
    with pytest.raises(KeyError):
        cells.put(filled, holding(B), A, ONE, "item", Withheld(b"x"))


def test_the_fields_of_a_new_object_are_sealed_at_once(filled: Connection) -> None:
    secret = Withheld(SECRET.encode())
    cells.add(filled, BOTH, A, TWO, {"first": secret, "second": secret})
    for field in ("first", "second"):
        found = cells.get(filled, holding(A), TWO, field)
        assert found is not None
        assert found.reveal() == SECRET.encode()
    assert cells.get(filled, holding(B), TWO, "first") is None
    with pytest.raises(IntegrityError):
        cells.add(filled, BOTH, A, TWO, {"first": secret})
    with pytest.raises(KeyError):
        cells.add(filled, holding(B), A, ONE, {"third": secret})


def test_what_is_asked_for_narrows_down_what_is_held() -> None:
    known = Compartments(Withheld(b""), b"", {})
    known.learn({A: Withheld(b"a" * 32)})
    assert Held(INQUIRY, known, [A, B]).refs == {A}
    assert Held(INQUIRY, known, []).refs == frozenset()
    with pytest.raises(KeyError):
        Held(INQUIRY, known, []).key(A, keys.CELLS)


def test_nothing_of_the_value_stands_in_the_row_and_its_size_is_padded(filled: Connection) -> None:
    row = filled.execute(select(sealed).where((sealed.c.object == str(ONE)) & (sealed.c.field == "item"))).one()
    assert SECRET.encode() not in row.data
    sizes = set()
    for size in (1, 40, 200):
        cells.put(filled, BOTH, A, ONE, "item", Withheld(b"x" * size))
        sizes.add(len(filled.execute(select(sealed.c.data).where(sealed.c.field == "item")).first().data))
    assert len(sizes) == 1


def test_sealing_again_counts_on_and_leaves_no_older_version(filled: Connection) -> None:
    cells.put(filled, BOTH, B, ONE, "item", Withheld(b"newer"))
    rows = filled.execute(select(sealed).where((sealed.c.object == str(ONE)) & (sealed.c.field == "item"))).all()
    assert [(row.version, row.compartment) for row in rows] == [(2, str(B))]
    assert opened(filled, BOTH, ONE, "item") == b"newer"


@pytest.mark.parametrize(
    "moved",
    [
        {"object": str(TWO), "field": "other"},
        {"field": "other"},
        {"version": 2},
        {"version": 0},
        {"compartment": str(B)},
    ],
)
def test_a_cell_that_was_moved_does_not_open(filled: Connection, moved: dict[str, object]) -> None:
    here = (sealed.c.object == str(ONE)) & (sealed.c.field == "item")
    filled.execute(sealed.update().where(here).values(**moved))
    of, field = Ref.parse(str(moved.get("object", ONE))), str(moved.get("field", "item"))
    with pytest.raises(Damaged):
        cells.get(filled, BOTH, of, field)


def test_two_cells_of_one_compartment_that_changed_places_do_not_open(filled: Connection) -> None:
    data = {
        (row.object, row.field): row.data
        for row in filled.execute(select(sealed).where(sealed.c.compartment == str(A)))
    }
    for a, b in (((str(ONE), "item"), (str(ONE), "text")), ((str(ONE), "item"), (str(TWO), "item"))):
        for here, there in ((a, b), (b, a)):
            where = (sealed.c.object == here[0]) & (sealed.c.field == here[1])
            filled.execute(sealed.update().where(where).values(data=data[there]))
        for object_, field in (a, b):
            with pytest.raises(Damaged):
                cells.get(filled, BOTH, Ref.parse(object_), field)


def test_a_cell_of_another_inquiry_does_not_open(filled: Connection) -> None:
    with pytest.raises(Damaged):
        cells.get(filled, holding(A, inquiry=OTHER), ONE, "item")


def test_an_older_version_that_was_put_back_under_the_newer_number_does_not_open(filled: Connection) -> None:
    here = (sealed.c.object == str(ONE)) & (sealed.c.field == "item")
    old = filled.execute(select(sealed.c.data).where(here)).scalar_one()
    cells.put(filled, BOTH, A, ONE, "item", Withheld(b"newer"))
    filled.execute(sealed.update().where(here).values(data=old))
    with pytest.raises(Damaged):
        cells.get(filled, BOTH, ONE, "item")


def test_every_flipped_bit_is_noticed(filled: Connection) -> None:
    here = (sealed.c.object == str(ONE)) & (sealed.c.field == "item")
    data = filled.execute(select(sealed.c.data).where(here)).scalar_one()
    for at in range(len(data)):
        broken = bytearray(data)
        broken[at] ^= 1 << (at % 8)
        filled.execute(sealed.update().where(here).values(data=bytes(broken)))
        with pytest.raises(Damaged):
            cells.get(filled, BOTH, ONE, "item")


@settings(max_examples=30)
@given(st.binary(max_size=2_000))
def test_whatever_is_sealed_comes_back(value: bytes) -> None:
    about = cells._about(INQUIRY, str(ONE), "item", 1)
    key = Withheld(b"k" * 32)
    assert cells._open(key, cells._seal(key, Withheld(value), about), about).reveal() == value


def test_dropped_cells_are_gone(filled: Connection) -> None:
    cells.drop(filled, [ONE], "item")
    assert opened(filled, BOTH, ONE, "item") is None
    assert opened(filled, BOTH, ONE, "text") == b"the text"
    cells.drop(filled, [ONE, TWO])
    assert not filled.execute(select(sealed)).all()


def test_a_cell_that_merging_kept_opens_under_the_name_and_version_that_it_was_sealed_with(filled: Connection) -> None:
    cells.put(filled, BOTH, A, ONE, "identity", Withheld(SECRET.encode()))
    name = f"identity{cells.KEPT}1 0123456789abcdef"
    filled.execute(sealed.update().where(sealed.c.field == "identity").values(field=name))
    kept = list(cells.kept_of(filled, BOTH, "identity"))
    assert [one.reveal() for one in kept] == [SECRET.encode()]
    assert list(cells.kept_of(filled, holding(B), "identity")) == []
    filled.execute(sealed.update().where(sealed.c.field == name).values(field=f"contact{cells.KEPT}1 0123456789abcdef"))
    with pytest.raises(Damaged):
        list(cells.kept_of(filled, BOTH, "contact"))
