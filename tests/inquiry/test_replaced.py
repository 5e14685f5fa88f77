"""What each file of an inquiry does when somebody without its keys puts another one in its place.

The table in docs/explanation/threat-model.md, row by row: what is noticed, by what, and what is not noticed.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pyrage
import pytest

from probata.inquiry import erase, members
from probata.inquiry.accounts.removing import removals_of
from probata.inquiry.add import add
from probata.inquiry.backup import backup
from probata.inquiry.documents import texts
from probata.inquiry.entry.door import Opened, look, open_inquiry
from probata.inquiry.entry.folder import MARKER, Folder, find, marker
from probata.inquiry.entry.settings import Settings
from probata.inquiry.fsck import fsck
from probata.inquiry.log import log
from probata.inquiry.merge import merge
from probata.inquiry.new import new
from probata.inquiry.withdraw import withdraw
from probata.record.errors import Damaged, NewerFormat, NoInquiry, OlderFormat, ProbataError, WrongPassphrase
from probata.record.ref import Ref
from probata.record.withheld import Withheld
from probata.store import keyring, private_half
from tests.conftest import PASSPHRASE
from tests.inquiry.erasing import REQUEST, WEAK, officer
from tests.inquiry.restoring import back_up, listing
from tests.removal_lines import removal_lines
from tests.taking_over import THEIRS, other_keyring

RIGHT = Withheld(PASSPHRASE)
SAID = "What the ferryman told of the night stands in this file and in no other."


@dataclass(frozen=True, slots=True)
class Folders:
    """The inquiry, as it was before the last acts (``older``), and another inquiry whose lead has the same words."""

    here: Folder
    older: Folder
    other: Folder


def held(folder: Path) -> Opened:
    return open_inquiry(folder, RIGHT)


@pytest.fixture
def folders(opened: Opened, tmp_path: Path) -> Folders:
    """An open file and a protected source, each in one blob; since the older copy, one more member."""
    for name, said in (("open.txt", "Nothing that is a secret."), ("told.txt", SAID)):
        (tmp_path / name).write_text(said)
    common = {"public": False, "settings": Settings(), "progress": lambda *_: None}
    add(opened, [tmp_path / "open.txt"], **common)  # type: ignore[arg-type]  # what it takes
    add(opened, [tmp_path / "told.txt"], of="S-01", new_source=True, **common)  # type: ignore[arg-type]  # the same
    opened.engine.dispose()
    shutil.copytree(opened.folder.path, tmp_path / "older")
    members.add(opened, "Ines", "coder", WEAK, passphrase=Withheld("nine patient herons over the weir"))
    opened.engine.dispose()
    made = new(tmp_path / "other", RIGHT, "Another inquiry", WEAK)
    made.opened.engine.dispose()
    return Folders(*(find(one) for one in (opened.folder.path, tmp_path / "older", tmp_path / "other")))


def without_database(folder: Folder) -> None:
    for path in folder.path.glob(f"{folder.database.name}*"):
        path.unlink()


def put(path: Path, data: bytes) -> None:
    path.write_bytes(data)


def other_database(at: Folders, data: bytes) -> None:
    without_database(at.here)
    put(at.here.database, data)


def keys_and_database(at: Folders) -> None:
    """The whole attack: a keyring under another root key, and a database under it."""
    from probata.inquiry.entry import door
    from probata.inquiry.new import _first_facts

    theirs = other_keyring(at.here.keyring, at.here.inquiry)
    without_database(at.here)
    text = (at.here.path / MARKER).read_bytes()
    (at.here.path / MARKER).unlink()
    made = door.enter(at.here, theirs)
    _first_facts(made, "The example inquiry", "lead")
    made.engine.dispose()
    put(at.here.path / MARKER, text)


Act = Callable[[Folders], object]
AT_OPENING: dict[str, tuple[Act, type[ProbataError], str]] = {
    "marker, gone": (lambda at: (at.here.path / MARKER).unlink(), NoInquiry, "no inquiry"),
    "marker, noise": (lambda at: put(at.here.path / MARKER, b"format = \n"), Damaged, "marker"),
    "marker, newer": (lambda at: put(at.here.path / MARKER, b"format = 2\n"), NewerFormat, "format 2"),
    "marker, older": (lambda at: put(at.here.path / MARKER, b"format = 0\n"), OlderFormat, "format 0"),
    "marker, another's id": (
        lambda at: put(at.here.path / MARKER, marker(at.other.inquiry)),
        WrongPassphrase,
        "opens nothing",
    ),
    "keyring, another root key": (
        lambda at: other_keyring(at.here.keyring, at.here.inquiry),
        Damaged,
        "not the inquiry that your passphrase",
    ),
    "keyring and database, another root key": (keys_and_database, Damaged, "not the inquiry that your passphrase"),
    "keyring, another inquiry's": (
        lambda at: put(at.here.keyring, at.other.keyring.read_bytes()),
        WrongPassphrase,
        "opens nothing",
    ),
    "keyring, older": (lambda at: put(at.here.keyring, at.older.keyring.read_bytes()), Damaged, "older one"),
    "keyring, noise": (lambda at: put(at.here.keyring, b"noise"), Damaged, "cannot be read"),
    "database, empty": (lambda at: other_database(at, b""), Damaged, "empty"),
    "database, another inquiry's": (
        lambda at: other_database(at, at.other.database.read_bytes()),
        Damaged,
        "database",
    ),
    "database, gone": (lambda at: without_database(at.here), Damaged, "missing"),
    "blobs, gone": (lambda at: shutil.rmtree(at.here.blobs), Damaged, "missing"),
}


@pytest.mark.parametrize("name", AT_OPENING)
def test_what_is_noticed_when_the_inquiry_is_opened(folders: Folders, name: str) -> None:
    act, error, says = AT_OPENING[name]
    held(folders.here.path).engine.dispose()
    act(folders)
    before = listing(folders.here.path)
    with pytest.raises(error, match=says):
        held(folders.here.path)
    assert listing(folders.here.path) == before


def test_without_the_commitment_the_whole_attack_goes_through(
    folders: Folders, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """As it was: the lead's own passphrase opens it, and the attacker reads what the lead adds."""
    keys_and_database(folders)
    monkeypatch.setattr(private_half, "check", lambda *_: None)
    lead = held(folders.here.path)
    add(lead, [tmp_path / "told.txt"], public=False, settings=Settings(), progress=lambda *_: None)
    lead.engine.dispose()
    attacker = open_inquiry(folders.here.path, THEIRS)
    assert [one.document.name for one in texts.load(attacker).stored] == ["told.txt"]
    attacker.engine.dispose()


