from __future__ import annotations

import shutil
import signal
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import event
from sqlalchemy.exc import IntegrityError

from probata.record import interrupt
from probata.record.errors import Busy, Damaged
from probata.store import facts, log, row_sums, state
from probata.store.blobs import BlobStore
from probata.store.database import engine_for, fold_back, reading, transaction
from probata.store.migrate import bring_up_to_date, steps
from probata.store.row_sums import RowSums
from probata.store.tables import metadata
from tests.store.children import MEMBER

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

PAGE = 4096
Act = Callable[["Engine"], None]
Rows = Mapping[str, Any]


def changed(engine: Engine) -> list[str]:
    with reading(engine) as connection:
        return list(state.changed(connection))


def run(engine: Engine, *statements: str) -> None:
    with transaction(engine) as connection:
        for one in statements:
            connection.exec_driver_sql(one)


def replaces(engine: Engine) -> None:
    run(engine, "INSERT OR REPLACE INTO facts VALUES ('label', x'01')", "REPLACE INTO facts VALUES ('label', x'02')")


def updates(engine: Engine) -> None:
    run(engine, "UPDATE facts SET value = x'77', name = name || '+' WHERE name = 'other'")
    run(engine, "INSERT INTO facts VALUES ('third', x'') ON CONFLICT (name) DO UPDATE SET value = x'05'")


def deletes(engine: Engine) -> None:
    run(engine, "DELETE FROM facts WHERE name = 'label'", "DELETE FROM codebooks")


def fails_within(engine: Engine) -> None:
    with transaction(engine) as connection, pytest.raises(IntegrityError):
        connection.exec_driver_sql("INSERT INTO facts VALUES ('fresh', x'01'), ('label', x'02')")


def rolls_back(engine: Engine) -> None:
    with pytest.raises(ZeroDivisionError), transaction(engine) as connection:  # noqa: PT012 (the act, then the fault)
        facts.put(connection, "lost", b"x")
        _ = 1 // 0


def goes_back_to_a_savepoint(engine: Engine) -> None:
    with transaction(engine) as connection:
        facts.put(connection, "stays", b"x")
        inner = connection.begin_nested()
        facts.put(connection, "goes", b"x")
        inner.rollback()


def logs(engine: Engine) -> None:
    with transaction(engine) as connection:
        for number in range(3):
            log.append(connection, "2026-01-01T00:00:00Z", MEMBER, "add", {"n": number}, bytes(32))
        connection.exec_driver_sql("DELETE FROM log WHERE seq = 3")


def begins_twice_on_one_connection(engine: Engine) -> None:
    with engine.connect() as connection:
        facts.put(connection, "one", b"1")
        connection.rollback()
        facts.put(connection, "two", b"2")
        connection.commit()


ACTS: list[Act] = [
    *(replaces, updates, deletes, fails_within, rolls_back, goes_back_to_a_savepoint, logs),
    begins_twice_on_one_connection,
]


def stocked(engine: Engine) -> None:
    run(
        engine,
        "INSERT INTO facts VALUES ('label', x'00'), ('other', x'01')",
        "INSERT INTO codebooks VALUES (1, 'a', 'b')",
    )


@pytest.mark.parametrize("act", ACTS, ids=lambda act: str(act.__name__))
def test_whatever_is_written_the_sums_are_those_of_the_rows(engine: Engine, act: Act) -> None:
    stocked(engine)
    act(engine)
    assert changed(engine) == []


_OF_FACTS = tuple(f"CREATE TEMP TRIGGER IF NOT EXISTS state_{act}_facts " for act in ("INSERT", "UPDATE", "DELETE"))


def _without_the_old_row(one: str) -> str:
    return one.replace("probata_without(sum", "coalesce(sum") if "UPDATE ON" in one else one


# What stands in a trigger, and what a mistake would leave of it; and an act that shows it.
MISTAKES: list[tuple[str, Callable[[str], str | None], Act]] = [
    ("deletions are forgotten", lambda one: None if "AFTER DELETE" in one else one, deletes),
    ("the old row is forgotten", _without_the_old_row, updates),
    ("one table is forgotten", lambda one: None if one.startswith(_OF_FACTS) else one, replaces),
    ("the newest entry is forgotten", lambda one: one.replace("SELECT leaf", "SELECT x'00'"), logs),
    ("one column is forgotten", lambda one: one.replace(', new."value"', ""), updates),
]


@pytest.mark.parametrize(("wrong", "act"), [one[1:] for one in MISTAKES], ids=[one[0] for one in MISTAKES])
def test_a_mistake_in_what_keeps_them_is_found(
    engine: Engine, monkeypatch: pytest.MonkeyPatch, wrong: Callable[[str], str | None], act: Act
) -> None:
    stocked(engine)
    kept = [found for one in state._every_trigger() if (found := wrong(one))]
    monkeypatch.setattr(state, "_every_trigger", lambda: kept)
    act(engine)
    assert changed(engine)


