from __future__ import annotations

from pathlib import Path

import pytest

from probata.record.withheld import Withheld
from probata.store import facts, state
from probata.store.database import engine_for, transaction
from probata.store.migrate import bring_up_to_date
from probata.store.soundness import moments

KEY = Withheld(b"k" * 32)


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "inquiry.db"
    engine = engine_for(path, KEY)
    bring_up_to_date(engine, path)
    with transaction(engine) as connection:
        facts.put(connection, "long", b"stone")
    return path


def test_a_table_with_other_rows_than_were_written_is_named(database: Path) -> None:
    engine = engine_for(database, KEY)
    assert list(moments.mixed(engine, "db")) == []
    with transaction(state.building(engine)) as connection:
        connection.exec_driver_sql("UPDATE facts SET value = x'00'")
    [damage] = moments.mixed(engine, "db")
    assert damage.where == "db table facts"
    assert "older copy" in damage.says


def test_sums_of_another_moment_are_named(database: Path) -> None:
    engine = engine_for(database, KEY)
    with transaction(engine) as connection:
        connection.exec_driver_sql("UPDATE state SET sum = x'00' WHERE name = ?", (state.HEAD,))
    assert [one.where for one in moments.mixed(engine, "db")] == ["db table state"]


def test_a_table_that_cannot_be_read_hides_no_other(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = engine_for(database, KEY)
    with transaction(state.building(engine)) as connection:
        connection.exec_driver_sql("UPDATE facts SET value = x'00'")
        connection.exec_driver_sql("ALTER TABLE codebooks RENAME TO elsewhere")
    assert [one.where for one in moments.mixed(engine, "db")] == ["db table facts"]
