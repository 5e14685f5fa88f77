from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import event, select
from sqlalchemy.exc import IntegrityError

from probata.method.documents.model import Declared, Mark, MarkKind, Reading
from probata.record.digest import Digest
from probata.record.errors import Busy, Damaged, StorageFull, SystemRefused
from probata.record.ref import Ref
from probata.record.withheld import Withheld
from probata.store import decisions, facts, items, log, state
from probata.store.blobs import BlobStore, get, put, sweep
from probata.store.database import engine_for, fold_back, reading, storage_errors, transaction
from probata.store.tables import items as items_table

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

CHILDREN = str(Path(__file__).with_name("children.py"))
KILLS = 12
MARKER = "Odalys Verrin of Tamsk hostel nine"


def asked(connection: Connection, pragma: str) -> object:
    return connection.exec_driver_sql(f"PRAGMA {pragma}").scalar()


def numbers(connection: Connection) -> list[int]:
    return sorted(int(row.name[7:-4]) for row in connection.execute(select(items_table.c.name)))


def assert_whole(kit: ModuleType, engine: Engine, blobs: BlobStore) -> list[int]:
    """The file is sound, every item's blob and text are there and right, the log has no gap; gives the numbers."""
    engine.dispose()  # what is kept for reading has not folded back what a full disk refused
    with engine.connect() as connection:
        assert asked(connection, "integrity_check") == "ok"
        assert connection.exec_driver_sql("PRAGMA cipher_integrity_check").all() == []
        assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
        assert list(state.changed(connection)) == []
        found = numbers(connection)
        for row in connection.execute(select(items_table)):
            assert Digest.of(get(blobs, row.blob)).hex == row.digest
            assert row.text.decode() == kit.text_of(int(row.name[7:-4]))
        assert sorted(entry.detail["number"] for entry in log.entries(connection)) == found
        assert items.how_many_documents(connection) == 2 * len(found)
        sweep(blobs)
        assert {path.name for path in blobs.folder.iterdir()} >= items.blob_names(connection)
    return found


def test_the_connection_reports_the_settings_that_keep_what_was_acknowledged(connection: Connection) -> None:
    reported = {name: asked(connection, name) for name in ("journal_mode", "synchronous", "foreign_keys")}
    assert reported == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}  # 2 is FULL
    assert asked(connection, "secure_delete") == 1
    assert asked(connection, "temp_store") == 2  # in memory
    assert asked(connection, "cipher_version") is not None


def test_a_transaction_is_kept_whole_or_not_at_all(engine: Engine, blobs: BlobStore, kit: ModuleType) -> None:
    with transaction(engine) as connection:
        kit.stock(connection, blobs, 1)
    with pytest.raises(ZeroDivisionError), transaction(engine) as connection:  # noqa: PT012 (the act and then the fault)
        kit.stock(connection, blobs, 2)
        _ = 1 // 0
    assert assert_whole(kit, engine, blobs) == [1]


@pytest.mark.parametrize("key", [bytes(32), bytes(range(1, 33)), b"short"])
def test_another_key_opens_nothing(engine: Engine, folder: Path, key: bytes) -> None:
    before = (folder / "inquiry.db").read_bytes()
    with pytest.raises(Damaged), transaction(engine_for(folder / "inquiry.db", Withheld(key))) as connection:
        numbers(connection)
    assert (folder / "inquiry.db").read_bytes() == before


def test_a_changed_page_is_noticed(engine: Engine, folder: Path, blobs: BlobStore, kit: ModuleType) -> None:
    with transaction(engine) as connection:
        for number in range(1, 6):
            kit.stock(connection, blobs, number)
    path, chance = folder / "inquiry.db", random.Random(7)  # noqa: S311 (places to damage, no secret)
    good, page = path.read_bytes(), 4096
    for start in range(0, len(good), page):
        at = start + chance.randrange(page)
        path.write_bytes(good[:at] + bytes([good[at] ^ 1 << chance.randrange(8)]) + good[at + 1 :])
        assert not _is_sound(engine), f"byte {at} changed and nobody noticed"
    path.write_bytes(good)
    assert _is_sound(engine)


def _is_sound(engine: Engine) -> bool:
    try:
        with storage_errors(), engine.connect() as connection:
            return connection.exec_driver_sql("PRAGMA cipher_integrity_check").all() == []
    except Damaged:
        return False


