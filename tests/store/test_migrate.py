from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

import pytest

from probata.record.errors import Busy, Damaged, NewerFormat, ProbataError, StorageFull
from probata.store import facts
from probata.store.blobs import BlobStore
from probata.store.database import engine_for, transaction
from probata.store.migrate import Step, bring_up_to_date, copies, remove_copies, steps, version_of

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

NEWEST = max(steps())


@pytest.fixture
def path(folder: Path) -> Path:
    return folder / "inquiry.db"


def adds_a_table(connection: Connection) -> None:
    connection.exec_driver_sql("CREATE TABLE witnesses (code TEXT PRIMARY KEY)")
    connection.exec_driver_sql("INSERT INTO witnesses VALUES ('W-01')")


def fails(connection: Connection) -> None:
    adds_a_table(connection)
    facts.put(connection, "half", b"done")
    raise ProbataError("The step cannot be made.")


def with_step(step: Callable[[Connection], None]) -> dict[int, Step]:
    return {**steps(), NEWEST + 1: step}


def tables(engine: Engine) -> set[str]:
    with engine.connect() as connection:
        return {row[0] for row in connection.exec_driver_sql("SELECT name FROM sqlite_schema WHERE type = 'table'")}


def test_the_steps_are_numbered_from_one_without_a_gap() -> None:
    assert list(steps()) == list(range(1, NEWEST + 1))


def test_a_new_file_gets_the_newest_format_without_a_backup(engine: Engine, folder: Path) -> None:
    assert version_of(engine) == NEWEST
    engine.dispose()
    assert [path.name for path in folder.iterdir()] == ["inquiry.db"]


def test_a_file_of_the_newest_format_is_left_alone(engine: Engine, path: Path) -> None:
    before = path.read_bytes()
    bring_up_to_date(engine, path)
    assert path.read_bytes() == before


def test_a_new_step_runs_after_a_backup_that_opens_with_everything_in_it(
    engine: Engine, path: Path, kit: ModuleType
) -> None:
    with transaction(engine) as connection:
        facts.put(connection, "label", b"before the step")
    bring_up_to_date(engine, path, with_step(adds_a_table))
    assert version_of(engine) == NEWEST + 1
    assert "witnesses" in tables(engine)
    backup = engine_for(path.with_name(f"inquiry.db.before-{NEWEST + 1:04d}"), kit.DATABASE_KEY)
    assert version_of(backup) == NEWEST
    assert "witnesses" not in tables(backup)
    with backup.connect() as connection:
        assert facts.get(connection, "label") == b"before the step"


def test_the_backup_holds_what_only_the_write_ahead_log_held(engine: Engine, path: Path, kit: ModuleType) -> None:
    with closing(engine.raw_connection()):  # an open connection keeps the log from being folded into the file
        with transaction(engine) as connection:
            facts.put(connection, "label", b"only in the log")
        assert path.with_name("inquiry.db-wal").stat().st_size
        bring_up_to_date(engine, path, with_step(adds_a_table))
    with engine_for(path.with_name(f"inquiry.db.before-{NEWEST + 1:04d}"), kit.DATABASE_KEY).connect() as connection:
        assert facts.get(connection, "label") == b"only in the log"


def test_a_backup_that_could_not_be_whole_is_not_made_and_the_step_not_run(engine: Engine, path: Path) -> None:
    with closing(engine.raw_connection()) as reader:  # a reader in the middle of the log keeps it from being emptied
        reader.cursor().execute("BEGIN")
        reader.cursor().execute("SELECT * FROM facts").fetchall()
        with transaction(engine) as connection:
            facts.put(connection, "label", b"in the log")
        with pytest.raises(Busy):
            bring_up_to_date(impatient(engine), path, with_step(adds_a_table))
    assert version_of(engine) == NEWEST
    assert not list(path.parent.glob("*.before-*"))


def impatient(engine: Engine) -> Engine:
    from sqlalchemy import event

    event.listen(engine, "connect", lambda raw, _: raw.execute("PRAGMA busy_timeout = 0"))
    return engine


def test_a_step_that_fails_leaves_the_version_before_whole(
    engine: Engine, path: Path, blobs: BlobStore, kit: ModuleType
) -> None:
    with transaction(engine) as connection:
        kit.stock(connection, blobs, 1)
    before = tables(engine)
    with pytest.raises(ProbataError, match="cannot be made"):
        bring_up_to_date(engine, path, with_step(fails))
    assert version_of(engine) == NEWEST
    assert tables(engine) == before
    with engine.connect() as connection, pytest.raises(KeyError):
        facts.get(connection, "half")
    bring_up_to_date(engine, path, with_step(adds_a_table))
    assert version_of(engine) == NEWEST + 1


