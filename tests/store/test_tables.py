"""What the database itself refuses, should any code forget to."""

from __future__ import annotations

from types import ModuleType
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import update
from sqlalchemy.exc import IntegrityError

from probata.store import items
from probata.store.tables import declared, documents, facts, log
from probata.store.tables import items as items_table

if TYPE_CHECKING:
    from sqlalchemy import Connection, Table

ENTRY = {"at": "2031-05-06T07:08:09Z", "member": "m", "act": "add", "detail": "{}", "salt": b"s", "leaf": b"l"}


@pytest.fixture
def stocked(connection: Connection, kit: ModuleType) -> Connection:
    item, reading, parts = kit.item_of("A text of some length.", "a.txt")
    items.save(connection, item, "a" * 64, reading, parts)
    return connection


def test_the_same_file_is_no_second_item(stocked: Connection, kit: ModuleType) -> None:
    item, reading, parts = kit.item_of("A text of some length.", "b.txt")
    with pytest.raises(IntegrityError, match=r"items\.digest"):
        items.save(stocked, item, "b" * 64, reading, parts)


@pytest.mark.parametrize(
    ("table", "values"),
    [
        (items_table, {"size": 0}),
        (documents, {"start": 9, "end": 3}),
        (documents, {"start": -1}),
        (documents, {"position": 1}),
        (documents, {"item": "item-of-nobody"}),
        (declared, {"document": "doc-of-nobody"}),
        (declared, {"value": None}),
    ],
)
def test_a_row_that_breaks_the_rules_of_its_table_is_refused(
    stocked: Connection, table: Table, values: dict[str, object]
) -> None:
    with pytest.raises(IntegrityError):
        stocked.execute(update(table).values(values))


def test_one_number_of_the_log_is_taken_once(connection: Connection) -> None:
    for strand in ("main", "another"):
        connection.execute(log.insert().values(strand=strand, seq=1, **ENTRY))
    with pytest.raises(IntegrityError):
        connection.execute(log.insert().values(strand="main", seq=1, **ENTRY))


def test_a_fact_has_one_value(connection: Connection) -> None:
    connection.execute(facts.insert().values(name="seed", value=b"1"))
    with pytest.raises(IntegrityError):
        connection.execute(facts.insert().values(name="seed", value=b"2"))
