"""The search index against the documents: every harm is planted in the index itself, whose pages stay sound."""

from __future__ import annotations

from types import ModuleType
from typing import TYPE_CHECKING

import pytest

from probata.record.errors import Damaged
from probata.store import search_index, search_rows
from probata.store.database import reading, transaction
from probata.store.soundness import indexed, records

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

    from probata.store.blobs import BlobStore


@pytest.fixture
def stocked(engine: Engine, blobs: BlobStore, kit: ModuleType) -> Engine:
    """Six documents."""
    for number in (1, 2, 3):
        with transaction(engine) as connection:
            kit.stock(connection, blobs, number)
    return engine


def found(engine: Engine) -> list[str]:
    with reading(engine) as connection:
        return [one.where for one in (*records.words(connection), *indexed.words(connection))]


def put(connection: Connection, number: int, body: str) -> None:
    connection.exec_driver_sql("INSERT INTO find_spaced (rowid, body) VALUES (?, ?)", (number, body))


def body_of(connection: Connection, number: int) -> str:
    [row] = search_rows.rows(connection, [number])
    return row.body


def test_an_index_that_nobody_changed_agrees(stocked: Engine) -> None:
    assert found(stocked) == []
    with reading(stocked) as connection:
        heard: list[int] = []
        assert list(indexed.words(connection, heard.append)) == []
        assert heard == [1, 2, 3, 4, 5, 6]
        assert list(indexed.remarks(connection)) == list(indexed.parts(connection)) == []


@pytest.mark.parametrize(
    "change",
    [
        lambda body: body.replace("report", "repost", 1),
        lambda body: body + "x",
        lambda body: body[1:],
        lambda body: body[:-1],
        lambda body: body[3:] + body[:3],
        lambda body: body.replace("\ufdd4", "\ufdd5") if "\ufdd4" in body else body.replace("\ufdd5", "\ufdd4"),
        lambda body: body.replace(chr(0x40000 + ord("r")), chr(0x40000 + ord("x")), 1),
        lambda _: "",
    ],
    ids=["word", "longer", "first sign", "last sign", "places", "public", "name", "nothing"],
)
def test_other_words_of_a_document_are_found_out_and_it_is_named(stocked: Engine, change: object) -> None:
    with transaction(stocked) as connection:
        body = body_of(connection, 3)
        changed = change(body)  # type: ignore[operator] (one of the functions above)
        assert changed != body
        search_index.remove(connection, [3])
        put(connection, 3, changed)
    assert found(stocked) == ["report-2.txt#1, search index"]


def test_two_documents_whose_words_were_exchanged_are_named(stocked: Engine) -> None:
    with transaction(stocked) as connection:
        one, other = body_of(connection, 2), body_of(connection, 4)
        search_index.remove(connection, [2, 4])
        put(connection, 2, other)
        put(connection, 4, one)
    assert found(stocked) == ["report-1.txt#2, search index", "report-2.txt#2, search index"]


def test_a_document_that_is_missing_and_one_that_nobody_has_are_named(stocked: Engine) -> None:
    with transaction(stocked) as connection:
        search_index.remove(connection, [3])
        put(connection, 9, "words")
    assert found(stocked) == ["report-2.txt#1, search index", "search index row 9"]


def test_an_older_make_is_a_remark_and_nothing_else(stocked: Engine) -> None:
    with transaction(stocked) as connection:
        connection.exec_driver_sql("DELETE FROM find_spaced_config WHERE k = 'probata_form'")
        search_index.remove(connection, [3])
        put(connection, 3, "other")
    assert found(stocked) == []
    with reading(stocked) as connection:
        assert list(indexed.remarks(connection)) == [indexed.OLDER]


@pytest.mark.parametrize("table", ["find_spaced", "find_spaced_docsize", "find_unspaced_config"])
def test_a_table_that_is_not_there_is_named(stocked: Engine, table: str) -> None:
    with transaction(stocked) as connection:
        connection.exec_driver_sql(f"DROP TABLE {table}")
    with reading(stocked) as connection:
        assert f"search index {table}" in [one.where for one in indexed.parts(connection)]


def test_what_cannot_be_read_is_damage_of_the_index(stocked: Engine) -> None:
    with transaction(stocked) as connection:
        connection.exec_driver_sql("UPDATE find_spaced_data SET block = zeroblob(8) WHERE id > 10")
    with pytest.raises(Damaged) as fault:
        found(stocked)
    assert "--rebuild-index" in fault.value.next_step
