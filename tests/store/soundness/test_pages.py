from __future__ import annotations

from pathlib import Path

import pytest

from probata.record.withheld import Withheld
from probata.store import facts
from probata.store.database import engine_for, transaction
from probata.store.migrate import bring_up_to_date
from probata.store.soundness import pages

KEY = Withheld(b"k" * 32)
PAGE = 4096


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "inquiry.db"
    engine = engine_for(path, KEY)
    bring_up_to_date(engine, path)
    with transaction(engine) as connection:
        facts.put(connection, "long", b"stone " * 20000)
    engine.dispose()
    return path


def changed(database: Path, page: int) -> None:
    data = bytearray(database.read_bytes())
    data[page * PAGE - 100] ^= 8
    database.write_bytes(data)


def test_a_whole_database_draws_nothing(database: Path) -> None:
    engine = engine_for(database, KEY)
    assert [*pages.pages(database, KEY), *pages.structure(engine, "db"), *pages.tables(engine, "db")] == []


@pytest.mark.parametrize("page", [1, 2, 17])
def test_each_changed_page_is_named_and_nothing_is_told_to_standard_error(
    database: Path, page: int, capfd: pytest.CaptureFixture[str]
) -> None:
    changed(database, page)
    assert [one.where for one in pages.pages(database, KEY)] == [f"inquiry.db page {page}"]
    assert capfd.readouterr().err == ""


def test_two_changed_pages_are_both_named(database: Path) -> None:
    changed(database, 3)
    changed(database, 30)
    assert [one.where for one in pages.pages(database, KEY)] == ["inquiry.db page 3", "inquiry.db page 30"]


def test_the_table_that_a_changed_page_belongs_to_is_named(database: Path) -> None:
    last = database.stat().st_size // PAGE
    whole, named = database.read_bytes(), set()
    for page in range(last - 20, last):  # most of them of the long fact, which was written last
        changed(database, page)
        named |= {one.where for one in pages.tables(engine_for(database, KEY), "db")}
        database.write_bytes(whole)
    assert named == {"db table facts"}


def test_a_database_that_was_cut_short_is_damaged_in_its_structure(database: Path) -> None:
    database.write_bytes(database.read_bytes()[: -3 * PAGE])
    assert [one.where for one in pages.structure(engine_for(database, KEY), "db")] == ["db"]


def test_a_row_that_names_a_row_that_is_not_there_is_named(database: Path) -> None:
    engine = engine_for(database, KEY)
    with engine.connect() as connection:
        connection.rollback()
        raw = connection.connection.driver_connection
        assert raw is not None
        raw.execute("PRAGMA foreign_keys = OFF")
        raw.execute("INSERT INTO documents (ref, item, position) VALUES ('document-a', 'item-a', 0)")
    assert [one.where for one in pages.structure(engine, "db")] == ["db table documents"]
