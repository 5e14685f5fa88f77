from __future__ import annotations

from pathlib import Path
from types import ModuleType

from sqlalchemy import inspect

from probata.store.database import engine_for, transaction
from probata.store.migrations import m0001_first, m0002_testimony
from probata.store.tables import metadata


def test_the_second_step_makes_the_tables_that_the_first_did_not(tmp_path: Path, kit: ModuleType) -> None:
    engine = engine_for(tmp_path / "new.db", kit.DATABASE_KEY)
    with transaction(engine) as connection:
        m0001_first.apply(connection)
        before = set(inspect(connection).get_table_names())
        m0002_testimony.apply(connection)
        after = set(inspect(connection).get_table_names())
    assert after - before == {
        "interviews", "identities", "codebooks", "codings", "columns", "saved", "basis", "stale", "published",
    }  # fmt: skip
    assert after >= set(metadata.tables)
