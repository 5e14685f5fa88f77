"""What was set aside: listed until it comes in, tried again where it lay, and never in the open for somebody."""

from __future__ import annotations

import json
import os
from email.message import EmailMessage
from pathlib import Path

import pytest

from probata.inquiry.accounts.unstored import Unstored, _outermost, unstored
from probata.inquiry.add import add
from probata.inquiry.entry.door import Opened
from probata.inquiry.entry.settings import Settings
from probata.inquiry.files import reading
from probata.intake.receipt import Receipt
from probata.record.errors import BadUse
from tests.interviewing import without_compartments
from tests.stories.test_files_inside import zipped


def taken(opened: Opened, *places: Path, of: str = "", new: bool = False, retry: str = "") -> Receipt:
    return add(
        opened,
        places,
        public=False,
        settings=Settings(),
        progress=lambda *_: None,
        of=of,
        new_source=new,
        retry=retry,
    )


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    folder = tmp_path / "pile"
    folder.mkdir()
    (folder / "a.txt").write_text("Words.", encoding="utf-8")
    (folder / "b.txt").touch()
    (folder / ".DS_Store").write_bytes(b"\0\0")
    (tmp_path / "c.txt").touch()
    zipped(folder / "d.zip", tmp_path / "c.txt", folder / "a.txt")
    return folder


def names(opened: Opened) -> list[tuple[str, str]]:
    return [(one.name, one.code) for one in unstored(opened)]


def test_what_went_wrong_stands_until_it_comes_in(opened: Opened, pile: Path, tmp_path: Path) -> None:
    taken(opened, pile)
    assert names(opened) == [("pile/b.txt", "unreadable"), ("pile/d.zip/c.txt", "unreadable")]
    taken(opened, pile)
    assert len(names(opened)) == 2
    (pile / "b.txt").write_text("More words.", encoding="utf-8")
    (tmp_path / "c.txt").write_text("Others.", encoding="utf-8")
    zipped(pile / "d.zip", tmp_path / "c.txt")
    receipt = taken(opened, retry="unreadable")
    assert [one.name for one in receipt.stored] == ["pile/b.txt", "pile/d.zip/c.txt"]
    assert names(opened) == []
    with pytest.raises(BadUse, match="Nothing was set aside"):
        taken(opened, retry="all")


def test_what_did_not_come_out_of_a_file_stands_until_all_of_it_comes_out(
    opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a", "b", "c"):
        (tmp_path / f"{name}.txt").write_text(f"Words of {name}.", encoding="utf-8")
    mail = EmailMessage()
    mail.set_content("With three files.")
    for name in ("a", "b", "c"):
        mail.add_attachment(f"Words of {name}.", filename=f"{name}.txt")
    (tmp_path / "m.eml").write_bytes(mail.as_bytes())
    zipped(tmp_path / "d.zip", *(tmp_path / f"{name}.txt" for name in "abc"))
    both = [tmp_path / "m.eml", tmp_path / "d.zip"]
    left = [("m.eml/(the rest)", "unreadable"), ("d.zip/(the rest)", "unreadable")]
    monkeypatch.setattr(reading._Left.__init__, "__defaults__", (1, 2**20))
    for _ in range(2):
        taken(opened, *both)
        assert [one for one in names(opened) if one[0].endswith(")")] == left
    monkeypatch.undo()
    taken(opened, retry="unreadable")
    assert names(opened) == []
    monkeypatch.setattr(reading._Left.__init__, "__defaults__", (1, 2**20))
    taken(opened, *both)
    assert [one for one in names(opened) if one[0].endswith(")")] == left


def test_a_file_that_is_gone_stays_with_that_reason(opened: Opened, pile: Path) -> None:
    taken(opened, pile / "b.txt")
    (pile / "b.txt").unlink()
    taken(opened, retry="all")
    assert names(opened) == [("b.txt", "vanished")]
    (one,) = unstored(opened)
    assert one.as_json()["place"] == str(pile / "b.txt")


def test_what_was_meant_for_somebody_is_named_and_tried_again_for_them_alone(opened: Opened, pile: Path) -> None:
    taken(opened, pile, of="S-1", new=True)
    assert {name for name, _ in names(opened)} == {"pile/b.txt", "pile/d.zip/c.txt"}
    assert unstored(without_compartments(opened)) == ()
    (pile / "b.txt").write_text("More words.", encoding="utf-8")
    with pytest.raises(BadUse, match="Nothing was set aside"):
        taken(opened, retry="all")
    receipt = taken(opened, of="S-1", retry="all")
    assert [one.name for one in receipt.stored] == ["pile/b.txt"]
    assert {one.within for one in receipt.duplicates} == {"S-1"}


def test_a_code_that_nothing_has_is_refused_with_those_that_there_are(opened: Opened, pile: Path) -> None:
    taken(opened, pile)
    with pytest.raises(BadUse) as told:
        taken(opened, retry="vanished")
    assert "unreadable" in told.value.next_step
    with pytest.raises(BadUse, match="Nothing was named"):
        taken(opened)


@pytest.mark.parametrize(
    ("name", "place", "outermost"),
    [
        ("pile/a.zip/b/c.txt", "/home/x/pile/a.zip", "pile/a.zip"),
        ("a.zip", "/home/x/a.zip", "a.zip"),
        ("a.zip/a.zip", "/home/x/a.zip", "a.zip"),
        ("odd?.txt", "/home/x/odd\udcff.txt", "odd?.txt"),
    ],
)
def test_the_name_of_what_lay_there(name: str, place: str, outermost: str) -> None:
    assert _outermost(Unstored("", "", name, place, "", "", None)) == outermost


def test_a_name_that_is_no_utf_8_is_tried_again(opened: Opened, tmp_path: Path) -> None:
    odd = Path(os.fsdecode(os.fsencode(tmp_path) + b"/odd\xff.txt"))
    try:
        odd.touch()
    except OSError:
        pytest.skip("this file system takes only UTF-8")
    taken(opened, odd)
    (one,) = unstored(opened)
    assert json.dumps(one.as_json(), ensure_ascii=False).encode("utf-8")
    odd.write_text("Words.", encoding="utf-8")
    assert len(taken(opened, retry="all").stored) == 1
    assert unstored(opened) == ()
