"""Items through the verbs, then changed in the tables by hand: what SQLCipher cannot notice."""

from __future__ import annotations

from pathlib import Path

import pytest

from probata.inquiry.entry.door import Opened, look, transact
from probata.store import items
from probata.store.cells import Held
from probata.store.soundness import records
from tests.interviewing import Copies, opening


@pytest.fixture
def heard(twelve: Copies, tmp_path: Path) -> Opened:
    import shutil

    return opening(shutil.copytree(twelve.plain, tmp_path, dirs_exist_ok=True))


def found(opened: Opened, *, holding: bool = True) -> list[str]:
    held = Held(opened.folder.inquiry, opened.compartments, None if holding else ())
    with look(opened) as connection:
        every, cells = items.refs(connection), records.open_cells(connection)
        damages = list(records.words(connection))
    looker = records.Items(held, opened.blobs)
    for some in records.each(opened.engine, every, looker.look, str):
        damages += some
    for some in records.each(opened.engine, cells, records.cell(held), records.named_cell):
        damages += some
    opened.engine.dispose()
    return [f"{one.where}: {one.says}" for one in damages]


def change(opened: Opened, statement: str) -> None:
    with transact(opened) as connection:
        connection.exec_driver_sql(statement)


def test_an_inquiry_that_nobody_changed_draws_nothing(heard: Opened) -> None:
    assert found(heard) == []
    assert found(heard, holding=False) == []


@pytest.mark.parametrize(
    ("statement", "says"),
    [
        (
            "UPDATE items SET text = CAST(replace(CAST(text AS TEXT), 'a', 'e') AS BLOB) WHERE text IS NOT NULL",
            "another than the one",
        ),
        ("UPDATE items SET text = x'ff' WHERE text IS NOT NULL", "cannot be read as what it should be"),
        ("UPDATE items SET limits = '{' WHERE limits IS NOT NULL", "cannot be read as what it should be"),
        ("UPDATE items SET size = size + 1 WHERE size IS NOT NULL", "another file than its record says"),
        ('UPDATE documents SET "end" = 999999 WHERE name IS NOT NULL', "ends after the end"),
        ("DELETE FROM find_spaced WHERE rowid IN (SELECT number FROM documents)", "does not know this document"),
        ("INSERT INTO find_spaced (rowid, body) VALUES (9999, 'word')", "not open or not there"),
        ("UPDATE sealed SET data = x'00' WHERE field = 'identity'", "cell identity: A sealed cell was changed"),
        ("UPDATE sealed SET data = x'00' WHERE field = 'item'", "cell item: A sealed cell was changed"),
        ("UPDATE sealed SET data = x'00' WHERE field = 'text'", "cell text: A sealed cell was changed"),
        ("DELETE FROM sealed WHERE field = 'item'", "cell item: It is missing."),
        ("DELETE FROM sealed WHERE field = 'text'", "The text of an item is missing."),
        ("UPDATE items SET blob = 'f' || substr(blob, 2) || 'f'", "Its stored file is missing."),
    ],
)
def test_what_was_changed_in_the_tables_is_found(heard: Opened, statement: str, says: str) -> None:
    change(heard, statement)
    assert any(says in one for one in found(heard))
