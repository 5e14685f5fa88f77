from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from probata.inquiry import members
from probata.inquiry.entry.door import Opened, look, transact
from probata.inquiry.withdraw import withdraw
from probata.record.ref import Ref
from probata.record.withheld import Withheld
from probata.store import keyring
from probata.store.soundness import told
from tests.inquiry.erasing import WEAK, erased
from tests.interviewing import Copies, opening


@pytest.fixture
def heard(twelve: Copies, tmp_path: Path) -> Opened:
    return opening(shutil.copytree(twelve.plain, tmp_path, dirs_exist_ok=True))


def undone(opened: Opened) -> list[str]:
    everyone = keyring.members(opened.folder.keyring, opened.folder.inquiry, opened.root)
    with look(opened) as connection:
        return [one.says for one in told.undone(connection, everyone)]


def test_what_was_done_draws_nothing(heard: Opened) -> None:
    withdraw(heard, "Q-02", "asked to", "a lead")
    erased(heard, "Q-01")
    members.add(heard, "Ines", "coder", WEAK, passphrase=Withheld("another lantern over the ferry"))
    members.remove(heard, "Ines")
    assert undone(heard) == []


def test_a_withdrawal_that_does_not_stand_is_named(heard: Opened) -> None:
    with look(heard) as connection:
        before = connection.exec_driver_sql("SELECT record FROM interviews WHERE code_name = 'Q-02'").scalar_one()
    withdraw(heard, "Q-02", "asked to", "a lead")
    with transact(heard) as connection:
        change = "UPDATE interviews SET record = ?, withdrawn = 0 WHERE code_name = 'Q-02'"
        connection.exec_driver_sql(change, (before,))
    [says] = undone(heard)
    assert "took consent back" in says


def test_a_compartment_that_was_erased_and_is_here_is_named(heard: Opened) -> None:
    erased(heard, "Q-01")
    with transact(heard) as connection:
        [(_, detail)] = told.entries(connection, told.ERASE)
        gone = detail["compartments"][0]  # type: ignore[index]  # a list of texts
        connection.exec_driver_sql("INSERT INTO compartments (number, ref, kind) VALUES (9999, ?, 'joint')", (gone,))
    [says] = undone(heard)
    assert "erased" in says


def test_a_member_who_was_removed_and_is_in_the_keyring_is_named(heard: Opened) -> None:
    members.add(heard, "Ines", "coder", WEAK, passphrase=Withheld("another lantern over the ferry"))
    members.remove(heard, "Ines")
    with look(heard) as connection:
        [(_, detail)] = told.entries(connection, told.REMOVED)
        [damage] = told.undone(connection, [Ref.parse(str(detail["member"]))])
    assert "has them" in damage.says


def test_a_log_that_does_not_fit_itself_is_told_of_elsewhere(heard: Opened) -> None:
    withdraw(heard, "Q-02", "asked to", "a lead")
    with transact(heard) as connection:
        connection.exec_driver_sql("UPDATE log SET detail = '{}' WHERE seq = 2")
    assert undone(heard) == []