def test_a_second_writer_is_told_that_somebody_writes(engine: Engine, folder: Path, kit: ModuleType) -> None:
    second = engine_for(folder / "inquiry.db", kit.DATABASE_KEY)
    event.listen(second, "connect", lambda raw, _: raw.execute("PRAGMA busy_timeout = 0"))
    with transaction(engine) as connection:
        facts.put(connection, "label", b"first")
        with pytest.raises(Busy), transaction(second):
            pass
    with transaction(second) as connection:
        assert facts.get(connection, "label") == b"first"


def test_readers_and_a_writer_do_not_hinder_each_other(engine: Engine, folder: Path, kit: ModuleType) -> None:
    second = engine_for(folder / "inquiry.db", kit.DATABASE_KEY)
    event.listen(second, "connect", lambda raw, _: raw.execute("PRAGMA busy_timeout = 0"))
    with transaction(engine) as writing:
        facts.put(writing, "label", b"first")
        with reading(second) as connection, pytest.raises(KeyError):
            facts.get(connection, "label")
        assert kit.engine_in(folder)
    with reading(engine) as connection:
        assert facts.get(connection, "label") == b"first"
        with transaction(second) as writing:
            facts.put(writing, "color", b"blue")
        with pytest.raises(KeyError):
            facts.get(connection, "color")


def test_what_a_reader_writes_is_not_kept(engine: Engine) -> None:
    with reading(engine) as connection:
        facts.put(connection, "label", b"first")
    with reading(engine) as connection, pytest.raises(KeyError):
        facts.get(connection, "label")


def test_a_fault_of_the_caller_is_not_called_damage(engine: Engine, connection: Connection) -> None:
    connection.rollback()
    with pytest.raises(IntegrityError) as refused, transaction(engine) as writing:  # noqa: PT012 (twice the same)
        facts.put(writing, MARKER, b"")
        facts.put(writing, MARKER, b"")
    assert MARKER not in str(refused.value)


def test_no_file_of_the_inquiry_holds_a_word_of_what_is_kept(
    engine: Engine, folder: Path, blobs: BlobStore, kit: ModuleType
) -> None:
    with transaction(engine) as connection:
        _keep_the_marker_everywhere(connection, blobs, kit)
        assert _files_with_the_marker(folder) == []
        assert any(path.name.endswith("-wal") for path in folder.iterdir())
    with engine.connect() as connection:
        assert items.how_many_documents(connection) == 2
        assert _files_with_the_marker(folder) == []
    engine.dispose()
    assert _files_with_the_marker(folder) == []
    assert not (folder / "inquiry.db").read_bytes().startswith(b"SQLite format 3")


def _keep_the_marker_everywhere(connection: Connection, blobs: BlobStore, kit: ModuleType) -> None:
    item, reading, parts = kit.item_of(f"{MARKER}. " * 500, f"{MARKER}.txt")
    claim = Declared("author", MARKER, MARKER)
    marked = Reading(reading.text, reading.reader, (Mark(MarkKind.COMMENT, parts[0].span, None, MARKER, MARKER),))
    blob = put(blobs, reading.text.encode())
    items.save(connection, item, blob, marked, tuple(_with_claim(part, claim) for part in parts))
    facts.put(connection, MARKER, MARKER.encode())
    log.append(connection, MARKER, kit.MEMBER, MARKER, {MARKER: MARKER}, bytes(32))
    ref = Ref.of("decision", bytes(16))
    decisions.save(connection, decisions.Decision(ref, "k", MARKER, MARKER, MARKER, MARKER, MARKER, MARKER))
    connection.exec_driver_sql("CREATE TEMP TABLE notes AS SELECT * FROM items")
    connection.exec_driver_sql("SELECT text FROM notes ORDER BY text").all()


def _with_claim(part: object, claim: Declared) -> object:
    from dataclasses import replace

    return replace(part, declared=(claim,))


def _files_with_the_marker(folder: Path) -> list[str]:
    forms = [form.encode(code) for form in (MARKER, MARKER.lower()) for code in ("utf-8", "utf-16-le")]
    forms += [MARKER[:9].encode(), MARKER[14:19].encode()]
    whole = [path for path in folder.rglob("*") if path.is_file()]
    return [
        path.name for path in whole if any(form in path.read_bytes() or form in path.name.encode() for form in forms)
    ]


def test_a_process_that_dies_at_any_moment_loses_nothing_that_it_acknowledged(
    folder: Path, blobs: BlobStore, kit: ModuleType
) -> None:
    chance = random.Random(2031)  # noqa: S311 (moments to stop at, no secret)
    acknowledged: set[int] = set()
    with _child("serve", folder) as child:
        for _ in range(KILLS):
            acknowledged |= _killed_once(child, lines=chance.randrange(1, 40))
            engine = kit.engine_in(folder)
            assert acknowledged <= set(assert_whole(kit, engine, blobs))
    assert len(acknowledged) > KILLS