def _damages(folder: Folder) -> list[str]:
    return [f"{one.where}: {one.says}" for one in fsck(folder.path, lambda: (RIGHT, None), progress=_quiet).damages]


def _quiet(*_: object) -> None:
    pass


def _blob(at: Folders, number: int) -> Path:
    return sorted(at.here.blobs.iterdir())[number]


BY_FSCK: dict[str, tuple[Act, str]] = {
    "marker, other words": (lambda at: put(at.here.path / MARKER, marker(at.here.inquiry) + b"# more\n"), MARKER),
    "blob, another of this inquiry": (lambda at: put(_blob(at, 0), _blob(at, 1).read_bytes()), ", blob "),
    "blob, noise": (lambda at: put(_blob(at, 0), b"noise"), ", blob "),
    "blob, gone": (lambda at: _blob(at, 0).unlink(), ", blob "),
}


@pytest.mark.parametrize("name", BY_FSCK)
def test_what_opening_lets_pass_and_fsck_finds(folders: Folders, name: str) -> None:
    assert _damages(folders.here) == []
    act, where = BY_FSCK[name]
    act(folders)
    held(folders.here.path).engine.dispose()
    (damage,) = _damages(folders.here)
    assert where in damage


def test_a_backup_notices_another_blob_of_the_same_length_only_when_all_is_examined(
    folders: Folders, tmp_path: Path
) -> None:
    """Copying needs no keys of compartments, and so does not open what it copies: `--check` does."""
    assert _blob(folders, 0).stat().st_size == _blob(folders, 1).stat().st_size
    put(_blob(folders, 0), _blob(folders, 1).read_bytes())
    opened = held(folders.here.path)
    assert back_up(opened, tmp_path / "plain").copied == 2
    with pytest.raises(Damaged, match="blob"):
        backup(opened, tmp_path / "b", tmp_path / "k", _quiet, examine=lambda: _damages(folders.here))
    opened.engine.dispose()


