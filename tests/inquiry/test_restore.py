"""restore: whole or not at all; what was taken back since the backup is done again, or nothing leaves."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from probata.inquiry import erase, members
from probata.inquiry.accounts import lifting
from probata.inquiry.accounts.newest import Named
from probata.inquiry.add import add
from probata.inquiry.check import check
from probata.inquiry.cite import Asked as Place
from probata.inquiry.cite import cite
from probata.inquiry.disclose import Chosen, Recipient, disclose
from probata.inquiry.entry.door import Opened, look, open_inquiry, transact
from probata.inquiry.entry.folder import marker
from probata.inquiry.entry.settings import Settings
from probata.inquiry.fsck import fsck
from probata.inquiry.interviews import listed
from probata.inquiry.log import checkpoint, log
from probata.inquiry.quotes import quotes
from probata.inquiry.report import report
from probata.inquiry.restore import drill, restore
from probata.inquiry.review import review
from probata.inquiry.search import search
from probata.inquiry.sign import sign
from probata.inquiry.withdraw import withdraw
from probata.method.testimony.model import Interview, Use
from probata.record.errors import (
    AlreadyThere,
    AnswerIsNo,
    BadInput,
    BadUse,
    Damaged,
    NotFound,
    ProbataError,
    StorageFull,
    WrongPassphrase,
)
from probata.record.ref import Ref
from probata.record.withheld import Withheld
from probata.store import basis, blobs, cells, decisions, erasing, interviews, keyring, tables
from probata.store.removals import Removal
from tests.conftest import PASSPHRASE
from tests.disclosing import COURT, USE, YES, Office, allow
from tests.inquiry.erasing import HERS, REQUEST, WEAK, erased, everything, files, forms, officer
from tests.inquiry.restoring import GIVEN, back_up, listing, mixed, put_back, quiet, source
from tests.interviewing import NAMES, PHONES, manuscript

HERS_TOLD = ("counted the stones", "stayed on the whole night", "until the bell rang")
TYPED = "Vermolinda"


def damages(opened: Opened) -> list[str]:
    """What fsck finds."""
    found = fsck(opened.folder.path, lambda: GIVEN, progress=quiet)
    return [f"{one.where}: {one.says}" for one in found.damages]


@pytest.fixture
def after(saved: Opened, tmp_path: Path) -> Opened:
    """Backed up in ``b``; then Q-01 was erased and Q-02 taken back, which ``k2`` knows and ``b`` and ``k`` do not."""
    cite(saved, "Q-01", Place(words="until the bell rang", title=f"account about {TYPED}"), "bell")
    withdraw(saved, "Q-01", f"asked by {TYPED}", "A. Member")
    back_up(saved, tmp_path)
    erased(saved)
    withdraw(saved, "Q-02", "asked by letter", "A. Member")
    back_up(saved, tmp_path, "b2", "k2")
    return saved


def leftovers(opened: Opened) -> list[str]:
    """Everything by which a replay that forgets something is found: marks of the person, keys, blobs, decisions."""
    found = []
    looked = {"tables": everything(opened), **dict(files(opened.folder.path))}
    for mark in (NAMES[0], PHONES[0], *HERS_TOLD, TYPED, "Q-01"):
        found += [f"{mark} in {name}" for name, data in looked.items() for form in forms(mark) if form in data]
    with look(opened) as connection:
        here = {each.ref: each for each in interviews.everyone(connection)}
        stubs = [each for each in here.values() if erasing.is_stub(each)]
        found += [] if len(stubs) == 1 else ["stub"]
        found += ["withdrawal"] if not _second(here.values()).consent.withdrawn else []
        named = {row[0] for row in connection.execute(tables.items.select().with_only_columns(tables.items.c.blob))}
        found += [f"blob {path.name}" for path in opened.folder.blobs.iterdir() if path.name not in named]
        about = {str(stubs[0].ref)} if stubs else set()
        found += [str(one.kind) for one in decisions.standing(connection).values() if one.binds in about]
        stale = basis.all_stale(connection)
        found += [] if any("erased" in why for why in stale.values()) else ["stale"]
    place = (opened.folder.keyring, opened.folder.inquiry, opened.root)
    held = frozenset[Ref]().union(*keyring.holders(*place).values())
    from probata.store import compartments

    lines = [one for one in _lines(opened) if one.compartment]
    found += [f"key {one.compartment}" for one in lines if one.compartment in held]
    with look(opened) as connection:
        there = {each.ref for each in compartments.everything(connection)}
        found += [f"compartment {one.compartment}" for one in lines if one.compartment in there]
    return found


def _second(everyone: Iterable[Interview]) -> Interview:
    return next(one for one in everyone if one.code_name == "Q-02")


def test_what_is_restored_is_what_was_backed_up(saved: Opened, tmp_path: Path) -> None:
    made = back_up(saved, tmp_path)
    before = [one.code_name for one in listed(saved).interviews]
    done, opened = put_back(source(tmp_path, removals=tmp_path / "k/removals"), tmp_path / "r")
    assert (done.entries, done.files, done.erased, done.withdrawn, done.unknown_since) == (made.entries, 6, 0, 0, "")
    assert [one.code_name for one in listed(opened).interviews] == before
    assert search(opened, "lamp")
    assert damages(opened) == []
    assert [one.act for one in log(opened, 99).entries][made.entries] == "restore"
    cite(opened, "decree.txt", Place(words="Leaving the quarry"), "again")  # it can be worked with
    opened.engine.dispose()
    assert not [one for one in tmp_path.iterdir() if one.name.startswith(".probata")]


@pytest.mark.parametrize("keys", ["k", "k2"], ids=["keys of the backup", "newest keys"])
def test_after_the_replay_nothing_of_whom_was_erased_is_left(after: Opened, tmp_path: Path, keys: str) -> None:
    """With the keys of the backup everything opened before the replay; with the newest, decisions about the texts are
    found by the digests in the list alone."""
    where = source(tmp_path, keys=keys, removals=tmp_path / "k2/removals")
    done, opened = put_back(where, tmp_path / "r")
    assert (done.erased, done.withdrawn, done.unknown_since) == (1, 1, "")
    assert leftovers(opened) == []
    assert damages(opened) == []
    gone = {one.compartment for one in _lines(opened) if one.compartment}
    for one in gone:
        with pytest.raises(KeyError):
            cells.Held(opened.folder.inquiry, opened.compartments).key(one, "cells")
    stub = next(one for one in listed(opened).interviews if one.code_name.startswith("erased-"))
    assert {stub.consent.state(use).value for use in Use} == {"withdrawn"}
    assert search(opened, "lamp") == ()
    acts = [one.act for one in log(opened, 99).entries]
    assert acts[done.entries :].count("erase") == 1
    assert acts[-4:].count("withdraw") <= 1
    opened.engine.dispose()


def _lines(opened: Opened) -> tuple[Removal, ...]:
    from probata.inquiry.accounts.removing import removal_keys
    from probata.store import removals

    with look(opened) as connection:
        return removals.read(opened.folder.removals, removal_keys(opened, connection))


@pytest.mark.parametrize("forgets", [False, True])
def test_decisions_on_the_texts_go_though_their_keys_are_gone(
    saved: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, forgets: bool
) -> None:
    from probata.inquiry.accounts import replaying
    from probata.store import items
    from probata.store.item_cells import outside, sheet

    with transact(saved) as connection:
        held = cells.Held(saved.folder.inquiry, saved.compartments)
        one = interviews.named(connection, "Q-01")
        assert one is not None
        assert one.account is not None
        item = items.item_of(connection, one.account)
        place = items.restricted(connection)[item]
        found = sheet(connection, held, item, place)
        assert found is not None
        digest = outside(found, held, place).parts[0].digest.hex
        made = Ref.of("decision", bytes(16))
        decisions.save(connection, decisions.Decision(made, "link", digest, "yes", "Grolmandach", "A.", "2022", ""))
    back_up(saved, tmp_path)
    erased(saved)
    back_up(saved, tmp_path, "b2", "k2")
    with monkeypatch.context() as patched:
        if forgets:
            patched.setattr(replaying, "_digests", lambda *_: set())
        _, opened = put_back(source(tmp_path, keys="k2", removals=tmp_path / "k2/removals"), tmp_path / "r")
    assert (b"Grolmandach" in everything(opened)) == forgets
    opened.engine.dispose()


def test_replaying_twice_changes_nothing(after: Opened, tmp_path: Path) -> None:
    where = source(tmp_path, keys="k2", removals=tmp_path / "k2/removals")
    _, opened = put_back(where, tmp_path / "r")
    before = leftovers(opened), [one.act for one in log(opened, 99).entries]
    back_up(opened, tmp_path, "b3", "k3")
    opened.engine.dispose()
    done, again = put_back(source(tmp_path, "b3", keys="k3", removals=tmp_path / "k3/removals"), tmp_path / "r2")
    assert (done.erased, done.withdrawn) == (0, 0)
    assert leftovers(again) == before[0] == []
    assert [one.act for one in log(again, 99).entries if one.act in ("erase", "withdraw")] == [
        one for one in before[1] if one in ("erase", "withdraw")
    ]
    again.engine.dispose()


def _forget_blobs(patched: pytest.MonkeyPatch) -> None:
    patched.setattr(erasing, "erase_items", lambda *_: ([], set()))
    patched.setattr(erasing, "erase", lambda *_: None)


def _forget_keys(patched: pytest.MonkeyPatch) -> None:
    patched.setattr(keyring, "destroy", lambda *_: None)


def _forget_decisions(patched: pytest.MonkeyPatch) -> None:
    patched.setattr(erasing, "_decisions", lambda *_: 0)


def _forget_withdrawals(patched: pytest.MonkeyPatch) -> None:
    from probata.inquiry.accounts import replaying

    patched.setattr(replaying, "_withdraw", lambda *_: False)


def _forget_what_rests_on_it(patched: pytest.MonkeyPatch) -> None:
    from probata.inquiry.accounts import replaying

    patched.setattr(replaying, "reach_from", lambda *_: None)


MUTANTS = [_forget_blobs, _forget_keys, _forget_decisions, _forget_withdrawals, _forget_what_rests_on_it]


@pytest.mark.parametrize("forget", MUTANTS, ids=lambda one: one.__name__)
def test_a_replay_that_forgets_something_would_be_found(
    after: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, forget: Callable[[pytest.MonkeyPatch], None]
) -> None:
    with monkeypatch.context() as patched:
        forget(patched)
        _, opened = put_back(source(tmp_path, removals=tmp_path / "k2/removals"), tmp_path / "r")
    assert leftovers(opened)
    opened.engine.dispose()


def test_a_blob_that_the_replay_leaves_would_be_found_when_it_lies_there_already(
    after: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, opened = put_back(source(tmp_path), tmp_path / "r")  # nobody named a list: all files are there
    with monkeypatch.context() as patched:
        patched.setattr(blobs, "discard", lambda *_: None)
        lifting.lift(opened, Named(tmp_path / "k2/removals"))
    assert [one for one in leftovers(opened) if one.startswith("blob ")]
    opened.engine.dispose()


def test_what_lay_open_in_the_backup_and_went_into_a_compartment_later_goes_too(heard: Opened, tmp_path: Path) -> None:
    """The backup is from before the file was somebody's account: no compartment of it is known there."""
    from tests.interviewing import changed, take, write

    (tmp_path / "open.txt").write_text("The Trassenhof stood behind the wall.", encoding="utf-8")
    add(heard, [tmp_path / "open.txt"], public=False, settings=WEAK, progress=quiet)
    back_up(heard, tmp_path)
    take(heard, write(tmp_path / "in", changed({("Q-05", "Notes"): "open.txt"})))
    erased(heard, "Q-05")
    _, opened = put_back(source(tmp_path, removals=heard.folder.removals), tmp_path / "r")
    looked = {"tables": everything(opened), **dict(files(opened.folder.path))}
    assert not [name for name, data in looked.items() if b"Trassenhof" in data or b"open.txt" in data]
    assert search(opened, "Trassenhof") == ()
    assert damages(opened) == []
    assert len(list(opened.folder.blobs.iterdir())) == 6
    opened.engine.dispose()


