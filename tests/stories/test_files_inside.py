"""A file inside another is whole in two places: no account may lie open in what it came in, or leave open what it
holds."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Iterator, Mapping
from email.message import EmailMessage
from pathlib import Path

import pytest

from probata.inquiry import erase
from probata.inquiry.accounts import open_copies, storing
from probata.inquiry.accounts.batch import How, SoFar
from probata.inquiry.add import add
from probata.inquiry.custody import custody
from probata.inquiry.entry import holding
from probata.inquiry.entry.door import Opened, look, transact
from probata.inquiry.entry.settings import Settings
from probata.inquiry.files.reading import Read
from probata.inquiry.mark import listed
from probata.intake.receipt import UNPACKED, Receipt
from probata.method.documents.item import FullDocument
from probata.method.documents.shelf import read as read_as
from probata.record.digest import Digest
from probata.record.errors import BadUse
from probata.record.ref import Ref
from probata.store import arrivals, blobs, items
from tests import interviewing
from tests.inquiry.erasing import REQUEST, erased, everything, forms
from tests.interviewing import changed, take, without_compartments, write

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


def account(folder: Path, more: Mapping[str, str] | None = None, words: str = WORDS) -> Path:
    """A mail of somebody's, with what they wrote in two files."""
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "q05@people.example", "inquiry@people.example", "What I saw"
    mail.set_content(words)
    for name, inside in {**HELD, **(more or {})}.items():
        mail.add_attachment(inside, filename=name)
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


def names_open(opened: Opened) -> set[str]:
    """What stands in the clear of how files came."""
    with look(opened) as connection:
        return {one.said.name for one in arrivals.everything(connection) if one.said}


def test_what_an_account_holds_goes_with_it(heard: Opened, tmp_path: Path) -> None:
    receipt = taken(heard, account(tmp_path / "more"))
    assert [one.name for one in receipt.stored] == ["Q-05.eml", *(f"Q-05.eml/{name}" for name in HELD)]
    assert lies_open(heard) == {WORDS, *HELD.values()}
    linked(heard, tmp_path)
    assert lies_open(heard) == set()
    assert not any("Q-05" in name for name in names_open(heard))
    again = taken(heard, tmp_path / "more")
    assert [one.within for one in again.duplicates] == ["Q-05"] * 3
    assert lies_open(heard) == set()


def test_an_account_that_came_inside_of_a_mail_takes_the_mail_along(heard: Opened, tmp_path: Path) -> None:
    taken(heard, account(tmp_path / "more"))
    take(heard, write(tmp_path / "in", changed({("Q-05", "Notes"): "first.txt"})))
    assert lies_open(heard) == set()
    erased(heard, "Q-05")
    assert not [form for words in (WORDS, *HELD.values()) for form in forms(words) if form in everything(heard)]
    assert not [one for one in rows_of(heard) if one.said and "Q-05" in one.said.name]


def rows_of(opened: Opened) -> list[arrivals.Arrival]:
    with look(opened) as connection:
        return list(arrivals.everything(connection))


def test_an_account_that_came_in_an_archive_lies_nowhere_else(heard: Opened, tmp_path: Path) -> None:
    receipt = taken(heard, zipped(tmp_path / "all.zip", account(tmp_path / "more")))
    assert codes(receipt) == [UNPACKED]
    assert receipt.stored[0].name == "all.zip/Q-05.eml"
    linked(heard, tmp_path)
    assert lies_open(heard) == set()
    erased(heard, "Q-05")
    assert not [form for words in (WORDS, *HELD.values()) for form in forms(words) if form in everything(heard)]


def test_what_lies_elsewhere_too_stays_open(heard: Opened, tmp_path: Path) -> None:
    other = tmp_path / "second.txt"
    other.write_bytes(HELD["second.txt"].encode() + b"\n")
    taken(heard, other, account(tmp_path / "more"))
    linked(heard, tmp_path)
    assert lies_open(heard) == {HELD["second.txt"]}
    assert not any("Q-05" in name for name in names_open(heard))


def test_a_mail_with_the_accounts_of_two_people_is_theirs_together(heard: Opened, tmp_path: Path) -> None:
    taken(heard, account(tmp_path / "more"))
    told = changed({("Q-05", "Notes"): "first.txt", ("Q-06", "Notes"): "second.txt"})
    take(heard, write(tmp_path / "in", told))
    assert lies_open(heard) == set()
    with pytest.raises(BadUse, match="other people"):
        erased(heard, "Q-05")


