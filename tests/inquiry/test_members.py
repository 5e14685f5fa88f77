"""members: who may open the inquiry and what of it; changes of that, and what they cannot take back."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pyrage
import pytest

from probata.inquiry import members
from probata.inquiry.add import add
from probata.inquiry.documents import texts
from probata.inquiry.entry.door import Opened, look, open_inquiry
from probata.inquiry.entry.settings import Settings
from probata.inquiry.new import new
from probata.inquiry.search import search
from probata.record.errors import BadUse, Damaged, NotFound, WrongPassphrase
from probata.record.withheld import Withheld
from probata.store import log
from tests.conftest import PASSPHRASE
from tests.interviewing import changed, fill, take, without_compartments, write

WEAK = Settings(kdf_memory_mib=8, kdf_passes=1)
HERS = Withheld("nine patient herons over the weir")
COMMON = {"public": False, "settings": Settings(), "progress": lambda *_: None}


@pytest.fixture
def ines(heard: Opened) -> Iterator[Callable[[], Opened]]:
    """A coder without compartments, who opens the inquiry anew at each call."""
    members.add(heard, "Ines", "coder", WEAK, passphrase=HERS)
    made: list[Opened] = []

    def enter() -> Opened:
        made.append(open_inquiry(heard.folder.path, HERS))
        return made[-1]

    yield enter
    for one in made:
        one.engine.dispose()


def names(opened: Opened) -> set[str]:
    return {one.document.name for one in texts.load(opened).stored}


def acts(opened: Opened) -> list[tuple[str, object]]:
    with look(opened) as connection:
        return [(one.act, one.detail) for one in log.entries(connection)]


@pytest.fixture
def between(heard: Opened, tmp_path: Path) -> Iterator[Callable[..., Opened]]:
    """The inquiry as ``members add`` leaves it that was stopped when it had replaced the keyring, and named nobody."""
    made: list[Opened] = []

    def stopped(**how: object) -> Opened:
        copy = shutil.copytree(heard.folder.path, tmp_path / "copy")
        whole = open_inquiry(shutil.copytree(copy, tmp_path / "whole"), Withheld(PASSPHRASE))
        members.add(whole, "Ines", settings=WEAK, **how)  # type: ignore[arg-type]  # as the test says
        whole.engine.dispose()
        shutil.copy(whole.folder.keyring, copy)
        made.append(open_inquiry(copy, Withheld(PASSPHRASE)))
        return made[-1]

    yield stopped
    for one in made:
        one.engine.dispose()


def people(opened: Opened) -> list[tuple[str, str, int]]:
    return [(one.name, one.role, one.compartments) for one in members.listed(opened).members]


@pytest.mark.parametrize(("role", "holds"), [("coder", 0), ("protection officer", 12)])
def test_adding_again_after_a_stop_names_the_member_who_was_put_in(
    between: Callable[..., Opened], role: str, holds: int
) -> None:
    opened = between(role=role, passphrase=HERS)
    [(unnamed, _, _)] = people(opened)[1:]
    added = members.add(opened, "Ines", role, WEAK, passphrase=HERS)
    assert added.ref == unnamed
    assert people(opened) == [("lead", "lead", 12), ("Ines", role, holds)]
    assert open_inquiry(opened.folder.path, HERS).role == role


def test_adding_a_recovery_recipient_again_after_a_stop_leaves_one_of_them(between: Callable[..., Opened]) -> None:
    recipient = str(pyrage.x25519.Identity.generate().to_public())
    opened = between(role="lead", recover_to=recipient)
    members.add(opened, "Ines", "lead", WEAK, recover_to=recipient)
    assert people(opened) == [("lead", "lead", 12), ("Ines", "lead", 12)]


def test_who_was_put_in_by_a_stopped_command_gets_no_other_role_and_no_second_name(
    between: Callable[..., Opened],
) -> None:
    opened = between(role="coder", passphrase=HERS)
    with pytest.raises(BadUse, match="passphrase already"):
        members.add(opened, "Ines", "lead", WEAK, passphrase=HERS)
    members.add(opened, "Ines", "coder", WEAK, passphrase=HERS)
    with pytest.raises(BadUse, match="passphrase already"):
        members.add(opened, "Iris", "coder", WEAK, passphrase=HERS)
    assert [name for name, _, _ in people(opened)] == ["lead", "Ines"]


def test_a_removal_that_was_stopped_is_finished_by_opening(heard: Opened, tmp_path: Path) -> None:
    members.add(heard, "Ines", "coder", WEAK, passphrase=HERS)
    copy = shutil.copytree(heard.folder.path, tmp_path / "copy")
    members.remove(heard, "Ines")
    shutil.copy(heard.folder.keyring, copy)
    opened = open_inquiry(copy, Withheld(PASSPHRASE))
    assert people(opened) == [("lead", "lead", 12)]
    members.add(opened, "Ines", "coder", WEAK, passphrase=HERS)
    assert [name for name, _, _ in people(opened)] == ["lead", "Ines"]
    opened.engine.dispose()


def test_the_first_member_is_a_lead_who_holds_everything(heard: Opened) -> None:
    found = members.listed(heard)
    assert [(one.name, one.role, one.opens_with, one.compartments, one.me) for one in found.members] == [
        ("lead", "lead", "passphrase", 12, True)
    ]
    assert found.compartments == 12
    assert found.as_json()["compartments"] == 12


def test_who_the_members_are_is_for_those_who_read_and_not_for_who_proves_the_log(heard: Opened) -> None:
    for role in ("investigator", "coder", "reviewer", "protection officer", "reader"):
        assert len(members.listed(replace(heard, role=role)).members) == 1
    for role in ("external verifier", "nobody's"):
        with pytest.raises(BadUse, match="may not read"):
            members.listed(replace(heard, role=role))


def test_a_new_coder_opens_the_inquiry_and_no_compartment(heard: Opened, ines: Callable[[], Opened]) -> None:
    opened = ines()
    assert (opened.role, opened.compartments.held) == ("coder", frozenset())
    assert names(opened) == {"decree.txt"}
    assert [(one.name, one.compartments) for one in members.listed(opened).members] == [("lead", 12), ("Ines", 0)]


@pytest.mark.parametrize("role", ["lead", "protection officer"])
def test_leads_and_protection_officers_get_every_compartment(heard: Opened, role: str) -> None:
    made = members.add(heard, "Tomas", role, WEAK, passphrase=HERS)
    assert made.compartments == 12
    opened = open_inquiry(heard.folder.path, HERS)
    assert names(opened) == names(heard)
    assert search(opened, "lamp")
    opened.engine.dispose()


def test_a_compartment_that_is_given_is_read_and_one_that_is_taken_is_not(
    heard: Opened, ines: Callable[[], Opened]
) -> None:
    assert members.give(heard, "Ines", "Q-01") == "Ines"
    assert names(ines()) == {"decree.txt", "notes/Q-01.txt"}
    members.give(heard, "Ines", "Q-02")
    members.take(heard, "Ines", "Q-01")
    assert names(ines()) == {"decree.txt", "notes/Q-02.txt"}
    with pytest.raises(NotFound, match="does not hold"):
        members.take(heard, "Ines", "Q-01")
    assert [act for act, _ in acts(heard) if act.startswith("members")] == [
        "members add",
        "members give",
        "members give",
        "members take",
    ]


def test_new_compartments_go_to_their_maker_and_to_leads_and_not_to_others(
    heard: Opened, ines: Callable[[], Opened], tmp_path: Path
) -> None:
    (tmp_path / "letter.txt").write_text("A letter about the Vostrakeen.", encoding="utf-8")
    (tmp_path / "other.txt").write_text("Another letter about the Vostrakeen.", encoding="utf-8")
    hers = ines()
    add(hers, [tmp_path / "letter.txt"], of="S-01", new_source=True, **COMMON)
    add(heard, [tmp_path / "other.txt"], of="S-02", new_source=True, **COMMON)
    assert [hit.document for hit in search(hers, "Vostrakeen")] == ["letter.txt"]
    assert [hit.document for hit in search(ines(), "Vostrakeen")] == ["letter.txt"]
    again = open_inquiry(heard.folder.path, Withheld(os.environ["PROBATA_PASSPHRASE"]))
    assert {hit.document for hit in search(again, "Vostrakeen")} == {"letter.txt", "other.txt"}
    again.engine.dispose()


def test_what_two_people_told_together_is_given_with_either(
    heard: Opened, ines: Callable[[], Opened], tmp_path: Path
) -> None:
    take(heard, write(tmp_path / "in", changed({("Q-05", "Notes"): "Q-04.txt"})))
    members.give(heard, "Ines", "Q-05")
    assert names(ines()) == {"decree.txt", "notes/Q-04.txt"}


def test_a_member_who_is_removed_opens_nothing(heard: Opened, ines: Callable[[], Opened]) -> None:
    members.give(heard, "Ines", "Q-01")
    assert members.remove(heard, "Ines") == "Ines"
    with pytest.raises(WrongPassphrase):
        ines()
    assert [one.name for one in members.listed(heard).members] == ["lead"]
    with pytest.raises(NotFound):
        members.remove(heard, "Ines")


def test_nobody_removes_themselves_or_the_last_lead(heard: Opened) -> None:
    with pytest.raises(BadUse, match="Nobody removes themselves"):
        members.remove(heard, "lead")
    members.add(heard, "Olga", "protection officer", WEAK, passphrase=HERS)
    officer = open_inquiry(heard.folder.path, HERS)
    with pytest.raises(BadUse, match="last lead"):
        members.remove(officer, "lead")
    officer.engine.dispose()


def test_the_last_holder_of_a_compartment_keeps_it(heard: Opened) -> None:
    with pytest.raises(BadUse, match="lost for ever"):
        members.take(heard, "lead", "Q-01")
    assert search(heard, "lamp")


def test_nobody_gives_what_they_do_not_hold(heard: Opened, ines: Callable[[], Opened]) -> None:
    with pytest.raises(BadUse, match="not yours to give"):
        members.give(without_compartments(heard), "Ines", "Q-01")
    with pytest.raises(BadUse, match="may not"):
        members.give(ines(), "lead", "Q-01")


@pytest.mark.parametrize(
    ("name", "role", "words", "what"),
    [
        ("Ines", "boss", "nine patient herons over the weir", "no such role"),
        ("Ines", "head", "nine patient herons over the weir", "no such role"),
        (" ", "coder", "nine patient herons over the weir", "needs a name"),
        ("LEAD", "coder", "nine patient herons over the weir", "needs a name"),
        ("Ines", "coder", "short", "shorter than 12"),
        ("Ines", "coder", "lantern orchard sevenfold teapot marble", "has this passphrase already"),
    ],
)
def test_a_member_who_could_not_be_told_apart_is_refused(
    opened: Opened, name: str, role: str, words: str, what: str
) -> None:
    before = opened.folder.keyring.read_bytes()
    with pytest.raises(BadUse, match=what):
        members.add(opened, name, role, WEAK, passphrase=Withheld(words))
    assert opened.folder.keyring.read_bytes() == before


def test_the_passphrase_changes_and_nothing_else(heard: Opened, passphrase: Withheld[str]) -> None:
    members.passwd(heard, HERS, WEAK)
    with pytest.raises(WrongPassphrase):
        open_inquiry(heard.folder.path, passphrase)
    again = open_inquiry(heard.folder.path, HERS)
    assert (again.member, names(again)) == (heard.member, names(heard))
    again.engine.dispose()


def test_an_act_that_fails_in_the_database_leaves_no_name_behind(heard: Opened) -> None:
    obstacle = heard.folder.keyring.with_name("keyring.db.tmp")
    obstacle.mkdir()
    with pytest.raises(OSError, match="directory"):
        members.add(heard, "Ines", "coder", WEAK, passphrase=HERS)
    obstacle.rmdir()
    assert [one.name for one in members.listed(heard).members] == ["lead"]
    assert "members add" not in [act for act, _ in acts(heard)]


def test_the_keyring_and_the_marker_name_nobody(heard: Opened, ines: Callable[[], Opened]) -> None:
    for path in (heard.folder.keyring, heard.folder.path / "probata.toml"):
        assert b"Ines" not in path.read_bytes()


# Recovery


@pytest.fixture
def kept_apart(tmp_path: Path) -> tuple[Withheld[str], str]:
    identity = pyrage.x25519.Identity.generate()
    return Withheld(f"# created: 2031-01-01\n{identity}\n"), str(identity.to_public())


def test_a_recovery_recipient_opens_everything_also_what_came_later(
    tmp_path: Path, kept_apart: tuple[Withheld[str], str], passphrase: Withheld[str]
) -> None:
    identity, recipient = kept_apart
    made = new(tmp_path / "inquiry", passphrase, "", WEAK, name="Olga", recover_to=recipient)
    assert made.recoverable
    fill(made.opened, tmp_path / "in")
    again = open_inquiry(tmp_path / "inquiry", identity=identity, fingerprint=made.fingerprint)
    assert search(again, "lamp")
    assert [(one.name, one.opens_with) for one in members.listed(again).members] == [
        ("Olga", "passphrase"),
        ("recovery", recipient),
    ]
    with pytest.raises(BadUse, match="no passphrase"):
        members.passwd(again, HERS, WEAK)
    members.add(again, "Tomas", "lead", WEAK, passphrase=HERS)
    members.remove(again, "Olga")
    with pytest.raises(WrongPassphrase):
        open_inquiry(tmp_path / "inquiry", passphrase)
    rescued = open_inquiry(tmp_path / "inquiry", HERS)
    assert search(rescued, "lamp")
    for one in (made.opened, again, rescued):
        one.engine.dispose()


def test_a_recovery_recipient_that_is_added_later_gets_every_compartment(
    heard: Opened, kept_apart: tuple[Withheld[str], str]
) -> None:
    identity, recipient = kept_apart
    made = members.add(heard, "recovery", "lead", WEAK, recover_to=recipient)
    assert (made.opens_with, made.compartments) == (recipient, 12)
    again = open_inquiry(heard.folder.path, identity=identity)
    assert names(again) == names(heard)
    again.engine.dispose()
    members.remove(heard, "recovery")
    with pytest.raises(WrongPassphrase, match="no recovery recipient"):
        open_inquiry(heard.folder.path, identity=identity)


def test_a_keyring_that_somebody_changed_gets_no_new_compartment(heard: Opened, tmp_path: Path) -> None:
    import sqlite3
    from contextlib import closing

    members.add(heard, "Olga", "protection officer", WEAK, passphrase=HERS)
    mine = pyrage.x25519.Identity.generate()
    with closing(sqlite3.connect(heard.folder.keyring)) as db, db:
        db.execute("UPDATE members SET public_key = ? WHERE role = 'protection officer'", (os.urandom(32),))
    before = heard.folder.keyring.read_bytes()
    (tmp_path / "letter.txt").write_text("A letter about the Vostrakeen.", encoding="utf-8")
    for act in (
        lambda: add(heard, [tmp_path / "letter.txt"], of="S-01", new_source=True, **COMMON),
        lambda: members.add(heard, "Ines", "coder", WEAK, passphrase=Withheld("seven grey kettles on a shelf")),
        lambda: members.add(heard, "recovery", "lead", WEAK, recover_to=str(mine.to_public())),
        lambda: members.give(heard, "Olga", "Q-01"),
        lambda: members.listed(heard),
    ):
        with pytest.raises(Damaged, match="without the inquiry's key"):
            act()
    assert heard.folder.keyring.read_bytes() == before
    assert not search(heard, "Vostrakeen")


def test_a_role_may_keep_the_keys_or_may_not(heard: Opened) -> None:
    for role in ("investigator", "coder", "reviewer", "reader", "external verifier"):
        with pytest.raises(BadUse, match="may not"):
            members.add(replace(heard, role=role), "Ines", "coder", WEAK, passphrase=HERS)
