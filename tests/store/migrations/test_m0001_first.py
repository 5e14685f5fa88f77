from __future__ import annotations

from pathlib import Path
from types import ModuleType

from sqlalchemy import inspect

from probata.store.database import engine_for, transaction
from probata.store.migrations import m0001_first


def test_the_first_step_makes_every_table_and_the_index_in_an_empty_file(tmp_path: Path, kit: ModuleType) -> None:
    engine = engine_for(tmp_path / "new.db", kit.DATABASE_KEY)
    with transaction(engine) as connection:
        m0001_first.apply(connection)
        found = set(inspect(connection).get_table_names())
    first = {"facts", "items", "documents", "declared", "decisions", "log"}
    assert found >= {*first, "find_spaced", "find_unspaced"}
    assert found >= {"members", "compartments", "sealed", "interviews", "columns"}