def test_a_source_that_is_no_interview_goes_too(heard: Opened, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("A letter about the Vostrakeen.", encoding="utf-8")
    common = {"public": False, "settings": WEAK, "progress": quiet}
    add(heard, [tmp_path / "letter.txt"], of="S-01", new_source=True, **common)  # type: ignore[arg-type]  # as named
    back_up(heard, tmp_path)
    erased(heard, "S-01")
    done, opened = put_back(source(tmp_path, removals=heard.folder.removals), tmp_path / "r")
    assert done.erased == 1
    assert b"S-01" not in everything(opened)
    assert damages(opened) == []
    opened.engine.dispose()


EXPORTS: dict[str, Callable[[Opened, Path], object]] = {
    "check": lambda opened, folder: check(opened, manuscript(folder / "m2")),
    "disclose": lambda opened, folder: disclose(
        opened,
        folder / "p.probata",
        Chosen("v1", of="Q-01"),
        Recipient(COURT, USE, Office(folder).key),
        folder / "i.age",
    ),
    "quotes": lambda opened, _: quotes(opened, ["decree"], Settings()),
    "report": lambda opened, folder: report(opened, manuscript(folder / "m2"), ["html"], draft=False),
    "draft": lambda opened, folder: report(opened, manuscript(folder / "m2"), ["html"], draft=True),
    "review": lambda opened, folder: review(folder / "m" / "report.docx", Settings(), opened=opened),
    "sign": lambda opened, folder: sign(opened, folder / "p2.probata", "", manuscript(folder / "m2")),
}
WRITES: dict[str, Callable[[Opened, Path], object]] = {
    "add": lambda opened, folder: add(opened, [manuscript(folder / "m")], public=False, settings=WEAK, progress=quiet),
    "cite": lambda opened, _: cite(opened, "decree.txt", Place(words="Leaving"), "leave"),
    "withdraw": lambda opened, _: withdraw(opened, "Q-03", "asked", "A. Member"),
    "erase": lambda opened, _: erase.ask(opened, "Q-03", REQUEST),
    "members": lambda opened, _: members.add(opened, "Nora", "coder", WEAK, passphrase=HERS),
    "checkpoint": lambda opened, folder: checkpoint(opened, folder / "note"),
}


@pytest.fixture
def unknown(after: Opened, tmp_path: Path) -> Iterator[Opened]:
    """Restored without the newest list."""
    done, opened = put_back(source(tmp_path), tmp_path / "r")
    assert done.unknown_since == done.at == opened.unknown_since
    yield opened
    opened.engine.dispose()


def _shared(saved: Opened, tmp_path: Path, verb: str) -> None:
    """Backed up in a state in which nothing keeps this export back."""
    if verb == "disclose":
        sign(saved, tmp_path / "p.probata", "", manuscript(tmp_path / "m"))
        allow(saved, tmp_path / "again", {"Q-01": YES})
    else:
        report(saved, manuscript(tmp_path / "m"), ["docx"], draft=True)
    back_up(saved, tmp_path)


@pytest.mark.parametrize("verb", EXPORTS)
def test_without_the_newest_list_nothing_leaves_and_with_it_everything_may(
    saved: Opened, tmp_path: Path, verb: str
) -> None:
    _shared(saved, tmp_path, verb)
    _, opened = put_back(source(tmp_path), tmp_path / "r")
    before = set(listing(tmp_path))
    with pytest.raises((AnswerIsNo, BadUse), match=r"Withdrawals after .* are unknown"):
        EXPORTS[verb](opened, tmp_path)
    new = {name for name in set(listing(tmp_path)) - before if not name.startswith("r/")}
    assert new <= {"m2/report.md", "office.key"}  # what the test brought along
    lifting.lift(opened, Named(tmp_path / "k/removals"))
    opened.engine.dispose()
    again = open_inquiry(tmp_path / "r", Withheld(PASSPHRASE))
    EXPORTS[verb](again, tmp_path)
    again.engine.dispose()


def test_a_lead_may_say_that_everybody_was_asked_again(unknown: Opened) -> None:
    with pytest.raises(BadUse, match="needs a reason"):
        lifting.gone_through(unknown, " ")
    lifting.gone_through(unknown, "two of us telephoned all twelve")
    opened = open_inquiry(unknown.folder.path, Withheld(PASSPHRASE))
    assert opened.unknown_since == ""
    entry = log(opened, 1).entries[-1]
    assert entry.act == "restore"
    assert "telephoned" not in str(entry.detail)
    assert b"two of us telephoned all twelve" in everything(opened)
    with pytest.raises(BadUse, match="All withdrawals are known"):
        lifting.gone_through(opened, "again")
    with pytest.raises(BadUse, match="All withdrawals are known"):
        lifting.lift(opened, Named())
    opened.engine.dispose()


@pytest.mark.parametrize("verb", WRITES)
def test_without_the_newest_list_nothing_is_written(unknown: Opened, tmp_path: Path, verb: str) -> None:
    unknown.engine.dispose()
    before = listing(unknown.folder.path)
    with pytest.raises(BadUse, match="read-only, export off"):
        WRITES[verb](unknown, tmp_path)
    unknown.engine.dispose()
    assert listing(unknown.folder.path) == before
    assert not (tmp_path / "note").exists()


def test_it_is_read_and_looking_is_logged(unknown: Opened) -> None:
    assert search(unknown, "tablets")
    assert len(listed(unknown).interviews) == 12
    assert log(unknown, 3).entries[-1].act == "list interviews"


def test_the_newest_list_opens_it_again(unknown: Opened, tmp_path: Path) -> None:
    done = lifting.lift(unknown, Named(tmp_path / "k2/removals"))
    assert (done.erased, done.withdrawn, done.unknown_since) == (1, 1, "")
    opened = open_inquiry(unknown.folder.path, Withheld(PASSPHRASE))
    assert (opened.unknown_since, leftovers(opened), damages(opened)) == ("", [], [])
    cite(opened, "decree.txt", Place(words="Leaving the quarry"), "again")
    opened.engine.dispose()


def _checkpoint(opened: Opened, path: Path) -> Path:
    checkpoint(opened, path)
    return path


def test_a_checkpoint_tells_that_nothing_came_after(saved: Opened, tmp_path: Path) -> None:
    back_up(saved, tmp_path)
    note = Path(shutil.copy(tmp_path / "k/checkpoint", tmp_path / "note"))
    done, opened = put_back(source(tmp_path, checkpoint=note), tmp_path / "r")
    opened.engine.dispose()
    assert done.unknown_since == ""


def test_newer_keys_change_nothing_of_where_the_backups_log_ends(saved: Opened, tmp_path: Path) -> None:
    """What the restore itself logs, that the keys are newer, comes after the backup."""
    made = back_up(saved, tmp_path)
    note = Path(shutil.copy(tmp_path / "b/checkpoint", tmp_path / "note"))
    members.add(saved, "Nora", "coder", WEAK, passphrase=HERS)
    back_up(saved, tmp_path, "b2", "k2")
    done, opened = put_back(source(tmp_path, keys="k2", checkpoint=note), tmp_path / "r")
    assert (done.entries, done.unknown_since) == (made.entries, "")
    assert [one.act for one in log(opened, 99).entries][made.entries :][:1] == ["keyring changed"]
    opened.engine.dispose()


def test_a_checkpoint_that_is_ahead_tells_that_something_did(after: Opened, tmp_path: Path) -> None:
    note = _checkpoint(after, tmp_path / "note")
    for number, named in enumerate((None, tmp_path / "k/removals", tmp_path / "k2/removals")):
        done, opened = put_back(source(tmp_path, checkpoint=note, removals=named), tmp_path / f"r{number}")
        opened.engine.dispose()
        assert done.unknown_since == done.at  # the list's last line was written before the checkpoint
    withdraw(after, "Q-03", "asked", "A. Member")
    done, opened = put_back(source(tmp_path, checkpoint=note, removals=after.folder.removals), tmp_path / "r")
    opened.engine.dispose()
    assert (done.unknown_since, done.withdrawn) == ("", 2)


def test_a_checkpoint_that_is_behind_tells_nothing(saved: Opened, tmp_path: Path) -> None:
    note = _checkpoint(saved, tmp_path / "note")
    withdraw(saved, "Q-02", "asked", "A. Member")
    back_up(saved, tmp_path)
    done, opened = put_back(source(tmp_path, checkpoint=note), tmp_path / "r")
    opened.engine.dispose()
    assert done.unknown_since == done.at


def test_the_backups_own_checkpoint_is_no_answer(saved: Opened, tmp_path: Path) -> None:
    back_up(saved, tmp_path)
    with pytest.raises(BadUse, match="made with the backup"):
        put_back(source(tmp_path, checkpoint=tmp_path / "b/checkpoint"), tmp_path / "r")
    (tmp_path / "note").write_text("nothing", encoding="utf-8")
    with pytest.raises(BadInput):
        put_back(source(tmp_path, checkpoint=tmp_path / "note"), tmp_path / "r")
    with pytest.raises(NotFound):
        put_back(source(tmp_path, removals=tmp_path / "no"), tmp_path / "r")
    assert not (tmp_path / "r").exists()


def test_a_list_that_is_not_the_newest_at_hand_is_refused(after: Opened, tmp_path: Path) -> None:
    with pytest.raises(BadUse, match="not the newest list"):
        put_back(source(tmp_path, keys="k2", removals=tmp_path / "k/removals"), tmp_path / "r")
    (tmp_path / "short").write_bytes(b"")
    (tmp_path / "k/removals").unlink()
    with pytest.raises(Damaged, match="older than the inquiry"):  # whose log knows of one withdrawal
        put_back(source(tmp_path, removals=tmp_path / "short"), tmp_path / "r")
    assert not (tmp_path / "r").exists()


def test_older_keys_are_refused_or_lose_what_was_taken_out_of_them(heard: Opened, tmp_path: Path) -> None:
    second = officer(heard)
    back_up(heard, tmp_path, "b0", "k0")
    erase.ask(heard, "Q-01", REQUEST)
    erase.confirm(second, "Q-01")
    second.engine.dispose()
    members.remove(heard, "Olga")
    back_up(heard, tmp_path)
    with pytest.raises(Damaged, match="older than the backup"):
        put_back(source(tmp_path, keys="k0"), tmp_path / "r")
    done, opened = put_back(source(tmp_path, keys="k0", removals=heard.folder.removals), tmp_path / "r")
    assert len(done.removed) == 1
    assert damages(opened) == []
    assert len(opened.compartments.held) == 11
    with pytest.raises(WrongPassphrase):
        open_inquiry(tmp_path / "r", HERS)
    opened.engine.dispose()


def _bad(tmp_path: Path, name: str) -> None:
    """Harms the backup in one way."""
    if name == "keys of another inquiry":
        (tmp_path / "k/probata.toml").write_bytes(marker(Ref.of("inquiry", bytes(16))))
    elif name == "no keys":
        (tmp_path / "k/probata.toml").unlink()
    elif name == "no database":
        (tmp_path / "b/inquiry.db").unlink()
    elif name == "no keyring":
        (tmp_path / "k/keyring.db").unlink()
    elif name == "database cut short":
        data = (tmp_path / "b/inquiry.db").read_bytes()
        (tmp_path / "b/inquiry.db").write_bytes(data[: len(data) // 2])
    elif name == "database empty":
        (tmp_path / "b/inquiry.db").write_bytes(b"")
    elif name == "files missing":
        next(iter((tmp_path / "b/blobs").iterdir())).unlink()
    elif name == "list forged":
        (tmp_path / "k/removals").write_bytes(b"{}\n")
    else:
        (tmp_path / "r").mkdir()
        (tmp_path / "r/mine").write_text("mine", encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "error"),
    [
        ("keys of another inquiry", BadInput),
        ("no keys", BadInput),
        ("no database", Damaged),
        ("no keyring", Damaged),
        ("database cut short", Damaged),
        ("database empty", ProbataError),
        ("files missing", AnswerIsNo),
        ("list forged", Damaged),
        ("place taken", AlreadyThere),
    ],
)
def test_bad_input_leaves_nothing(heard: Opened, tmp_path: Path, name: str, error: type[Exception]) -> None:
    back_up(heard, tmp_path)
    _bad(tmp_path, name)
    before = listing(tmp_path)
    with pytest.raises(error):
        put_back(source(tmp_path, removals=tmp_path / "k/removals"), tmp_path / "r")
    assert listing(tmp_path) == before
    assert not [one for one in tmp_path.iterdir() if one.name.startswith(".probata")]


def test_a_backup_of_different_moments_is_not_restored(heard: Opened, tmp_path: Path) -> None:
    back_up(heard, tmp_path)
    mixed(tmp_path / "b/inquiry.db", heard)
    with pytest.raises(Damaged, match="different moments"):
        put_back(source(tmp_path, removals=tmp_path / "k/removals"), tmp_path / "r")
    assert not (tmp_path / "r").exists()


def test_a_wrong_passphrase_and_a_place_inside_the_backup(heard: Opened, tmp_path: Path) -> None:
    back_up(heard, tmp_path)
    with pytest.raises(WrongPassphrase):
        restore(source(tmp_path), tmp_path / "r", lambda: (HERS, None), quiet)
    for inside in ("b/r", "k/r", "b"):
        with pytest.raises((BadUse, AlreadyThere)):
            restore(source(tmp_path), tmp_path / inside, lambda: GIVEN, quiet)
    assert not (tmp_path / "r").exists()


def test_what_is_missing_is_left_out_when_that_is_asked_for(heard: Opened, tmp_path: Path) -> None:
    back_up(heard, tmp_path)
    lost = next(iter((tmp_path / "b/blobs").iterdir()))
    lost.unlink()
    where = source(tmp_path, removals=tmp_path / "k/removals", incomplete=True)
    done, opened = put_back(where, tmp_path / "r")
    assert (done.missing, done.files) == ((lost.name,), 5)
    opened.engine.dispose()


class Stop(Exception):
    """What stops a command half-way."""


STEPS = ["_settle_keyring", "_replayed", "_files", "write_marker", "temporary.appear", "os.rename"]


@pytest.mark.parametrize("step", STEPS)
def test_a_stop_at_any_step_leaves_nothing_that_could_be_opened(
    after: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    from probata.inquiry import restore as verb
    from probata.inquiry.files import temporary

    def stop(*_: object, **__: object) -> None:
        raise Stop

    where = source(tmp_path, removals=tmp_path / "k2/removals")
    before = listing(tmp_path)
    with monkeypatch.context() as patched:
        if step == "os.rename":
            patched.setattr(os, "rename", stop)
        elif "." in step:
            patched.setattr(temporary, "appear", stop)
        else:
            patched.setattr(verb, step, stop)
        with pytest.raises(Stop):
            put_back(where, tmp_path / "r")
    assert listing(tmp_path) == before
    _, opened = put_back(where, tmp_path / "r")
    assert leftovers(opened) == []
    opened.engine.dispose()


@pytest.mark.parametrize("step", ["put", "destroy", "discard", "erase", "put_unknown"])
def test_lifting_goes_on_where_it_was_stopped(
    unknown: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    from probata.store import backing_up, facts

    where = {"put": backing_up, "destroy": keyring, "discard": blobs, "erase": erasing, "put_unknown": facts}

    def stop(*_: object, **__: object) -> None:
        raise Stop

    with monkeypatch.context() as patched:
        patched.setattr(where[step], step, stop)
        with pytest.raises(Stop):
            lifting.lift(unknown, Named(tmp_path / "k2/removals"))
    unknown.engine.dispose()
    again = open_inquiry(unknown.folder.path, Withheld(PASSPHRASE))
    assert again.unknown_since
    lifting.lift(again, Named(tmp_path / "k2/removals"))
    assert leftovers(again) == []
    again.engine.dispose()
    assert damages(unknown) == []


def test_a_full_disk_leaves_nothing(heard: Opened, tmp_path: Path, small_disk: Path) -> None:
    back_up(heard, tmp_path)
    (small_disk / "full").write_bytes(bytes(2_900_000))
    with pytest.raises(StorageFull):
        put_back(source(tmp_path), small_disk / "r")
    assert [one.name for one in small_disk.iterdir()] == ["full"]


def _found(folder: Path) -> list[str]:
    return [one.says for one in fsck(folder, lambda: GIVEN, progress=quiet).damages]


def test_a_drill_says_what_it_would_give_and_leaves_nothing(after: Opened, tmp_path: Path) -> None:
    after.engine.dispose()
    before = set(listing(tmp_path))
    where = source(tmp_path, removals=tmp_path / "k2/removals")
    done = drill(where, tmp_path / "r", lambda: GIVEN, quiet, examine=_found, living=after)
    assert (done.damages, done.restored.erased, done.restored.withdrawn) == ((), 1, 1)
    assert done.lost == log(after, 1).size - done.restored.entries
    assert done.members == ("lead (lead)",)
    after.engine.dispose()
    assert set(listing(tmp_path)) == before
    assert not (tmp_path / "r").exists()


def test_a_drill_finds_damage(heard: Opened, tmp_path: Path) -> None:
    back_up(heard, tmp_path)
    path = next(iter((tmp_path / "b/blobs").iterdir()))
    data = bytearray(path.read_bytes())
    data[-1] ^= 1
    path.write_bytes(bytes(data))
    done = drill(source(tmp_path), tmp_path / "r", lambda: GIVEN, quiet, examine=_found)
    assert len(done.damages) == 1
    assert done.lost is None


def test_roles_are_asked_for(unknown: Opened, tmp_path: Path) -> None:
    with pytest.raises(BadUse, match="may not keep"):
        lifting.lift(replace(unknown, role="coder"), Named(tmp_path / "k2/removals"))
    with pytest.raises(BadUse, match="may not gone through"):
        lifting.gone_through(replace(unknown, role="investigator"), "asked everybody")
