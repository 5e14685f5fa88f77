"""staling: what rests on who changed in one copy, or was erased, is looked at again: exactly what doing the same act in
one inquiry with both copies' records would have marked."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Connection, create_engine

from probata.store import basis, tables, tellers
from probata.store.uniting import staling as module
from probata.store.uniting.model import AnyRow, AnyRows, Copy
from probata.store.uniting.staling import CHANGED, ERASED, WITHDRAWN, forward, staling
from probata.store.uniting.telling import with_people
from tests.store.uniting.pairs import copy, pair
from tests.store.uniting.tellings import PEOPLE, Telling, filled, tellings

BASIS = [{"of": "count", "rests_on": "p"}, {"of": "report", "rests_on": "count"}, {"of": "other", "rests_on": "q"}]
EMPTY: dict[str, AnyRows] = {"ties": [], "documents": [], "codings": [], "compartments": [], "items": []}


@pytest.fixture(scope="module")
def connection() -> Iterator[Connection]:
    engine = create_engine("sqlite://")
    tables.metadata.create_all(engine)
    with engine.connect() as connected:
        yield connected


def person(withdrawn: bool) -> AnyRow:
    return {"ref": "p", "account": None, "withdrawn": withdrawn}


def stale(one: Copy, other: Copy, rows: dict[str, AnyRows], gone: Collection[str] = ()) -> list[tuple[str, str]]:
    found = staling(pair(one, other), {**EMPTY, **rows}, gone).rows["stale"]
    assert found == staling(pair(other, one), {**EMPTY, **rows}, gone).rows["stale"]
    return [(row["of"], row["why"]) for row in found]


def test_everything_that_rests_on_it_over_any_number_of_steps() -> None:
    assert forward(BASIS, ["p"]) == {"count", "report"}
    assert forward(BASIS, []) == set()


def test_a_person_whom_one_copy_changed_reaches_what_rests_on_them() -> None:
    for withdrawn, why in ((True, WITHDRAWN), (False, CHANGED)):
        mine = {**person(withdrawn), "record": "new"}
        both = copy(interviews=[mine]), copy(interviews=[person(False)], basis=BASIS)
        assert stale(*both, {"interviews": [mine], "basis": BASIS}) == [("count", why), ("report", why)]


def test_a_person_of_whom_only_what_was_coded_changed_does_too() -> None:
    coded = [{"interview": "p", "code": "lamp", "act": 0, "value": 1}]
    one, other = copy(interviews=[person(False)], codings=coded), copy(interviews=[person(False)], basis=BASIS)
    rows = {"interviews": [person(False)], "basis": BASIS, "codings": coded}
    assert stale(one, other, rows) == [("count", CHANGED), ("report", CHANGED)]


def test_what_somebody_looked_at_again_in_the_copy_that_knew_stays_fresh() -> None:
    one = copy(interviews=[person(True)], basis=BASIS[:2])
    other = copy(interviews=[person(False)], basis=[*BASIS[:2], {"of": "late", "rests_on": "p"}])
    rows = {"interviews": [person(True)], "basis": other.rows["basis"]}
    assert stale(one, other, rows) == [("late", WITHDRAWN)]


def test_an_erased_person_does_too_and_of_two_reasons_the_one_stands_that_says_more() -> None:
    said = [{"of": "count", "why": CHANGED, "at": "1"}, {"of": "old", "why": "of its own", "at": "1"}]
    found = stale(copy(stale=said), copy(), {"interviews": [], "basis": BASIS}, ["p"])
    assert found == [("count", ERASED), ("old", "of its own"), ("report", ERASED)]


@given(made=tellings(), gone=st.sets(st.sampled_from(PEOPLE), min_size=1))
def test_a_withdrawal_in_one_copy_marks_what_it_would_have_marked_in_one_inquiry(
    connection: Connection, made: Telling, gone: set[str]
) -> None:
    assert by_merging(made, gone) == in_one(connection, made, gone)


def by_merging(made: Telling, gone: set[str]) -> set[str]:
    """Copy 1 has some of the rows and withdrew; copy 2 has all of them and did not know."""
    took = [{**row, "withdrawn": row["ref"] in gone} for row in made.rows["interviews"]]
    known = {**made.rows, "basis": made.known}
    reached = forward(made.known, gone | with_people(known, gone))
    marks = [{"of": name, "why": WITHDRAWN, "at": "1"} for name in reached]
    mine = {**copy().rows, **known, "interviews": took, "stale": marks}
    one, other = replace(copy(), rows=mine), replace(copy(), rows={**copy().rows, **made.rows})
    rows = {**EMPTY, **made.rows, "interviews": took}
    return {row["of"] for row in staling(pair(one, other), rows, []).rows["stale"]}


def in_one(connection: Connection, made: Telling, gone: set[str]) -> set[str]:
    """The same rows in the tables, as `withdraw` asks them."""
    with filled(connection, made.rows):
        return set(basis.forward(connection, [*gone, *tellers.with_people(connection, gone)]))


@pytest.mark.parametrize("wrong", ["linked accounts alone", "what is new is forgotten"])
def test_a_rule_that_reached_less_would_be_noticed(
    connection: Connection, monkeypatch: pytest.MonkeyPatch, wrong: str
) -> None:
    if wrong == "linked accounts alone":
        monkeypatch.setattr(module, "with_people", linked)
    else:
        monkeypatch.setattr(module, "_withdrawn", lambda *_: set())
    with pytest.raises(AssertionError):
        test_a_withdrawal_in_one_copy_marks_what_it_would_have_marked_in_one_inquiry(connection)


def linked(rows: dict[str, AnyRows], people: set[str]) -> set[str]:
    return {row["account"] for row in rows["interviews"] if row["ref"] in people and row["account"]}