def test_without_triggers_that_see_replacing_it_would_not_be_counted(engine: Engine, folder: Path) -> None:
    stocked(engine)
    event.listen(engine, "connect", lambda raw, _: raw.execute("PRAGMA recursive_triggers = OFF"))
    replaces(engine)
    assert changed(engine) == ["facts"]


def test_a_statement_that_fails_had_counted_rows_before_it_failed(
    engine: Engine, folder: Path, kit: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Why the sums are rows and not numbers in memory: the database takes back what was counted."""
    seen: list[object] = []
    real = RowSums.with_row

    def counted(self: RowSums, total: bytes, *row: Any) -> bytes:
        seen.append(row[1])
        return real(self, total, *row)

    monkeypatch.setattr(RowSums, "with_row", counted)
    again = engine_for(folder / "inquiry.db", kit.DATABASE_KEY)
    stocked(again)
    fails_within(again)
    assert "fresh" in seen
    assert changed(again) == []


_NAMES = st.sampled_from(["a", "b", "c", "d"])
_BYTES = st.binary(max_size=4)
_STEPS = st.one_of(
    st.tuples(st.just("INSERT OR IGNORE INTO facts VALUES (?, ?)"), _NAMES, _BYTES),
    st.tuples(st.just("REPLACE INTO facts VALUES (?, ?)"), _NAMES, _BYTES),
    st.tuples(st.just("UPDATE OR REPLACE facts SET name = ? WHERE value > ?"), _NAMES, _BYTES),
    st.tuples(st.just("UPDATE facts SET value = coalesce(value, ?2) WHERE name <> ?1"), _NAMES, _BYTES),
    st.tuples(st.just("DELETE FROM facts WHERE name = ? AND value < ?"), _NAMES, _BYTES),
    st.tuples(st.just("INSERT OR REPLACE INTO codings VALUES (1, ?, 1, length(?))"), _NAMES, _BYTES),
    st.tuples(st.just("DELETE FROM codings WHERE code >= ? OR value = ?"), _NAMES, _BYTES),
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(_STEPS, max_size=5), max_size=4), st.sets(st.integers(0, 3)))
def test_any_statements_in_any_transactions_leave_the_sums_of_the_rows(
    engine: Engine, transactions: list[list[tuple[str, str, bytes]]], undone: set[int]
) -> None:
    for number, acts in enumerate(transactions):
        with engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
            for statement, *values in acts:
                connection.exec_driver_sql(statement, tuple(values))
            assert list(state.changed(connection)) == []
            connection.exec_driver_sql("DELETE FROM codings")
            connection.rollback() if number in undone else connection.commit()
    assert changed(engine) == []


def test_two_writers_one_after_the_other_keep_one_sum(engine: Engine, folder: Path, kit: ModuleType) -> None:
    second = engine_for(folder / "inquiry.db", kit.DATABASE_KEY)
    event.listen(second, "connect", lambda raw, _: raw.execute("PRAGMA busy_timeout = 0"))
    with transaction(engine) as connection:
        facts.put(connection, "label", b"first")
        with pytest.raises(Busy), transaction(second):
            pass
    with transaction(second) as connection:
        facts.put(connection, "color", b"blue")
    assert changed(engine) == changed(second) == []


def test_every_table_is_counted_with_its_columns_in_their_order(connection: Connection) -> None:
    for table in metadata.tables.values():
        found = [row[1] for row in connection.exec_driver_sql(f"PRAGMA table_info({table.name})")]
        assert found == [one.name for one in table.columns]
        assert len([one for one in state._every_trigger() if one.split(" ON main.")[1].split()[0] == table.name]) == 3


def test_all_sums_lie_on_one_page(connection: Connection) -> None:
    """Or some of them could be put back without the others."""
    rows = connection.exec_driver_sql("SELECT name, sum FROM state").all()
    assert {row[0] for row in rows} == {*metadata.tables, state.HEAD}
    assert sum(len(name) + len(total) + 16 for name, total in rows) < PAGE // 2


def put_back(before: bytes, after: bytes) -> Iterator[bytes]:
    """The file once for each page that changed, with that one as it was before."""
    for at in range(0, min(len(before), len(after)), PAGE):
        if before[at : at + PAGE] != after[at : at + PAGE]:
            yield after[:at] + before[at : at + PAGE] + after[at + PAGE :]


@dataclass(frozen=True, slots=True)
class Attacked:
    """A database, and its file with one page at a time put back to before a withdrawal; what it read as before that."""

    engine: Engine
    path: Path
    files: tuple[bytes, ...]
    rows: Rows

    def silent(self) -> int:
        """How many of the pages that were put back make records read otherwise without anybody saying so."""
        count = 0
        for one in self.files:
            self.path.write_bytes(one)
            count += not noticed(self.engine) and rows_of(self.engine) != self.rows
        return count


@pytest.fixture
def attacked(engine: Engine, folder: Path, blobs: BlobStore, kit: ModuleType) -> Attacked:
    path = folder / "inquiry.db"
    with transaction(engine) as connection:
        for number in range(1, 5):
            kit.stock(connection, blobs, number)
        facts.put(connection, "consent", b"given")
    fold_back(engine)
    before = path.read_bytes()
    with transaction(engine) as connection:
        connection.exec_driver_sql("UPDATE facts SET value = x'00' WHERE name = 'consent'")
        kit.stock(connection, blobs, 9)
    fold_back(engine)
    files = tuple(put_back(before, path.read_bytes()))
    assert len(files) > 5
    return Attacked(engine, path, files, rows_of(engine))


def rows_of(engine: Engine) -> Rows:
    with reading(engine) as connection:
        return {
            name: connection.exec_driver_sql(f"SELECT * FROM {name} NOT INDEXED").all()  # noqa: S608 (our own tables)
            for name in metadata.tables
        }


def noticed(engine: Engine) -> bool:
    try:
        if changed(engine):
            return True
        rows_of(engine)
    except Damaged:
        return True
    return False


def test_every_page_that_is_put_back_is_found_or_changes_no_record(attacked: Attacked) -> None:
    assert attacked.silent() == 0


def test_without_comparing_the_sums_nobody_would_find_them(attacked: Attacked, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(state, "differs", lambda *_: False)
    assert attacked.silent() >= 3


def test_older_sums_do_not_fit_the_log(engine: Engine) -> None:
    logs(engine)
    with reading(engine) as connection:
        [kept] = connection.exec_driver_sql("SELECT sum FROM state WHERE name = ?", (state.HEAD,)).all()
    logs(engine)
    with transaction(engine) as connection:
        connection.exec_driver_sql("UPDATE state SET sum = ? WHERE name = ?", (bytes(kept[0]), state.HEAD))
    with reading(engine) as connection, pytest.raises(Damaged, match="not of the same moment as its log"):
        state.check(connection, state.PROTECTING)


def test_a_sum_that_is_gone_is_no_sum_that_fits(engine: Engine) -> None:
    run(engine, "DELETE FROM state WHERE name = 'interviews'")
    assert changed(engine) == ["interviews"]


def test_a_format_step_counts_nothing_anew_that_is_not_as_it_was_written(engine: Engine, folder: Path) -> None:
    stocked(engine)
    path, newest = folder / "inquiry.db", max(steps())
    run(engine, "UPDATE state SET sum = zeroblob(32) WHERE name = 'facts'")
    further = {**steps(), newest + 1: lambda connection: facts.put(connection, "more", b"x")}
    with pytest.raises(Damaged, match="different moments"):
        bring_up_to_date(engine, path, further)
    assert changed(engine) == ["facts"]


def test_a_format_step_that_adds_a_column_leaves_sums_that_fit(engine: Engine, folder: Path) -> None:
    stocked(engine)
    path, newest = folder / "inquiry.db", max(steps())

    def more(connection: Connection) -> None:
        connection.exec_driver_sql("ALTER TABLE codebooks ADD COLUMN by TEXT DEFAULT 'lead'")
        facts.put(connection, "more", b"x")

    bring_up_to_date(engine, path, {**steps(), newest + 1: more})
    assert changed(engine) == []


def test_a_copy_of_the_file_has_the_sums_with_it(engine: Engine, folder: Path, tmp_path: Path, kit: ModuleType) -> None:
    stocked(engine)
    fold_back(engine)
    shutil.copy(folder / "inquiry.db", tmp_path / "copy.db")
    assert changed(engine_for(tmp_path / "copy.db", kit.DATABASE_KEY)) == []


def test_who_does_not_know_the_key_of_the_sums_cannot_keep_them(
    engine: Engine, folder: Path, kit: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    stocked(engine)
    real = RowSums.of
    monkeypatch.setattr(RowSums, "of", lambda self, row: real(self, (*row, "another")))
    assert "facts" in changed(engine_for(folder / "inquiry.db", kit.DATABASE_KEY))


@pytest.fixture
def interrupted(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A person stops the command while SQLite asks for a sum."""
    before = signal.getsignal(signal.SIGINT)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    interrupt.remember()

    def stopped(row: tuple[Any, ...]) -> bytes:
        signal.raise_signal(signal.SIGINT)
        return bytes(len(row))

    monkeypatch.setattr(row_sums, "spelled", stopped)
    yield
    interrupt.forget()
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("interrupted")
def test_an_interrupt_while_a_row_is_counted_is_an_interrupt(engine: Engine) -> None:
    with pytest.raises(KeyboardInterrupt):
        run(engine, "INSERT INTO facts VALUES ('label', x'00')")


def test_an_interrupt_while_a_table_is_looked_over_is_an_interrupt(
    engine: Engine, request: pytest.FixtureRequest
) -> None:
    stocked(engine)
    request.getfixturevalue("interrupted")
    with pytest.raises(KeyboardInterrupt):
        changed(engine)
