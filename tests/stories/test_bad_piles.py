"""Piles that no care could have made better: what is in them comes in, and what cannot is named with its reason."""

from __future__ import annotations

import errno
import io
import os
import threading
import zipfile
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

from probata.inquiry.accounts.unstored import unstored
from probata.inquiry.add import add
from probata.inquiry.entry.door import Opened, look
from probata.inquiry.entry.settings import Settings
from probata.inquiry.files import reading as files_reading
from probata.intake.pile import Found, read_whole
from probata.intake.receipt import Receipt
from probata.intake.sandbox import clock
from probata.intake.sandbox.begun import Begun, Nursery
from probata.record.errors import StorageFull
from probata.store import items

NOTE = "INVENTED. A boat at the lake, seen by clerk {}.\n"


def _taken(opened: Opened, *places: Path, settings: Settings | None = None, retry: str = "") -> Receipt:
    used = settings or Settings(ocr="off")
    return add(opened, places, public=True, settings=used, progress=lambda *_: None, retry=retry)


def _zipped(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def test_a_disk_that_fills_in_the_middle_leaves_whole_batches_and_the_rest_comes_later(
    opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pile = tmp_path / "pile"
    pile.mkdir()
    for number in range(150):
        (pile / f"{number:03}.txt").write_text(NOTE.format(number), encoding="utf-8")
    sync = os.fsync

    def full(handle: int) -> None:
        if len(os.listdir(opened.blobs.folder)) > 100:
            raise OSError(errno.ENOSPC, "No space left on device")
        sync(handle)

    with monkeypatch.context() as filled:
        filled.setattr(os, "fsync", full)
        with pytest.raises(StorageFull):
            _taken(opened, pile)
    with look(opened) as connection:
        kept = items.blob_names(connection)
    assert len(kept) == 64
    assert {path.name for path in opened.blobs.folder.iterdir()} == kept
    receipt = _taken(opened, pile)
    assert (len(receipt.stored), len(receipt.duplicates), receipt.set_aside) == (86, 64, ())


def test_a_folder_that_changes_while_it_is_read_loses_nothing_that_stayed(
    opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pile = tmp_path / "pile"
    pile.mkdir()
    for number in range(40):
        (pile / f"{number:02}.txt").write_text(NOTE.format(number), encoding="utf-8")
    whole, turn = read_whole, threading.Lock()
    seen: list[str] = []

    def changing(found: Found, most: int) -> bytes:
        with turn:
            seen.append(found.name)
            if len(seen) == 3:
                (pile / "30.txt").unlink()
                (pile / "31.txt").rename(pile / "99.txt")
                (pile / "32.txt").unlink()
                (pile / "32.txt").mkdir()
                (pile / "33.txt").unlink()
                (pile / "33.txt").symlink_to("00.txt")
                (pile / "34.txt").write_bytes(b"")
                (pile / "35.txt").write_text("Written anew.", encoding="utf-8")
        return whole(found, most)

    monkeypatch.setattr(files_reading, "read_whole", changing)
    receipt = _taken(opened, pile)
    assert receipt.items_in == 40
    aside = {one.name: one.code for one in receipt.set_aside}
    assert {f"pile/{n}.txt": aside.get(f"pile/{n}.txt") for n in (30, 31, 34)} == {
        "pile/30.txt": "vanished",
        "pile/31.txt": "vanished",
        "pile/34.txt": "unreadable",
    }
    assert aside.keys() <= {f"pile/{n}.txt" for n in (30, 31, 32, 33, 34)}
    assert "pile/35.txt" in {one.name for one in receipt.stored}


def test_names_that_are_no_utf8_and_links_that_go_round_end_in_the_receipt(opened: Opened, tmp_path: Path) -> None:
    pile = tmp_path / "pile"
    (pile / "in").mkdir(parents=True)
    (pile / "in" / "round").symlink_to(pile, target_is_directory=True)
    raw = os.fsencode(pile) + b"/\xcf\xf0\xe8\xe2\xe5\xf2.txt"
    with open(raw, "wb") as file:
        file.write(NOTE.format(1).encode())
    receipt = _taken(opened, pile)
    (stored,) = receipt.stored
    assert stored.name.encode("utf-8")
    assert [(one.name, one.reason) for one in receipt.set_aside] == [("pile/in/round", "A link, not a file.")]


def test_a_logo_in_many_mails_is_read_once_and_stands_in_the_receipt_each_time(
    opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    logo, mails = (Path(__file__).parents[1] / "data/documents/good/gate.png").read_bytes(), 12
    (tmp_path / "pile").mkdir()
    for number in range(mails):
        mail = EmailMessage()
        mail["From"], mail["Subject"] = "clerk@ministry.invalid", f"INVENTED {number}"
        mail.set_content(NOTE.format(number))
        mail.add_attachment(logo, "image", "png", filename=f"image{number:03}.png")
        (tmp_path / "pile" / f"{number}.eml").write_bytes(mail.as_bytes())
    begun: list[bytes] = []
    begin = Nursery.begin

    def counted(by: Nursery, data: bytes, *more: Any) -> Begun:
        begun.append(data)
        return begin(by, data, *more)

    monkeypatch.setattr(Nursery, "begin", counted)
    receipt = _taken(opened, tmp_path / "pile")
    assert begun.count(logo) <= 2  # two files of the pile are read at once, and may meet it at the same moment
    assert len(receipt.stored) == mails + 1
    assert sorted(one.name for one in receipt.duplicates) == sorted(
        f"pile/{number}.eml/image{number:03}.png" for number in range(mails) if f"{number}.eml" not in _first(receipt)
    )


def _first(receipt: Receipt) -> str:
    """The mail whose logo was stored."""
    return next(one.name for one in receipt.stored if one.name.endswith(".png"))


def test_what_takes_too_long_is_named_and_comes_in_when_it_is_given_more_time(
    opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pile = tmp_path / "many.zip"
    pile.write_bytes(_zipped({f"{number:03}.html": f"<p>{NOTE.format(number)}".encode() for number in range(300)}))
    with monkeypatch.context() as short:
        short.setattr(clock, "BYTES_A_TURN", 10**9)
        first = _taken(opened, pile, settings=Settings(ocr="off", reader_seconds=1))
    aside = [one for one in first.set_aside if one.is_fault]
    assert aside[-1].name == "many.zip/(the rest)"
    assert all("took longer than 1 second" in one.reason and "--retry" in one.next_step for one in aside)
    assert 1 < len(first.stored) < 301
    again = _taken(opened, settings=Settings(ocr="off"), retry="unreadable")
    assert len(again.stored) + len(first.stored) == 301
    assert not [one for one in again.set_aside if one.is_fault]
    assert {one.name for one in unstored(opened)} <= {"many.zip/(the rest)"}
