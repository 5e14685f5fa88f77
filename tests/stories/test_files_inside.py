"""A file inside another is whole in two places: no account may lie open in what it came in, or leave open what it
holds."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path

import pytest

from probata.inquiry.add import add
from probata.inquiry.entry.door import Opened, look
from probata.inquiry.entry.settings import Settings
from probata.intake.receipt import INSIDE, UNPACKED, Receipt
from probata.record.ref import Ref
from probata.store import blobs, items
from tests import interviewing
from tests.inquiry.erasing import erased, everything, forms
from tests.interviewing import changed, take, write

WORDS = "I was held there, and I wrote down the rest."
HELD = {"first.txt": "The gate was shut at six.", "second.txt": "They counted us twice."}


def taken(opened: Opened, *places: Path, public: bool = False, of: str = "") -> Receipt:
    new = bool(of) and of.startswith("S-")
    return add(opened, places, public=public, settings=Settings(), progress=lambda *_: None, of=of, new_source=new)


def codes(receipt: Receipt) -> list[str]:
    return [one.code for one in receipt.set_aside]


def zipped(path: Path, *files: Path) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for file in files:
            archive.write(file, file.name)
    return path


def open_bytes(opened: Opened) -> list[bytes]:
    """What every member can read, whatever compartments they hold."""
    with look(opened) as connection:
        restricted = items.restricted(connection)
        everything = [Ref.parse(one) for one in items.refs(connection)]
        names = [items.blob_of(connection, one) for one in everything if one not in restricted]
    return [blobs.get(opened.blobs, name) for name in names]


@pytest.fixture
def heard(twelve: interviewing.Copies, tmp_path: Path) -> Iterator[Opened]:
    """An inquiry with twelve interviews; nobody's account of Q-05 came yet."""
    opened = interviewing.opening(shutil.copytree(twelve.plain, tmp_path, dirs_exist_ok=True))
    yield opened
    opened.engine.dispose()


def account(folder: Path) -> Path:
    """A mail of somebody's, with what they wrote in two files."""
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "q05@people.example", "inquiry@people.example", "What I saw"
    mail.set_content(WORDS)
    for name, words in HELD.items():
        mail.add_attachment(words, filename=name)
    folder.mkdir(exist_ok=True)
    path = folder / "Q-05.eml"
    path.write_bytes(mail.as_bytes())
    return path


def linked(opened: Opened, tmp_path: Path) -> None:
    take(opened, write(tmp_path / "in", changed({("Q-05", "Notes"): "Q-05.eml"})))


def lies_open(opened: Opened) -> set[str]:
    """Which of the words somebody without any compartment can read."""
    everything = b"".join(open_bytes(opened))
    return {words for words in (WORDS, *HELD.values()) if words.encode() in everything}


def test_what_an_account_holds_does_not_lie_open_beside_it(heard: Opened, tmp_path: Path) -> None:
    receipt = taken(heard, account(tmp_path / "more"))
    assert codes(receipt) == [INSIDE, INSIDE]
    linked(heard, tmp_path)
    again = taken(heard, tmp_path / "more")
    assert ([one.within for one in again.duplicates], codes(again)) == (["Q-05"], [INSIDE, INSIDE])
    assert lies_open(heard) == set()


def test_an_account_that_came_in_an_archive_lies_nowhere_else(heard: Opened, tmp_path: Path) -> None:
    receipt = taken(heard, zipped(tmp_path / "all.zip", account(tmp_path / "more")))
    assert codes(receipt) == [UNPACKED, INSIDE, INSIDE]
    assert [one.name for one in receipt.stored] == ["all.zip/Q-05.eml"]
    assert lies_open(heard)
    linked(heard, tmp_path)
    assert lies_open(heard) == set()
    erased(heard, "Q-05")
    assert not [form for words in (WORDS, *HELD.values()) for form in forms(words) if form in everything(heard)]


def test_an_archive_that_was_published_and_holds_an_account_goes_where_that_is(heard: Opened, tmp_path: Path) -> None:
    taken(heard, account(tmp_path / "more"))
    linked(heard, tmp_path)
    other = tmp_path / "other.txt"
    other.write_text("A decree that everybody knows.", encoding="utf-8")
    receipt = taken(heard, zipped(tmp_path / "all.zip", other, tmp_path / "more" / "Q-05.eml"), public=True)
    assert [one.within for one in receipt.duplicates] == ["Q-05"]
    assert lies_open(heard) == set()
    assert any(b"everybody knows" in one for one in open_bytes(heard))


def test_what_a_public_file_holds_comes_out_with_it(opened: Opened, tmp_path: Path) -> None:
    receipt = taken(opened, account(tmp_path / "more"), public=True)
    assert (len(receipt.stored), codes(receipt)) == (3, [])
    assert lies_open(opened) == {WORDS, *HELD.values()}


@pytest.mark.parametrize("again", ["public", "other"])
def test_what_a_file_holds_stays_inside_as_long_as_the_file_lies_elsewhere(
    opened: Opened, tmp_path: Path, again: str
) -> None:
    mail = account(tmp_path / "more")
    taken(opened, mail, of="S-1" if again == "other" else "")
    receipt = taken(opened, mail, of="S-2") if again == "other" else taken(opened, mail, public=True)
    assert (receipt.stored, codes(receipt)) == ((), [INSIDE, INSIDE])


def test_what_one_person_gave_lies_in_their_compartment_with_all_that_it_holds(opened: Opened, tmp_path: Path) -> None:
    receipt = taken(opened, zipped(tmp_path / "all.zip", account(tmp_path / "more")), of="S-1")
    assert [one.name for one in receipt.stored] == [
        "all.zip",
        "all.zip/Q-05.eml",
        *(f"all.zip/Q-05.eml/{name}" for name in HELD),
    ]
    assert open_bytes(opened) == []


def test_a_file_that_lay_open_goes_into_a_compartment_with_what_it_holds(opened: Opened, tmp_path: Path) -> None:
    mail = account(tmp_path / "more")
    taken(opened, mail)
    receipt = taken(opened, mail, of="S-1")
    assert (len(receipt.stored), [one.moved for one in receipt.duplicates]) == (2, [True])
    assert open_bytes(opened) == []
