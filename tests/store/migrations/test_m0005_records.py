from __future__ import annotations

from pathlib import Path
from types import ModuleType

from sqlalchemy import inspect

from probata.store import state
from probata.store.database import engine_for, reading, transaction
from probata.store.migrate import bring_up_to_date, steps
from probata.store.migrations.m0005_records import TABLES


def test_a_file_from_before_them_gets_empty_tables_that_are_counted(tmp_path: Path, kit: ModuleType) -> None:
    path = tmp_path / "new.db"
    engine = engine_for(path, kit.DATABASE_KEY)
    bring_up_to_date(engine, path, {number: steps()[number] for number in (1, 2, 3, 4)})
    with transaction(state.building(engine)) as connection:  # as a file was that never had them
        for table in TABLES:
            table.drop(connection)
            connection.exec_driver_sql("DELETE FROM state WHERE name = ?", (table.name,))
    bring_up_to_date(engine, path)
    with reading(engine) as connection:
        assert {table.name for table in TABLES} <= set(inspect(connection).get_table_names())
        assert [connection.execute(table.select()).all() for table in TABLES] == [[] for _ in TABLES]
        assert not list(state.changed(connection))