def test_a_blob_that_nobody_put_in_is_in_nobodys_way_and_remarked_on(folders: Folders) -> None:
    put(folders.here.blobs / ("ab" * 32), b"noise")
    found = fsck(folders.here.path, lambda: (RIGHT, None), progress=_quiet)
    assert found.damages == []
    assert [one for one in found.remarks if "No record names abab" in one]


def test_an_older_database_with_its_keyring_passes_and_the_log_says_so_only_to_who_kept_a_checkpoint(
    folders: Folders,
) -> None:
    """The row that says what is not noticed: if it were, this fails, and the table has to say so."""
    without_database(folders.here)
    for old, new_ in ((folders.older.database, folders.here.database), (folders.older.keyring, folders.here.keyring)):
        shutil.copy(old, new_)
    found = held(folders.here.path)
    assert [one.name for one in members.listed(found).members] == ["lead"]
    found.engine.dispose()


def test_an_older_database_alone_is_logged_as_a_newer_keyring(folders: Folders) -> None:
    without_database(folders.here)
    shutil.copy(folders.older.database, folders.here.database)
    found = held(folders.here.path)
    assert log(found, 9).entries[-1].act == "keyring changed"
    found.engine.dispose()


# The list of removals


@pytest.fixture
def removed(heard: Opened) -> Opened:
    """Three lines: one erased, and two whose consent was taken back."""
    second = officer(heard)
    erase.ask(heard, "Q-01", REQUEST)
    erase.confirm(second, "Q-01")
    second.engine.dispose()
    for code_name in ("Q-02", "Q-03"):
        withdraw(heard, code_name, "asked by letter", "A. Member")
    assert [line["act"] for line in removal_lines(heard)] == ["erase", "withdraw", "withdraw"]
    return heard


def _lines(opened: Opened, change: Callable[[list[bytes]], list[bytes]]) -> None:
    path = opened.folder.removals
    path.write_bytes(b"".join(change(path.read_bytes().splitlines(keepends=True))))


@pytest.mark.parametrize(
    "change",
    [
        lambda lines: lines[:0],
        lambda lines: lines[:2],
        lambda lines: lines[1:],
        lambda lines: [lines[1], lines[0], lines[2]],
        lambda lines: [*lines, lines[2]],
        lambda lines: [*lines, b"{}\n"],
        lambda lines: [lines[0], lines[1], lines[2].swapcase()],
    ],
)
def test_another_list_of_removals_is_noticed_by_who_reads_it_and_by_fsck(
    removed: Opened, change: Callable[[list[bytes]], list[bytes]]
) -> None:
    _lines(removed, change)
    with look(removed) as connection, pytest.raises(Damaged):
        removals_of(removed, connection)
    assert any("removal" in one for one in _damages(removed.folder))


def test_a_list_that_is_gone_is_noticed(removed: Opened) -> None:
    removed.folder.removals.unlink()
    with look(removed) as connection, pytest.raises(Damaged, match="older than the inquiry"):
        removals_of(removed, connection)
    assert any("removal" in one for one in _damages(removed.folder))


