from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from probata.inquiry.entry.door import Opened, authorise, look, new_ref, open_inquiry, record, transact
from probata.inquiry.entry.folder import MARKER
from probata.record.errors import BadUse, Damaged, NewerFormat, NoInquiry, ProbataError, WrongPassphrase
from probata.record.withheld import Withheld
from probata.store import facts, log, state
from probata.store.database import reading

ACTS = ["new", "add", "read", "decide", "sign"]


def everything(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_an_inquiry_opens_again_with_what_was_kept_in_it(opened: Opened, passphrase: Withheld[str]) -> None:
    again = open_inquiry(opened.folder.path / "blobs", passphrase)
    assert (again.folder, again.member, again.role) == (opened.folder, opened.member, "lead")
    with look(again) as connection:
        assert facts.get(connection, facts.LABEL) == b"The example inquiry"


@pytest.mark.parametrize(
    ("spoil", "refusal"),
    [
        (lambda _: None, WrongPassphrase),
        (lambda path: (path / MARKER).unlink(), NoInquiry),
        (lambda path: (path / MARKER).write_text("format = 9\n"), NewerFormat),
        (lambda path: (path / MARKER).write_text("format = \n"), Damaged),
        (lambda path: (path / "keyring.db").unlink(), Damaged),
        (lambda path: (path / "inquiry.db").unlink(), Damaged),
        (lambda path: (path / "blobs").rmdir(), Damaged),
        (lambda path: (path / "keyring.db").write_bytes(b"noise"), Damaged),
    ],
)
def test_what_cannot_be_opened_is_left_as_it_is(opened: Opened, spoil: object, refusal: type[ProbataError]) -> None:
    path = opened.folder.path
    spoil(path)
    before = everything(path)
    with pytest.raises(refusal):
        open_inquiry(path, Withheld("not the passphrase of it"))
    assert everything(path) == before


def test_a_damaged_database_is_left_as_it_is(opened: Opened, passphrase: Withheld[str]) -> None:
    opened.folder.database.write_bytes(b"noise" * 5_000)
    before = everything(opened.folder.path)
    with pytest.raises(Damaged):
        open_inquiry(opened.folder.path, passphrase)
    assert everything(opened.folder.path) == before


def test_the_database_of_another_inquiry_does_not_open(
    opened: Opened, tmp_path: Path, passphrase: Withheld[str]
) -> None:
    from probata.inquiry.entry.settings import load
    from probata.inquiry.new import new

    other = new(tmp_path / "other", passphrase, "Another", load()).opened
    opened.folder.database.write_bytes(other.folder.database.read_bytes())
    with pytest.raises(Damaged):
        open_inquiry(opened.folder.path, passphrase)


@pytest.mark.parametrize(
    ("role", "allowed"),
    [
        ("lead", set(ACTS)),
        ("investigator", {"add", "read", "decide"}),
        ("reader", {"read"}),
        ("", set()),
        ("somebody", set()),
    ],
)
def test_each_role_may_do_its_acts_and_no_other(opened: Opened, role: str, allowed: set[str]) -> None:
    member = replace(opened, role=role)
    for act in [*ACTS, "paint"]:
        if act in allowed:
            authorise(member, act)
        else:
            with pytest.raises(BadUse):
                authorise(member, act)


def test_an_act_and_its_entry_are_kept_together(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1945000000")
    with transact(opened) as connection:
        facts.put(connection, "color", b"blue")
        record(connection, opened, "paint", {"coats": 2})
    with look(opened) as connection:
        first, last = log.entries(connection)
        assert facts.get(connection, "color") == b"blue"
    assert (first.act, last.act, last.detail, last.member) == ("new", "paint", {"coats": 2}, str(opened.member))
    assert last.at == "2031-08-20T13:46:40Z"


def test_an_act_that_fails_leaves_neither_itself_nor_an_entry(opened: Opened) -> None:
    with pytest.raises(BadUse), transact(opened) as connection:  # noqa: PT012 (the act and then the fault)
        facts.put(connection, "color", b"blue")
        record(connection, opened, "paint", {"coats": 2})
        raise BadUse("No.")
    with look(opened) as connection:
        assert [entry.act for entry in log.entries(connection)] == ["new"]
        with pytest.raises(KeyError):
            facts.get(connection, "color")


def test_what_is_written_while_looking_is_not_kept(opened: Opened) -> None:
    with look(opened) as connection:
        facts.put(connection, "color", b"blue")
    with look(opened) as connection, pytest.raises(KeyError):
        facts.get(connection, "color")


def test_entries_of_the_same_act_have_salts_of_their_own(opened: Opened) -> None:
    from sqlalchemy import select

    from probata.store.tables import log as log_table

    with transact(opened) as connection:
        for _ in range(20):
            record(connection, opened, "look", {})
        salts = connection.execute(select(log_table.c.salt)).scalars().all()
    assert len(set(salts)) == len(salts) == 21
    assert all(len(salt) == log.SALT_BYTES for salt in salts)


def test_every_new_ref_is_another(opened: Opened) -> None:
    refs = [new_ref("doc") for _ in range(500)]
    assert len(set(refs)) == 500
    assert refs != sorted(refs)


def test_what_prints_of_an_opened_inquiry_holds_no_key(opened: Opened) -> None:
    printed = repr(opened)
    for secret in (opened.blobs.content_key.reveal(), opened.blobs.name_key.reveal()):
        assert secret.hex() not in printed
        assert repr(secret) not in printed
    assert "withheld" in printed


def test_where_withdrawals_are_unknown_it_is_read_and_nothing_else(opened: Opened, passphrase: Withheld[str]) -> None:
    with transact(opened) as connection:
        facts.put_unknown(connection, "2022-03-01T10:00:00Z")
    again = open_inquiry(opened.folder.path, passphrase)
    assert again.read_only == "Withdrawals after 2022-03-01T10:00:00Z are unknown: read-only, export off."
    for act in ("read", "members", "log", "keep"):
        authorise(again, act)
    for act in ("add", "decide", "sign", "withdraw", "disclose", "keys", "erase", "hold", "merge"):
        with pytest.raises(BadUse, match="are unknown: read-only"):
            authorise(again, act)
    with transact(again) as connection:
        record(connection, again, "view", {})
    with pytest.raises(BadUse, match="are unknown: read-only"), transact(again) as connection:
        record(connection, again, "mark", {})
    assert opened.read_only == ""
    again.engine.dispose()


def test_the_sums_of_all_tables_are_compared_at_one_moment(opened: Opened) -> None:
    with reading(opened.engine) as connection:
        assert not list(state.changed(connection, ["facts"]))
        with transact(opened) as another:
            facts.put(another, "later", b"x")
        assert not list(state.changed(connection))
        with pytest.raises(KeyError):
            facts.get(connection, "later")
    with reading(opened.engine) as connection:
        assert facts.get(connection, "later") == b"x"
