from __future__ import annotations

from pathlib import Path
from types import ModuleType

from probata.store import search_index
from probata.store.database import engine_for, reading, transaction
from probata.store.migrate import bring_up_to_date, steps


def test_an_index_of_an_older_make_is_made_anew(tmp_path: Path, kit: ModuleType) -> None:
    path = tmp_path / "new.db"
    engine = engine_for(path, kit.DATABASE_KEY)
    bring_up_to_date(engine, path, {number: steps()[number] for number in (1, 2, 3)})
    with transaction(engine) as connection:
        connection.exec_driver_sql("DELETE FROM find_spaced_config WHERE k = 'probata_form'")
        assert not search_index.is_of_now(connection)
    bring_up_to_date(engine, path)
    with reading(engine) as connection:
        assert search_index.is_of_now(connection)
        search_index.check(connection, 0)
