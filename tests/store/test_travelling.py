"""A travel copy at the level of files and rows: what is not in it, and what is the same."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from probata.inquiry import members
from probata.inquiry.entry.door import Opened, look
from probata.record.errors import Damaged
from probata.record.ref import Ref
from probata.record.withheld import Withheld
from probata.store import facts, keyring, keys, travelling
from probata.store.database import engine_for, reading, transaction
from probata.store.migrate import bring_up_to_date
from probata.store.tables import metadata
from probata.store.travelling import Travel
from tests.conftest import PASSPHRASE
from tests.inquiry.erasing import HERS, WEAK
from tests.interviewing import Copies, opening

TRAVEL = Travel(Ref.of("copy", bytes(16)), "2022-03-01T10:00:00Z")


@pytest.fixture
def heard(twelve: Copies, tmp_path: Path) -> Iterator[Opened]:
    """An inquiry with five accounts in compartments, twelve identities, and an open decree."""
    opened = opening(shutil.copytree(twelve.plain, tmp_path, dirs_exist_ok=True))
    yield opened
    opened.engine.dispose()


def test_the_keyring_opens_for_everybody_and_holds_no_compartment(heard: Opened, tmp_path: Path) -> None:
    members.add(heard, "Olga", "protection officer", WEAK, passphrase=HERS)
    here, to, inquiry = heard.folder.keyring, tmp_path / "keyring.db", heard.folder.inquiry
    travelling.copy_keyring(here, to, inquiry, heard.root)
    for passphrase in (Withheld(PASSPHRASE), HERS):
        assert keyring.unlock(here, inquiry, passphrase).compartments.held
        unlocked = keyring.unlock(to, inquiry, passphrase)
        assert (unlocked.compartments.held, unlocked.root.reveal()) == (frozenset(), heard.root.reveal())
    assert keyring.generation(to, inquiry, heard.root) == keyring.generation(here, inquiry, heard.root)
    assert b"compartment" not in to.read_bytes()
    assert b"compartment" in here.read_bytes()


def test_a_keyring_that_somebody_changed_is_not_vouched_for_anew(heard: Opened, tmp_path: Path) -> None:
    other = Withheld(bytes(32))
    with pytest.raises(Damaged):
        travelling.copy_keyring(heard.folder.keyring, tmp_path / "k", heard.folder.inquiry, other)
    assert not (tmp_path / "k").exists()


def rows(connection: object) -> dict[str, list[object]]:
    return {
        name: connection.exec_driver_sql(f'SELECT * FROM "{name}"').all()  # type: ignore[attr-defined]  # noqa: S608
        for name in metadata.tables
    }


def test_every_row_is_the_same_but_for_sealed_cells_and_one_fact(heard: Opened, tmp_path: Path) -> None:
    engine = engine_for(tmp_path / "copy.db", keys.derived(heard.root, heard.folder.inquiry, keys.DATABASE))
    bring_up_to_date(engine, tmp_path / "copy.db")
    with look(heard) as connection:
        travelling.copy_rows(connection, engine, TRAVEL, (7, b"the keyring's bytes"))
        mine = rows(connection)
    with reading(engine) as connection:
        copied = rows(connection)
        assert travelling.travel(connection) == TRAVEL
        assert facts.keyring_bytes(connection) == (7, hashlib.sha256(b"the keyring's bytes").digest())
        assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar_one() == "ok"
    assert mine.pop("sealed")
    assert copied.pop("sealed") == []
    added = set(copied.pop("facts")) - set(mine.pop("facts"))
    assert {row[0] for row in added} == {facts.TRAVEL, facts.KEYRING}  # type: ignore[index]  # rows
    assert copied == mine
    engine.dispose()


def test_an_inquiry_at_home_is_none_and_a_fact_that_cannot_be_read_is_damage(heard: Opened) -> None:
    with look(heard) as connection:
        assert travelling.travel(connection) is None
        assert travelling.left_out(connection, ()) == frozenset()
    with transaction(heard.engine) as connection:
        facts.put(connection, facts.TRAVEL, b"{}")
    with look(heard) as connection, pytest.raises(Damaged, match="travel copy"):
        travelling.travel(connection)


def test_a_blob_that_does_not_open_is_not_carried(heard: Opened, tmp_path: Path) -> None:
    with look(heard) as connection:
        (name,) = travelling.open_blobs(connection)
    path = heard.folder.blobs / name
    whole = path.read_bytes()
    path.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    with pytest.raises(Damaged):
        travelling.copy_blobs([name], heard.blobs, tmp_path)
    assert not (tmp_path / name).exists()
    path.write_bytes(whole)
    travelling.copy_blobs([name], heard.blobs, tmp_path)
    assert (tmp_path / name).read_bytes() == whole
