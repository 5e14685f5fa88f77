from __future__ import annotations

from pathlib import Path
from types import ModuleType

from probata.store import facts, state
from probata.store.database import engine_for, reading, transaction
from probata.store.migrate import bring_up_to_date, steps


def test_a_file_from_before_it_gets_the_sums_of_the_rows_that_it_has(tmp_path: Path, kit: ModuleType) -> None:
    path = tmp_path / "new.db"
    engine = engine_for(path, kit.DATABASE_KEY)
    bring_up_to_date(engine, path, {1: steps()[1]})
    with transaction(engine) as connection:
        facts.put(connection, "label", b"before sums were kept")
        assert not list(state.changed(connection))
    bring_up_to_date(engine, path)
    with transaction(engine) as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM state").scalar_one() > 20
        facts.put(connection, "color", b"blue")
    with reading(engine) as connection:
        assert not list(state.changed(connection))
