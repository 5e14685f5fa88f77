"""Coded places: sealed with the person, known to be there without a key, gone with the account."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from probata.method.testimony.model import Consent, Interview
from probata.record.ref import Ref
from probata.record.withheld import Withheld
from probata.store import cells, coded_places, compartments, interviews
from probata.store.cells import KEPT, Held
from probata.store.keyring import Compartments
from probata.store.tables import sealed

if TYPE_CHECKING:
    from sqlalchemy import Connection

INQUIRY = Ref.of("inquiry", bytes(16))
ONE, TWO = Ref.of("interview", bytes([1] * 16)), Ref.of("interview", bytes([2] * 16))
A, B = Ref.of("compartment", bytes([1] * 16)), Ref.of("compartment", bytes([2] * 16))
WITHIN = {ONE: A, TWO: B}
SAID = '"under the bread"; 0:41-0:52'


def holding(*which: Ref) -> Held:
    known = Compartments(Withheld(b""), b"", {})
    known.learn({ref: Withheld(ref.token.encode() + b"123456") for ref in which})
    return Held(INQUIRY, known)


BOTH = holding(A, B)
BEFORE = {ONE: {"held": SAID, "hit": "p. 1"}, TWO: {"held": "p. 2"}}


@pytest.fixture
def placed(connection: Connection) -> Connection:
    interviews.save(connection, [Interview(ref, f"I-{ref.token[:4]}", {}, Consent()) for ref in (ONE, TWO)])
    made = [compartments.Compartment(ref, compartments.INTERVIEW, interview) for interview, ref in WITHIN.items()]
    compartments.add(connection, made)
    cells.put(connection, BOTH, A, ONE, "identity", Withheld(b"{}"))
    cells.put(connection, BOTH, A, Ref.of("item", bytes(16)), "place held", Withheld(b"of no interview"))
    assert coded_places.put(connection, BOTH, WITHIN, BEFORE, {}) == 3
    return connection


def test_places_come_back_for_whoever_holds_the_compartment(placed: Connection) -> None:
    assert coded_places.of(placed, BOTH, ONE) == BEFORE[ONE]
    assert coded_places.of(placed, holding(B), ONE) == {}
    assert coded_places.everyones(placed, holding(B)) == {TWO: BEFORE[TWO]}


def test_which_codings_have_a_place_is_known_without_a_key(placed: Connection) -> None:
    assert coded_places.known(placed) == {ONE: {"held", "hit"}, TWO: {"held"}}
    assert coded_places.having(placed, {"hit"}) == {ONE}
    assert coded_places.having(placed, {"hit", "held"}) == {ONE, TWO}


def test_no_row_shows_the_words(placed: Connection) -> None:
    assert not any(b"bread" in row.data for row in placed.execute(select(sealed)))


def test_what_changed_is_sealed_again_and_nothing_else(placed: Connection) -> None:
    rows = {(row.object, row.field): row.data for row in placed.execute(select(sealed))}
    after = {ONE: {"held": "p. 9", "lamp": "p. 4"}, TWO: BEFORE[TWO]}
    assert coded_places.put(placed, BOTH, WITHIN, after, BEFORE) == 3  # one other, one new, one gone
    assert coded_places.everyones(placed, BOTH) == after
    now = {(row.object, row.field): row.data for row in placed.execute(select(sealed))}
    assert {at for at in rows if now.get(at) != rows[at]} == {(str(ONE), "place held"), (str(ONE), "place hit")}
    assert coded_places.put(placed, BOTH, WITHIN, after, after) == 0


def test_they_go_with_the_account_and_nothing_else_does(placed: Connection) -> None:
    kept = next(row for row in placed.execute(select(sealed)).mappings() if row["field"] == "place hit")
    placed.execute(sealed.insert(), [{**kept, "field": f"place hit{KEPT}1 0123"}])
    assert coded_places.known(placed)[ONE] == {"held", "hit"}
    coded_places.forget(placed, [ONE])
    left = {(row.object, row.field) for row in placed.execute(select(sealed))}
    assert left == {
        (str(ONE), "identity"),
        (str(TWO), "place held"),
        (str(Ref.of("item", bytes(16))), "place held"),
    }


@pytest.mark.parametrize(
    ("field", "code"), [("place held", "held"), ("place held kept 1 ab", None), ("place ", None), ("placement", None)]
)
def test_a_field_says_which_code_it_is_of(field: str, code: str | None) -> None:
    assert coded_places.code_of(field) == code
    assert coded_places.is_of_one(field) is field.startswith("place ")