@contextmanager
def _child(*arguments: object) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, CHILDREN, *map(str, arguments)]
    with subprocess.Popen(  # noqa: S603 (our own file)
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONWARNINGS": "error"}
    ) as child:
        yield child


def _killed_once(child: subprocess.Popen[str], lines: int) -> set[int]:
    """Lets a worker say ``lines`` things about its work, kills it, and gives the numbers that it acknowledged."""
    assert child.stdin is not None
    assert child.stdout is not None
    child.stdin.write("go\n")
    child.stdin.flush()
    worker = 0
    said: list[str] = []
    while len(said) < lines or not worker:
        line = child.stdout.readline().strip()
        if line.isdigit():
            worker = int(line)
        else:
            said.append(line)
    os.kill(worker, signal.SIGKILL)
    said += iter(lambda: child.stdout.readline().strip(), "dead")
    return {int(line.split()[1]) for line in said if line.startswith("committed")}


def test_a_file_that_may_not_grow_is_a_full_disk_and_leaves_everything_earlier_whole(
    folder: Path, blobs: BlobStore, kit: ModuleType
) -> None:
    with _child("fill", folder, 900_000) as child:
        said = child.communicate()[0].split("\n")
    acknowledged = [int(line.split()[1]) for line in said if line.startswith("committed")]
    assert said[-3:] == ["storage-full", "storage-full", ""]
    assert len(acknowledged) > 3
    engine = kit.engine_in(folder)
    assert assert_whole(kit, engine, blobs) == acknowledged
    with transaction(engine) as connection:
        kit.stock(connection, blobs, 200_000)
    assert assert_whole(kit, engine, blobs) == [*acknowledged, 200_000]


def test_a_full_disk_leaves_everything_earlier_whole(small_disk: Path, kit: ModuleType) -> None:
    engine, blobs = kit.engine_in(small_disk), kit.blobs_in(small_disk)
    stored: list[int] = []
    ballast = small_disk / "ballast"
    ballast.write_bytes(bytes(1_000_000))  # the write-ahead log has to fit when it is folded back
    with pytest.raises(StorageFull):  # noqa: PT012 (which of the many writes it meets is not for the test to say)
        for number in range(1, 100_000):
            with transaction(engine) as connection:
                kit.stock(connection, blobs, number)
            stored.append(number)
    assert len(stored) > 3
    assert assert_whole(kit, engine, blobs) == stored
    ballast.unlink()
    with transaction(engine) as connection:
        kit.stock(connection, blobs, 200_000)
    assert assert_whole(kit, engine, blobs) == [*stored, 200_000]


def test_nothing_stays_in_the_write_ahead_log_that_was_folded_back(engine: Engine, folder: Path) -> None:
    ahead = folder / "inquiry.db-wal"
    with reading(engine) as kept:  # the last connection to close would fold it back by itself
        assert asked(kept, "journal_mode") == "wal"
        with transaction(engine) as connection:
            facts.put(connection, "some", b"thing")
        assert ahead.stat().st_size > 0
        assert fold_back(engine)
        assert ahead.stat().st_size == 0
        assert facts.get(kept, "some") == b"thing"


@pytest.mark.parametrize("name", ["EIO", "EROFS", "ENODEV", "EACCES"])
def test_a_disk_that_refuses_is_told_in_our_words_with_the_place(name: str) -> None:
    import errno

    with pytest.raises(SystemRefused) as fault, storage_errors():
        raise OSError(getattr(errno, name), "refused", "/a/place")
    assert fault.value.where == "/a/place"


def test_a_file_that_somebody_took_away_is_the_callers_to_explain() -> None:
    with pytest.raises(FileNotFoundError), storage_errors():
        raise FileNotFoundError(2, "gone", "/a/place")


def test_a_file_of_another_key_is_told_in_words_with_a_way_out(tmp_path: Path) -> None:
    first, other = (engine_for(tmp_path / "inquiry.db", Withheld(bytes([key]) * 32)) for key in (1, 2))
    with transaction(first) as connection:
        connection.exec_driver_sql("CREATE TABLE a (b)")
    with pytest.raises(Damaged, match="does not open with this inquiry's key") as refused, reading(other):
        pass
    assert "backup of inquiry.db" in refused.value.next_step
