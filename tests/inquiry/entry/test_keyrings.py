"""keyrings: an older keyring is refused at the door; a newer one opens, and what it changed is written down."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import copytree

import pytest
from sqlalchemy import event

from probata.inquiry import erase, members
from probata.inquiry.accounts import enclosing
from probata.inquiry.entry import keyrings
from probata.inquiry.entry.door import Opened, look, open_inquiry, record, transact
from probata.inquiry.entry.settings import Settings
from probata.inquiry.merge import merge
from probata.record.errors import Damaged
from probata.record.ref import Ref
from probata.record.withheld import Withheld
from probata.store import facts, keyring, log
from tests.inquiry.erasing import REQUEST, officer
from tests.interviewing import opening

WEAK = Settings(kdf_memory_mib=8, kdf_passes=1)
HERS = Withheld("seven slow tortoises cross a bridge")
ANOTHER = Withheld("one more passphrase nobody has")


class Killed(BaseException):
    """Stops a command as a kill does: nothing catches it."""


@contextmanager
def killed_before_commit(opened: Opened) -> Iterator[None]:
    """The commit of this engine that belongs to a new keyring does not happen."""
    before = opened.folder.keyring.read_bytes()

    def die(_: object) -> None:
        if opened.folder.keyring.read_bytes() != before:
            raise Killed

    event.listen(opened.engine, "commit", die)
    try:
        with pytest.raises(Killed):
            yield
    finally:
        event.remove(opened.engine, "commit", die)


def told(opened: Opened) -> list[dict[str, object]]:
    with look(opened) as connection:
        return [one.detail for one in log.entries(connection) if one.act == keyrings.CHANGED]  # type: ignore[misc]  # of this file


def known(opened: Opened) -> tuple[int, int]:
    """The number that the database knows, and that of the file."""
    with look(opened) as connection:
        there = facts.generation(connection)
    return there, keyring.generation(opened.folder.keyring, opened.folder.inquiry, opened.root)


def the_lead(opened: Opened, passphrase: Withheld[str]) -> Opened:
    return open_inquiry(opened.folder.path, passphrase)


def new_source(opened: Opened) -> None:
    with transact(opened) as connection:
        enclosing.compartment_of(opened, connection, "S-07", new_source=True)


ACTS: dict[str, Callable[[Opened], object]] = {
    "members add": lambda opened: members.add(opened, "Ines", "coder", WEAK, passphrase=HERS),
    "members remove": lambda opened: members.remove(opened, "Tomas"),
    "members give": lambda opened: members.give(opened, "Tomas", "Q-01"),
    "members take": lambda opened: members.take(opened, "Tomas", "Q-02"),
    "passwd": lambda opened: members.passwd(opened, ANOTHER, WEAK),
    "new compartment": new_source,
}


@pytest.fixture
def staffed(heard: Opened) -> Opened:
    """With a coder, Tomas, who holds one compartment."""
    members.add(heard, "Tomas", "coder", WEAK, passphrase=Withheld("tomas walks the river every day"))
    members.give(heard, "Tomas", "Q-02")
    return heard


@pytest.mark.parametrize("act", ACTS)
def test_a_keyring_change_that_lost_its_commit_is_written_down_at_the_next_opening(
    staffed: Opened, passphrase: Withheld[str], act: str
) -> None:
    before = known(staffed)
    tomas = next(one.ref for one in members.listed(staffed).members if one.name == "Tomas")
    with killed_before_commit(staffed):
        ACTS[act](staffed)
    assert known(staffed)[0] == before[0] < known(staffed)[1]
    again = the_lead(staffed, ANOTHER if act == "passwd" else passphrase)
    now = known(again)[1]
    [detail] = told(again)
    assert (detail["from"], detail["to"], known(again)) == (before[0], now, (now, now))
    roles = [one["role"] for one in detail["added"]]  # type: ignore[attr-defined]  # a list of objects
    assert (roles, detail["removed"]) == (
        ["coder"] if act == "members add" else [],
        [tomas] if act == "members remove" else [],
    )
    the_lead(staffed, ANOTHER if act == "passwd" else passphrase).engine.dispose()
    assert told(again) == [detail]  # once
    again.engine.dispose()


def test_an_erasure_that_lost_its_commit_opens_and_is_finished(heard: Opened, passphrase: Withheld[str]) -> None:
    second = officer(heard)
    erase.ask(heard, "Q-01", REQUEST)
    with killed_before_commit(second):
        erase.confirm(second, "Q-01")
    again = the_lead(heard, passphrase)
    assert len(told(again)) == 1
    assert erase.confirm(again, "Q-01").went_on
    for one in (second, again):
        one.engine.dispose()


def test_without_a_stop_nothing_is_written_down(staffed: Opened, passphrase: Withheld[str]) -> None:
    for act in sorted(ACTS, key="members remove".__eq__):  # the member whom the others change goes last
        ACTS[act](staffed)
    again = the_lead(staffed, ANOTHER)
    assert told(again) == []
    again.engine.dispose()


def test_who_came_or_went_unseen_is_told_once_over_several_stops(staffed: Opened, passphrase: Withheld[str]) -> None:
    for act in ("members add", "members give", "members remove", "new compartment"):
        with killed_before_commit(staffed):
            ACTS[act](staffed)
        the_lead(staffed, passphrase).engine.dispose()
    came_and_went = [(len(one["added"]), len(one["removed"])) for one in told(staffed)]  # type: ignore[arg-type]  # lists
    assert came_and_went == [(1, 0), (0, 0), (0, 1), (0, 0)]


def test_an_older_keyring_is_refused_with_the_way_out(staffed: Opened, passphrase: Withheld[str]) -> None:
    older = staffed.folder.keyring.read_bytes()
    members.remove(staffed, "Tomas")
    newer = staffed.folder.keyring.read_bytes()
    staffed.folder.keyring.write_bytes(older)
    for who in (passphrase, Withheld("tomas walks the river every day")):
        with pytest.raises(Damaged, match="older one") as refused:
            the_lead(staffed, who)
        assert "newest backup of keyring.db" in refused.value.next_step
    assert told(staffed) == []
    staffed.folder.keyring.write_bytes(newer)
    the_lead(staffed, passphrase).engine.dispose()


def test_whoever_examines_opens_it_all_the_same(staffed: Opened, passphrase: Withheld[str]) -> None:
    older = staffed.folder.keyring.read_bytes()
    members.remove(staffed, "Tomas")
    staffed.folder.keyring.write_bytes(older)
    again = open_inquiry(staffed.folder.path, passphrase, as_it_lies=True)
    assert told(again) == []
    again.engine.dispose()


def test_one_that_another_command_replaced_after_the_unlocking_is_no_older_one(
    staffed: Opened, passphrase: Withheld[str]
) -> None:
    early = keyring.unlock(staffed.folder.keyring, staffed.folder.inquiry, passphrase)
    members.give(staffed, "Tomas", "Q-01")
    keyrings.settle(staffed.folder, early, staffed.engine)
    assert told(staffed) == []


def test_a_change_that_was_committed_while_this_one_waited_for_the_lock_is_no_finding(
    staffed: Opened, passphrase: Withheld[str]
) -> None:
    ahead = keyring.unlock(staffed.folder.keyring, staffed.folder.inquiry, passphrase)
    keyrings._write_down(staffed.folder, ahead, staffed.engine)
    assert told(staffed) == []


def test_while_another_command_writes_the_opening_goes_on_and_writes_nothing(
    staffed: Opened, passphrase: Withheld[str]
) -> None:
    with killed_before_commit(staffed):
        ACTS["members give"](staffed)
    with transact(staffed) as connection:
        record(connection, staffed, "paint", {})
        again = the_lead(staffed, passphrase)
    assert told(again) == []
    again.engine.dispose()
    the_lead(staffed, passphrase).engine.dispose()
    assert len(told(staffed)) == 1


def test_where_withdrawals_are_unknown_nothing_is_written_yet(staffed: Opened, passphrase: Withheld[str]) -> None:
    with killed_before_commit(staffed):
        ACTS["members give"](staffed)
    for since, entries in (("2031-08-20T13:46:40Z", 0), ("", 1)):
        with transact(staffed) as connection:
            facts.put_unknown(connection, since)
        the_lead(staffed, passphrase).engine.dispose()
        assert len(told(staffed)) == entries


def test_an_older_keyring_is_accepted_without_what_was_taken_away(staffed: Opened, passphrase: Withheld[str]) -> None:
    members.add(staffed, "Olga", "protection officer", WEAK, passphrase=HERS)
    members.give(staffed, "Tomas", "Q-03")
    older = staffed.folder.keyring.read_bytes()
    held = keyring.holders(staffed.folder.keyring, staffed.folder.inquiry, staffed.root)
    members.take(staffed, "Tomas", "Q-02")
    members.remove(staffed, "Olga")
    members.add(staffed, "Nora", "reader", WEAK, passphrase=ANOTHER)
    staffed.folder.keyring.write_bytes(older)
    with pytest.raises(Damaged):
        the_lead(staffed, passphrase)
    as_it_lies = open_inquiry(staffed.folder.path, passphrase, as_it_lies=True)
    done = members.accept(as_it_lies)
    assert (len(done.removed), done.unknown, done.closed) == (1, ("Nora",), 0)
    again = the_lead(staffed, passphrase)
    now = keyring.holders(again.folder.keyring, again.folder.inquiry, again.root)
    assert {str(one) for one in held.keys() - now.keys()} == set(done.removed)
    tomas = Ref.parse(next(one.ref for one in members.listed(again).members if one.name == "Tomas"))
    assert len(held[tomas]) - len(now[tomas]) == 1
    assert known(again)[0] == known(again)[1]
    members.add(again, "Nora", "reader", WEAK, passphrase=ANOTHER)
    with pytest.raises(Exception, match="no older one"):
        members.accept(again)
    for one in (as_it_lies, again):
        one.engine.dispose()


def test_a_removal_that_lost_its_commit_is_not_undone_by_merging(
    staffed: Opened, passphrase: Withheld[str], tmp_path: Path
) -> None:
    other = opening(copytree(staffed.folder.path, tmp_path / "other"))
    with killed_before_commit(staffed):
        members.remove(staffed, "Tomas")
    again = the_lead(staffed, passphrase)
    merge(again, other)
    assert [one.name for one in members.listed(again).members] == ["lead"]
    for one in (again, other):
        one.engine.dispose()


def test_what_was_destroyed_does_not_come_back_with_an_older_keyring(heard: Opened, passphrase: Withheld[str]) -> None:
    second = officer(heard)
    older = heard.folder.keyring.read_bytes()
    erase.ask(heard, "Q-01", REQUEST)
    gone = len(keyring.holders(heard.folder.keyring, heard.folder.inquiry, heard.root)[heard.member])
    assert erase.confirm(second, "Q-01").compartments == 1
    heard.folder.keyring.write_bytes(older)
    as_it_lies = open_inquiry(heard.folder.path, passphrase, as_it_lies=True)
    members.accept(as_it_lies)
    now = keyring.holders(heard.folder.keyring, heard.folder.inquiry, heard.root)
    assert {len(one) for one in now.values()} == {gone - 1}
    for one in (second, as_it_lies):
        one.engine.dispose()


def test_who_was_removed_does_not_accept(staffed: Opened, tmp_path: Path) -> None:
    members.add(staffed, "Nora", "lead", WEAK, passphrase=HERS)
    older = staffed.folder.keyring.read_bytes()
    members.remove(staffed, "Nora")
    staffed.folder.keyring.write_bytes(older)
    hers = open_inquiry(staffed.folder.path, HERS, as_it_lies=True)
    with pytest.raises(Exception, match="You were removed"):
        members.accept(hers)
    assert staffed.folder.keyring.read_bytes() == older
    hers.engine.dispose()