def test_of_two_new_steps_the_one_before_the_fault_stays(engine: Engine, path: Path) -> None:
    with pytest.raises(ProbataError, match="cannot be made"):
        bring_up_to_date(engine, path, {**with_step(adds_a_table), NEWEST + 2: _raises})
    assert version_of(engine) == NEWEST + 1


def _raises(_: Connection) -> None:
    raise ProbataError("The step cannot be made.")


def test_a_step_that_another_command_made_in_the_meantime_is_not_made_twice(engine: Engine, path: Path) -> None:
    class Overtaken(dict[int, Step]):
        """Asked whether a step is known, after the version was read, another command is quicker."""

        def __contains__(self, number: object) -> bool:
            if version_of(engine) == NEWEST:
                bring_up_to_date(engine, path, with_step(adds_a_table))
            return super().__contains__(number)

    bring_up_to_date(engine, path, Overtaken(with_step(adds_a_table)))
    assert version_of(engine) == NEWEST + 1


def test_a_newer_format_is_refused_and_not_a_byte_is_changed(engine: Engine, path: Path) -> None:
    bring_up_to_date(engine, path, with_step(adds_a_table))
    before = {one.name: one.read_bytes() for one in path.parent.iterdir()}
    with pytest.raises(NewerFormat):
        bring_up_to_date(engine, path)
    engine.dispose()
    assert {one.name: one.read_bytes() for one in path.parent.iterdir()} == before


def test_a_step_that_this_installation_lacks_is_not_jumped_over(engine: Engine, path: Path) -> None:
    with pytest.raises(Damaged, match=f"step {NEWEST + 1} is missing"):
        bring_up_to_date(engine, path, {**steps(), NEWEST + 2: adds_a_table})
    assert version_of(engine) == NEWEST


def test_a_full_disk_while_the_backup_is_made_leaves_the_file_and_no_half_backup(
    small_disk: Path, kit: ModuleType
) -> None:
    engine, blobs, path = kit.engine_in(small_disk), kit.blobs_in(small_disk), small_disk / "inquiry.db"
    with transaction(engine) as connection:
        for number in range(1, 16):
            kit.stock(connection, blobs, number)
    used = sum(one.stat().st_size for one in small_disk.rglob("*") if one.is_file())
    (small_disk / "ballast").write_bytes(bytes(3 * 2**20 - used - path.stat().st_size // 2 - 100_000))
    with pytest.raises(StorageFull):
        bring_up_to_date(engine, path, with_step(adds_a_table))
    assert version_of(engine) == NEWEST
    engine.dispose()
    assert {one.name for one in small_disk.iterdir()} == {"inquiry.db", "blobs", "ballast"}


def test_copies_are_overwritten_and_removed_half_written_ones_too(engine: Engine, path: Path) -> None:
    bring_up_to_date(engine, path, with_step(adds_a_table))
    half = path.with_name("inquiry.db.before-0099.tmp")
    half.write_bytes(b"half")
    hard = path.parent.parent / "the same blocks"
    hard.hardlink_to(copies(path)[0])
    size, before = hard.stat().st_size, path.read_bytes()
    assert remove_copies(path) == 2
    assert copies(path) == []
    assert hard.read_bytes() == bytes(size)  # what the disk had under that name
    assert path.read_bytes() == before
    assert remove_copies(path) == 0


def test_a_second_name_of_the_database_itself_is_taken_away_and_not_overwritten(engine: Engine, path: Path) -> None:
    bring_up_to_date(engine, path, with_step(adds_a_table))
    before = path.read_bytes()
    path.with_name("inquiry.db.before-0098").hardlink_to(path)
    assert remove_copies(path) == 2
    assert (path.read_bytes(), copies(path)) == (before, [])


def test_a_stop_while_copies_are_removed_is_gone_on_with(
    engine: Engine, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bring_up_to_date(engine, path, with_step(adds_a_table))

    def die(_: Path) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(Path, "unlink", die)
        with pytest.raises(KeyboardInterrupt):
            remove_copies(path)
    assert len(copies(path)) == 1
    assert remove_copies(path) == 1
    assert copies(path) == []
