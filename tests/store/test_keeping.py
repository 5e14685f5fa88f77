from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine

from probata.record.errors import Damaged
from probata.store import facts
from probata.store.database import engine_for, reading, transaction
from probata.store.migrate import bring_up_to_date
from tests.store.children import DATABASE_KEY

PAGE = 4096


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "inquiry.db"


@pytest.fixture
def engine(database: Path) -> Engine:
    engine = engine_for(database, DATABASE_KEY)
    bring_up_to_date(engine, database)
    with transaction(engine) as connection:
        facts.put(connection, "some", b"thing")
    return engine


def driver(connection: Connection) -> object:
    return connection.connection.driver_connection


def read(engine: Engine, name: str = "some") -> tuple[object, bytes | None]:
    """Which connection read it, and what."""
    with reading(engine) as connection:
        return driver(connection), facts.get(connection, name)


def changed(connection: Connection, value: bytes) -> None:
    connection.exec_driver_sql("UPDATE facts SET value = ? WHERE name = 'some'", (value,))


def open_files(database: Path) -> list[str]:
    """The database's files that this process has open."""
    found = []
    for one in Path("/proc/self/fd").iterdir():
        try:
            found.append(one.readlink())
        except OSError:
            continue
    return sorted(one.name for one in found if one.parent == database.parent)


def test_a_second_reading_takes_the_connection_of_the_first(engine: Engine) -> None:
    first, _ = read(engine)
    assert read(engine) == (first, b"thing")


def test_of_two_readings_at_once_each_has_its_own_and_one_is_kept(engine: Engine) -> None:
    with reading(engine) as one, reading(engine) as other:
        both = {driver(one), driver(other)}
        assert len(both) == 2
    assert read(engine)[0] in both
    assert engine.pool.status().startswith("Pool size: 1  Connections in pool: 1 ")


def test_what_another_process_wrote_is_read_on_another_connection(engine: Engine, database: Path) -> None:
    first, _ = read(engine)
    elsewhere = engine_for(database, DATABASE_KEY)
    with transaction(elsewhere) as connection:
        changed(connection, b"other thing")
    second, found = read(engine)
    assert second is not first
    assert found == b"other thing"


def test_a_file_that_was_put_in_its_place_is_read_and_not_what_was_there(
    engine: Engine, database: Path, tmp_path: Path
) -> None:
    read(engine)
    engine.dispose()
    shutil.copy2(database, tmp_path / "older")
    with transaction(engine) as connection:
        changed(connection, b"newer thing")
    assert read(engine)[1] == b"newer thing"
    (tmp_path / "older").replace(database)
    assert read(engine)[1] == b"thing"


def test_bytes_that_were_changed_in_place_are_met_even_under_their_old_times(engine: Engine, database: Path) -> None:
    read(engine)
    told = database.stat()
    with database.open("r+b") as file:
        for page in range(told.st_size // PAGE):
            file.seek(page * PAGE + 100)
            file.write(b"changed")
    os.utime(database, ns=(told.st_atime_ns, told.st_mtime_ns))
    with pytest.raises(Damaged):
        read(engine)


def test_after_an_error_the_next_reading_begins_anew(engine: Engine) -> None:
    first, _ = read(engine)
    with pytest.raises(Damaged), reading(engine) as connection:
        connection.exec_driver_sql("SELECT nothing FROM nowhere")
    second, found = read(engine)
    assert second is not first
    assert found == b"thing"


def test_an_error_of_the_caller_is_an_error_too(engine: Engine) -> None:
    first, _ = read(engine)
    with pytest.raises(KeyError), reading(engine):
        raise KeyError
    assert read(engine)[0] is not first


def test_a_page_that_does_not_open_spoils_no_later_reading(engine: Engine, database: Path) -> None:
    engine.dispose()
    whole = database.read_bytes()
    database.write_bytes(whole[:-100] + bytes(100))
    with pytest.raises(Damaged), reading(engine) as connection:
        connection.exec_driver_sql("PRAGMA quick_check").all()
    database.write_bytes(whole)
    assert read(engine)[1] == b"thing"


def test_a_writer_keeps_nothing_open_and_folds_the_log_back(engine: Engine, database: Path) -> None:
    first, _ = read(engine)
    assert open_files(database)
    with transaction(engine) as connection:
        assert driver(connection) is not first
        changed(connection, b"other thing")
    assert open_files(database) == []
    assert [one.name for one in database.parent.iterdir()] == [database.name]


def test_nothing_lies_beside_the_database_when_the_process_has_ended(engine: Engine, database: Path) -> None:
    engine.dispose()
    program = (
        "import atexit, sys; from pathlib import Path; from probata.record.withheld import Withheld\n"
        "beside = lambda: print(*sorted(one.name for one in Path(sys.argv[1]).parent.iterdir()))\n"
        "atexit.register(beside)  # the first is called last\n"
        "from probata.store.database import engine_for, reading\n"
        "engine = engine_for(Path(sys.argv[1]), Withheld(bytes(range(32))))\n"
        "with reading(engine) as connection: connection.exec_driver_sql('SELECT * FROM facts').all()\n"
        "beside()\n"
    )
    done = subprocess.run(  # noqa: S603 (our own Python and our own words)
        [sys.executable, "-c", program, str(database)], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines() == ["inquiry.db inquiry.db-shm inquiry.db-wal", "inquiry.db"]
    assert [one.name for one in database.parent.iterdir()] == [database.name]


def test_a_fork_that_ends_closes_nothing_of_its_parent(engine: Engine, database: Path) -> None:
    from probata.store import keeping

    first, _ = read(engine)
    child = os.fork()
    if not child:
        try:
            keeping.close_all()  # what the end of a process calls
            os._exit(0 if open_files(database) else 1)
        finally:
            os._exit(2)
    assert os.waitpid(child, 0)[1] == 0
    assert read(engine) == (first, b"thing")
    assert (database.parent / f"{database.name}-wal").exists()