def test_a_mail_that_holds_copies_of_two_accounts_is_lost_with_each_of_them(heard: Opened, tmp_path: Path) -> None:
    mail = account(tmp_path / "more")
    (tmp_path / "apart").mkdir()
    for name, words in HELD.items():
        (tmp_path / "apart" / name).write_bytes(words.encode() + b"\n")
    taken(heard, tmp_path / "apart")
    take(heard, write(tmp_path / "in", changed({("Q-05", "Notes"): "first.txt", ("Q-06", "Notes"): "second.txt"})))
    taken(heard, mail)
    assert lies_open(heard) == set()
    with pytest.raises(BadUse, match="other people"):
        erased(heard, "Q-05")


def test_a_picture_that_stands_in_everybodys_mails_joins_nobody(heard: Opened, tmp_path: Path) -> None:
    same = {"logo.txt": "The Ferry Company of Ondreva"}
    for number in (5, 6, 7, 8):
        mail = account(tmp_path / f"{number}", same, f"Who wrote mail {number} is another.")
        mail.rename(mail.with_name(f"Q-0{number}.eml"))
    taken(heard, tmp_path / "5", tmp_path / "6")
    told = changed({(f"Q-0{number}", "Notes"): f"Q-0{number}.eml" for number in (5, 6)})
    take(heard, write(tmp_path / "in", told))
    assert lies_open(heard) == set()
    logo = tmp_path / "logo.txt"
    logo.write_bytes(same["logo.txt"].encode() + b"\n")
    taken(heard, logo)
    taken(without_compartments(heard), logo)
    taken(heard, tmp_path / "7", tmp_path / "8")
    assert open_copies.open_copies(heard) == ()
    assert {one.document.name for one in everything_open(heard)} >= {"7/Q-07.eml", "8/Q-08.eml"}
    told = changed({(f"Q-0{number}", "Notes"): f"Q-0{number}.eml" for number in (5, 6, 7)})
    take(heard, write(tmp_path / "in", told))
    assert len(erased(heard, "Q-06").others) == 0


def everything_open(opened: Opened) -> list[FullDocument]:
    with look(opened) as connection:
        return list(items.all_documents(connection))


def test_what_a_source_gave_beside_an_account_is_lost_with_each_of_them(heard: Opened, tmp_path: Path) -> None:
    mail = account(tmp_path / "more")
    first = tmp_path / "first.txt"
    first.write_bytes(HELD["first.txt"].encode() + b"\n")
    taken(heard, first)
    take(heard, write(tmp_path / "in", changed({("Q-05", "Notes"): "first.txt"})))
    taken(heard, mail, of="S-9")
    with pytest.raises(BadUse, match="other people"):
        erase.ask(heard, "S-9", REQUEST)
    erased(heard, "Q-05")
    assert not [form for words in (WORDS, HELD["first.txt"]) for form in forms(words) if form in everything(heard)]
    assert erase.ask(heard, "S-9", REQUEST).others == ()


def test_an_archive_that_was_published_and_holds_an_account_goes_where_that_is(heard: Opened, tmp_path: Path) -> None:
    taken(heard, account(tmp_path / "more"))
    linked(heard, tmp_path)
    other = tmp_path / "other.txt"
    other.write_text("A decree that everybody knows.", encoding="utf-8")
    receipt = taken(heard, zipped(tmp_path / "all.zip", other, tmp_path / "more" / "Q-05.eml"), public=True)
    assert {one.within for one in receipt.duplicates} == {"Q-05"}
    assert lies_open(heard) == set()
    assert any(b"everybody knows" in one for one in open_bytes(heard))


def test_what_a_public_file_holds_is_public_too(opened: Opened, tmp_path: Path) -> None:
    receipt = taken(opened, account(tmp_path / "more"), public=True)
    assert (len(receipt.stored), codes(receipt)) == (3, [])
    assert {one.public for one in listed(opened, [])} == {True}


