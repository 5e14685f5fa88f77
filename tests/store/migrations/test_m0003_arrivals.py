from __future__ import annotations

from pathlib import Path
from types import ModuleType

from probata.store import arrivals, facts, state
from probata.store.database import engine_for, reading, transaction
from probata.store.migrate import bring_up_to_date, steps
from probata.store.tables import arrivals as table


def test_a_file_from_before_it_gets_an_empty_table_that_is_counted(tmp_path: Path, kit: ModuleType) -> None:
    path = tmp_path / "new.db"
    engine = engine_for(path, kit.DATABASE_KEY)
    bring_up_to_date(engine, path, {number: steps()[number] for number in (1, 2)})
    with transaction(state.building(engine)) as connection:  # as a file was that never had it
        facts.put(connection, "label", b"before arrivals were kept")
        table.drop(connection)
        state_rows = "DELETE FROM state WHERE name = 'arrivals'"
        connection.exec_driver_sql(state_rows)
        sums = {"facts": state._counted(connection, "facts")}
        connection.exec_driver_sql("UPDATE state SET sum = ? WHERE name = 'facts'", (sums["facts"],))
    bring_up_to_date(engine, path)
    with reading(engine) as connection:
        assert list(arrivals.everything(connection)) == []
        assert not list(state.changed(connection))
