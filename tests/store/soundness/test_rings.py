from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from sqlalchemy import Connection

from probata.inquiry.entry.door import Opened, look, transact
from probata.inquiry.entry.settings import Settings
from probata.inquiry.members import add, listed
from probata.record.errors import ProbataError
from probata.record.ref import Ref
from probata.record.withheld import Withheld
from probata.store import keyring
from probata.store.soundness import rings
from tests.interviewing import Copies, opening

WEAK = Settings(kdf_memory_mib=8, kdf_passes=1)


@pytest.fixture
def heard(twelve: Copies, tmp_path: Path) -> Opened:
    return opening(shutil.copytree(twelve.plain, tmp_path, dirs_exist_ok=True))


def test_an_older_keyring_that_was_put_back_is_found(heard: Opened, tmp_path: Path) -> None:
    path = heard.folder.keyring
    before = path.read_bytes()
    add(heard, "Ines", "coder", WEAK, passphrase=Withheld("another lantern over the ferry"))
    where = (path, heard.folder.inquiry, heard.root)
    with look(heard) as connection:
        assert list(rings.newest(connection, *where)) == []
        path.write_bytes(before)
        [damage] = rings.newest(connection, *where)
    assert damage.where == "keyring.db"
    assert "older one" in damage.says


def test_every_seal_of_a_member_opens_and_every_compartment_has_a_holder(heard: Opened) -> None:
    where = (heard.folder.keyring, heard.folder.inquiry, heard.root)
    assert list(rings.seals(heard.compartments, heard.folder.keyring)) == []
    with look(heard) as connection:
        assert list(rings.orphans(connection, keyring.holders(*where))) == []
        assert len(list(rings.orphans(connection, {heard.member: frozenset()}))) > 5


def test_what_was_destroyed_and_stands_here_again_is_found(heard: Opened) -> None:
    one = min(heard.compartments.held)
    with look(heard) as connection:
        assert [damage.where for damage in rings.erased(connection, {one}, {})] == [str(one)]
        assert list(rings.erased(connection, (), {})) == []


def test_a_lock_that_costs_less_than_usual_is_called_weak(heard: Opened) -> None:
    where = (heard.folder.keyring, heard.folder.inquiry, heard.root)
    everyone = keyring.members(*where)
    [remark] = rings.weak(everyone, {})
    assert "is weak: a guess costs 8 MiB and 1 pass" in remark
    add(heard, "Ines", "coder", Settings(), passphrase=Withheld("another lantern over the ferry"))
    assert len(list(rings.weak(keyring.members(*where), {}))) == 1
    assert len(listed(heard).members) == 2


def test_a_compartment_without_a_holder_is_damage_only_while_something_lies_in_it(heard: Opened) -> None:
    with transact(heard) as connection:
        connection.exec_driver_sql("DELETE FROM sealed")
        connection.exec_driver_sql("UPDATE items SET compartment = NULL WHERE 0")
        used = len(list(rings.orphans(connection, {})))
        assert used == connection.exec_driver_sql("SELECT count(DISTINCT compartment) FROM items").scalar()


def test_every_byte_of_the_keyring_is_compared_also_those_that_no_row_holds(heard: Opened) -> None:
    where = (heard.folder.keyring, heard.folder.inquiry, heard.root)
    whole = heard.folder.keyring.read_bytes()
    said = []
    with look(heard) as connection:
        assert list(rings.changed_bytes(connection, *where)) == []
        for at in range(0, len(whole), len(whole) // 97):
            heard.folder.keyring.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
            said.append(_found(connection, where))
        heard.folder.keyring.write_bytes(whole)
    assert all(said)
    assert said.count("bytes") > 20  # which no MAC vouches for


def _found(connection: Connection, where: tuple[Path, Ref, Withheld[bytes]]) -> str:
    """``rows`` for what the keyring itself notices, ``bytes`` for what only its digest does."""
    try:
        keyring.members(*where)
    except ProbataError:
        return "rows"
    return "bytes" if list(rings.changed_bytes(connection, *where)) else ""


def test_a_keyring_that_the_database_knows_nothing_of_is_no_damage_and_is_told_of(heard: Opened) -> None:
    where = (heard.folder.keyring, heard.folder.inquiry, heard.root)
    with look(heard) as connection:
        assert list(rings.uncompared(connection, *where)) == []
        keyring.destroy(*where, ())
        assert list(rings.changed_bytes(connection, *where)) == []
        [remark] = rings.uncompared(connection, *where)
    assert "did not finish" in remark
