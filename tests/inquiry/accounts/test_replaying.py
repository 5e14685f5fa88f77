"""Replaying lines in an inquiry that does not know of them; whole journeys are in tests/inquiry/test_restore.py."""

from __future__ import annotations

from dataclasses import replace

from probata.inquiry.accounts.removing import head
from probata.inquiry.accounts.replaying import Replayed, replay
from probata.inquiry.entry.door import Opened, look, transact
from probata.inquiry.hold import hold
from probata.inquiry.interviews import listed
from probata.inquiry.log import log
from probata.inquiry.search import search
from probata.record.ref import Ref
from probata.store import compartments, decisions, interviews, keyring
from probata.store.removals import WITHDRAW, Removal

OTHER = Ref.of("member", bytes(16))


def _line(opened: Opened, code_name: str, *, withdrawn: bool = False) -> Removal:
    with look(opened) as connection:
        one = interviews.named(connection, code_name)
        assert one is not None
        own = compartments.of_interviews(connection)[one.ref]
        made = Removal(1, own, one.ref, "2022-03-01T10:00:00Z", head(connection), opened.member, OTHER)
    return replace(made, compartment=None, confirmed=None, act=WITHDRAW) if withdrawn else made


def _acts(opened: Opened) -> list[str]:
    return [one.act for one in log(opened, 99).entries]


def test_a_withdrawal_is_done_once(heard: Opened) -> None:
    line = _line(heard, "Q-02", withdrawn=True)
    with transact(heard) as connection:
        assert replay(heard, connection, [line]) == Replayed(0, 1)
    assert search(heard, "tablets") == ()
    before = _acts(heard)
    assert before.count("withdraw") == 1
    with transact(heard) as connection:
        assert replay(heard, connection, [line]) == Replayed(0, 0)
    assert _acts(heard) == before


def test_an_erasure_is_done_once_and_takes_requests_and_holds_along(heard: Opened) -> None:
    hold(heard, "Q-01", "order of a court")
    line = _line(heard, "Q-01")
    with transact(heard) as connection:
        assert replay(heard, connection, [line, replace(_line(heard, "Q-01", withdrawn=True), sequence=2)]) == Replayed(
            1, 0
        )
    (entry,) = [one for one in log(heard, 99).entries if one.act == "erase"]
    assert entry.detail["of"] == str(line.interview)
    assert "Q-01" not in [one.code_name for one in listed(heard).interviews]
    place = (heard.folder.keyring, heard.folder.inquiry, heard.root)
    assert line.compartment not in keyring.holders(*place)[heard.member]
    with look(heard) as connection:
        assert not [one for one in decisions.standing(connection).values() if one.kind == "legal hold"]
    with transact(heard) as connection:
        assert replay(heard, connection, [line]) == Replayed(0, 0)


def test_whoever_is_not_here_is_no_fault(heard: Opened) -> None:
    line = replace(_line(heard, "Q-01"), interview=Ref.of("interview", bytes(16)), compartment=None)
    gone = replace(line, confirmed=None, act=WITHDRAW)
    before = keyring.generation(heard.folder.keyring, heard.folder.inquiry, heard.root)
    with transact(heard) as connection:
        assert replay(heard, connection, [line, gone]) == Replayed(0, 0)
    assert keyring.generation(heard.folder.keyring, heard.folder.inquiry, heard.root) == before


def test_keys_that_came_back_go_though_the_rows_are_gone(heard: Opened) -> None:
    line = _line(heard, "Q-01")
    old = heard.folder.keyring.read_bytes()
    with transact(heard) as connection:
        replay(heard, connection, [line])
    heard.folder.keyring.write_bytes(old)
    with transact(heard) as connection:
        assert replay(heard, connection, [line]) == Replayed(0, 0)
    place = (heard.folder.keyring, heard.folder.inquiry, heard.root)
    assert line.compartment not in keyring.holders(*place)[heard.member]
