"""telling: rows say the same of whose words lie where as the tables do."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Connection, create_engine

from probata.store import tables, tellers
from probata.store.compartments import JOINT
from probata.store.uniting import telling
from probata.store.uniting.model import AnyRows
from tests.store.uniting.tellings import PEOPLE, Telling, filled, tellings


@pytest.fixture(scope="module")
def connection() -> Iterator[Connection]:
    engine = create_engine("sqlite://")
    tables.metadata.create_all(engine)
    with engine.connect() as connected:
        yield connected


@given(made=tellings(), people=st.sets(st.sampled_from(PEOPLE)))
def test_rows_and_tables_say_the_same(connection: Connection, made: Telling, people: set[str]) -> None:
    with filled(connection, made.rows):
        assert telling.with_people(made.rows, people) == tellers.with_people(connection, people)


def test_a_file_in_a_joint_compartment_missed_would_be_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    rows: dict[str, AnyRows] = {
        "interviews": [{"ref": "p", "account": "d1"}],
        "basis": [],
        "documents": [{"ref": "d1", "item": "i1"}, {"ref": "d2", "item": "i2"}, {"ref": "d3", "item": "i3"}],
        "items": [{"ref": one, "compartment": "j"} for one in ("i1", "i2")] + [{"ref": "i3", "compartment": None}],
        "compartments": [{"ref": "j", "kind": JOINT, "interview": None}],
    }
    assert telling.with_people(rows, ["p"]) == {"d1", "d2"}
    monkeypatch.setattr(telling, "JOINT", "no kind at all")
    assert telling.with_people(rows, ["p"]) == {"d1"}