@pytest.mark.parametrize("again", ["public", "other"])
def test_what_a_file_holds_lies_where_the_file_lies(opened: Opened, tmp_path: Path, again: str) -> None:
    mail = account(tmp_path / "more")
    taken(opened, mail, of="S-1" if again == "other" else "")
    mail.write_bytes(mail.read_bytes())
    receipt = taken(opened, mail, of="S-2") if again == "other" else taken(opened, mail, public=True)
    assert (receipt.stored, len(receipt.duplicates), {one.public for one in receipt.duplicates}) == ((), 3, {False})
    assert {one.within for one in receipt.duplicates} == ({"S-1"} if again == "other" else {""})


def test_what_comes_out_later_lies_where_the_file_that_holds_it_lies(opened: Opened, tmp_path: Path) -> None:
    """As after an update with a reader that finds more."""
    mail = account(tmp_path / "more", {"photo of Zestervane.heic": "no picture"})
    data = mail.read_bytes()
    into = storing.into(opened, "S-1", public=False, new_source=True)
    alone = Read("Q-05.eml", data, Digest.of(data), read_as(data, "Q-05.eml"))
    storing.store(opened, [alone], SoFar(), How(False, (), 0, into))
    receipt = taken(opened, mail)
    assert len(receipt.stored) == len(HELD)
    assert (open_bytes(opened), names_open(opened)) == ([], set())


def test_the_accounts_of_a_mail_for_two_stay_each_with_its_own(heard: Opened, tmp_path: Path) -> None:
    taken(heard, account(tmp_path / "more"))
    take(heard, write(tmp_path / "in", changed({("Q-05", "Notes"): "first.txt", ("Q-06", "Notes"): "second.txt"})))
    for again in (False, True):
        if again:
            take(
                heard,
                write(tmp_path / "in", changed({("Q-05", "Notes"): "first.txt", ("Q-06", "Notes"): "second.txt"})),
            )
        of = {name: custody(heard, name).of for name in ("first.txt", "second.txt", "Q-05.eml")}
        names = {one for one in of if one != "Q-05.eml"}
        assert {name: of[name] for name in names} == {"first.txt": "Q-05", "second.txt": "Q-06"}
        assert of["Q-05.eml"] == "several people"


def test_what_one_person_gave_lies_in_their_compartment_with_all_that_it_holds(opened: Opened, tmp_path: Path) -> None:
    receipt = taken(opened, zipped(tmp_path / "all.zip", account(tmp_path / "more")), of="S-1")
    assert [one.name for one in receipt.stored] == [
        "all.zip",
        "all.zip/Q-05.eml",
        *(f"all.zip/Q-05.eml/{name}" for name in HELD),
    ]
    assert (open_bytes(opened), names_open(opened)) == ([], set())


def test_a_file_that_lay_open_goes_into_a_compartment_with_what_it_holds(opened: Opened, tmp_path: Path) -> None:
    mail = account(tmp_path / "more")
    taken(opened, mail)
    receipt = taken(opened, mail, of="S-1")
    assert [one.moved for one in receipt.duplicates] == [True, False, False]
    assert (open_bytes(opened), names_open(opened)) == ([], set())


def test_what_cannot_be_read_inside_an_account_is_not_named_in_the_open(heard: Opened, tmp_path: Path) -> None:
    taken(heard, account(tmp_path / "more", {"photo of Zestervane.heic": "no picture"}))
    assert any("photo of" in name for name in names_open(heard))
    linked(heard, tmp_path)
    assert not any("photo of" in name for name in names_open(heard))
    assert not [form for form in forms("photo of") if form in everything(heard)]


def test_a_file_that_lies_open_and_holds_an_account_is_told_of_and_enclosed(heard: Opened, tmp_path: Path) -> None:
    """As merging two copies leaves one: in one of them the account was enclosed, in the other it came in a mail."""
    other = tmp_path / "another.txt"
    other.write_text("A mail that holds what Q-01 told.", encoding="utf-8")
    taken(heard, other)
    with transact(heard) as connection:
        (holder,) = [one for one, name in items.names(connection).items() if name == "another.txt"]
        account = min(arrivals.told(connection), key=str)
        made = arrivals.Arrival(Ref.of("arrival", bytes(16)), "2031", "m", account, holder, "", None)
        arrivals.save(connection, holding.sealing(heard), made)
    (copy,) = open_copies.open_copies(heard)
    assert (copy.name, copy.holds) == ("another.txt", True)
    assert "holds a file that lies in a compartment" in copy.says
    take(heard, write(tmp_path / "in"))
    assert open_copies.open_copies(heard) == ()
    assert not any(b"what Q-01 told" in one for one in open_bytes(heard))