@pytest.mark.parametrize("verb", ["withdraw", "backup", "merge"])
def test_every_verb_that_reads_the_list_refuses_a_shortened_one(removed: Opened, tmp_path: Path, verb: str) -> None:
    removed.engine.dispose()
    other = held(Path(shutil.copytree(removed.folder.path, tmp_path / "another copy")))
    doing: dict[str, Callable[[], object]] = {
        "withdraw": lambda: withdraw(removed, "Q-04", "asked by letter", "A. Member"),
        "backup": lambda: back_up(removed, tmp_path),
        "merge": lambda: merge(removed, other),
    }
    whole = removed.folder.removals.read_bytes()
    _lines(removed, lambda lines: lines[:2])
    with pytest.raises(Damaged, match="older than the inquiry"):
        doing[verb]()
    removed.folder.removals.write_bytes(whole)
    doing[verb]()
    other.engine.dispose()


def test_no_file_of_the_folder_tells_which_edition_it_belongs_to_or_who_was_removed(removed: Opened) -> None:
    """What the hostile reader did with a package: the published key, held against the signatures in the folder."""
    from probata.inquiry.accounts.removing import signing_key

    with look(removed) as connection:
        public = signing_key(connection).public
    told = [str(one[name]) for one in removal_lines(removed) for name in ("asked", "interview", "signature")]
    assert len(told) == 9
    data = removed.folder.removals.read_bytes()
    for word in (*told, public.hex(), *(one["at"] for one in removal_lines(removed))):
        assert str(word).encode() not in data
    assert data.count(b"\n") == 3


# Links that somebody planted


def _adds_member(opened: Opened) -> None:
    members.add(opened, "Olga", "coder", WEAK, passphrase=THEIRS)


def _erase(opened: Opened) -> None:
    second = officer(opened)
    erase.ask(opened, "Q-01", REQUEST)
    erase.confirm(second, "Q-01")
    second.engine.dispose()


@pytest.mark.parametrize(
    ("name", "act"),
    [
        ("removals.tmp", lambda opened: withdraw(opened, "Q-02", "asked by letter", "A. Member")),
        ("keyring.db.tmp", _adds_member),
        ("inquiry.db.before-0001", _erase),
    ],
)
def test_a_planted_link_leads_nobody_to_write_elsewhere(
    heard: Opened, tmp_path: Path, name: str, act: Callable[[Opened], object]
) -> None:
    victim, link = tmp_path / "victim", heard.folder.path / name
    victim.write_bytes(b"somebody's own")
    link.symlink_to(victim)
    act(heard)
    assert victim.read_bytes() == b"somebody's own"
    assert not link.is_symlink()


# What no key can tell


def test_fsck_tells_who_came_with_an_age_identity_what_to_compare(tmp_path: Path) -> None:
    identity = pyrage.x25519.Identity.generate()
    made = new(tmp_path / "i", RIGHT, "label", WEAK, recover_to=str(identity.to_public()))
    made.opened.engine.dispose()
    given = (None, Withheld(str(identity)))
    assert made.fingerprint in " ".join(fsck(tmp_path / "i", lambda: given, progress=_quiet).remarks)
    assert made.fingerprint not in " ".join(fsck(tmp_path / "i", lambda: (RIGHT, None), progress=_quiet).remarks)


def test_a_folder_of_another_inquiry_with_the_same_words_opens(folders: Folders) -> None:
    """What remains: nobody but a person can tell two inquiries apart to which they gave one passphrase."""
    shutil.rmtree(folders.here.path)
    shutil.copytree(folders.other.path, folders.here.path)
    found = held(folders.here.path)
    assert isinstance(found.folder.inquiry, Ref)
    assert found.folder.inquiry == folders.other.inquiry
    found.engine.dispose()
    assert keyring.is_somebodys(folders.other.keyring, folders.other.inquiry, RIGHT)
