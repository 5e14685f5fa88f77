"""add, below the command line: batches, roles, names, and what a failure in the middle leaves."""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path

import pytest

from probata.inquiry import add as verb
from probata.inquiry.entry.door import Opened, look
from probata.inquiry.entry.settings import Settings
from probata.intake.sandbox.begun import Nursery
from probata.intake.sandbox.limits import Limits
from probata.intake.sandbox.reading import Sandbox
from probata.record.errors import BadUse, StorageFull


def silent(done: int, all_: int, name: str) -> None:
    """Progress that nobody watches."""


def _write(folder: Path, count: int) -> Path:
    folder.mkdir(exist_ok=True)
    for number in range(count):
        (folder / f"{number:03}.txt").write_text(f"Page {number} of a long and dull book.", encoding="utf-8")
    return folder


def test_progress_is_told_of_every_file_in_order(opened: Opened, tmp_path: Path) -> None:
    heard: list[tuple[int, int]] = []
    pile = _write(tmp_path / "pile", 70)
    verb.add(opened, [pile], public=False, settings=Settings(), progress=lambda d, a, _: heard.append((d, a)))
    assert heard == [(number, 70) for number in range(70)]


def test_an_error_in_the_second_batch_keeps_the_first_whole_and_adding_again_completes_it(
    opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from probata.store import blobs, items

    pile, whole = _write(tmp_path / "pile", 70), blobs.put
    calls = iter(range(1000))

    def put(store: blobs.BlobStore, data: bytes) -> str:
        name = whole(store, data)
        if next(calls) == 66:
            raise StorageFull("There is no room left to write.")
        return name

    monkeypatch.setattr(blobs, "put", put)
    with pytest.raises(StorageFull):
        verb.add(opened, [pile], public=False, settings=Settings(), progress=silent)
    with look(opened) as connection:
        assert len(items.blob_names(connection)) == 64
        assert items.blob_names(connection) == {p.name for p in opened.blobs.folder.iterdir()}
    monkeypatch.setattr(blobs, "put", whole)
    receipt = verb.add(opened, [pile], public=False, settings=Settings(), progress=silent)
    assert (len(receipt.stored), len(receipt.duplicates)) == (6, 64)


def test_two_files_of_one_name_get_names_of_their_own(opened: Opened, tmp_path: Path) -> None:
    from probata.store import items

    for folder in ("x", "y"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "note.txt").write_text(f"The note that lay in {folder}.", encoding="utf-8")
    places = [tmp_path / "x/note.txt", tmp_path / "y/note.txt"]
    verb.add(opened, places, public=False, settings=Settings(), progress=silent)
    with look(opened) as connection:
        assert items.document_names(connection) == {"note.txt", "note.txt (2)"}


def test_the_same_file_in_one_pile_twice_is_one_item_and_one_duplicate(opened: Opened, tmp_path: Path) -> None:
    pile = _write(tmp_path / "pile", 1)
    (pile / "copy.txt").write_bytes((pile / "000.txt").read_bytes())
    receipt = verb.add(opened, [pile], public=False, settings=Settings(), progress=silent)
    assert [(d.name, d.of) for d in receipt.duplicates] == [("pile/copy.txt", "pile/000.txt")]


def test_a_file_above_the_limit_is_set_aside(opened: Opened, tmp_path: Path) -> None:
    (tmp_path / "large.txt").write_bytes(b"a line of text\n" * 100_000)
    receipt = verb.add(
        opened, [tmp_path / "large.txt"], public=False, settings=Settings(max_file_mib=1), progress=silent
    )
    assert "more than" in receipt.set_aside[0].reason


def test_a_reader_may_not_add(opened: Opened, tmp_path: Path) -> None:
    from dataclasses import replace

    with pytest.raises(BadUse, match="may not add"):
        verb.add(replace(opened, role="reader"), [], public=False, settings=Settings(), progress=silent)


def test_a_file_of_the_inquiry_itself_is_no_evidence(opened: Opened, tmp_path: Path) -> None:
    (opened.folder.path / "notes.txt").write_text("Notes that somebody keeps beside the inquiry.", encoding="utf-8")
    receipt = verb.add(opened, [opened.folder.path], public=False, settings=Settings(), progress=silent)
    assert [taken.name for taken in receipt.stored] == ["inquiry/notes.txt"]
    assert {aside.reason for aside in receipt.set_aside} == {"A file of this inquiry itself."}


def test_what_an_interrupted_command_left_is_swept_by_the_next(opened: Opened, tmp_path: Path) -> None:
    left = opened.blobs.folder / f"{'0' * 64}.tmp"
    left.write_bytes(b"left by a kill")
    verb.add(opened, [_write(tmp_path / "pile", 1)], public=False, settings=Settings(), progress=silent)
    assert not left.exists()


def test_another_command_that_added_the_same_file_meanwhile_makes_it_a_duplicate(
    opened: Opened, tmp_path: Path
) -> None:
    pile = _write(tmp_path / "pile", 2)

    def meanwhile(done: int, all_: int, name: str) -> None:
        if done == 1:
            verb.add(opened, [pile / "000.txt"], public=False, settings=Settings(), progress=silent)

    receipt = verb.add(opened, [pile], public=False, settings=Settings(), progress=meanwhile)
    assert [twin.name for twin in receipt.duplicates] == ["pile/000.txt"]
    assert [taken.name for taken in receipt.stored] == ["pile/001.txt"]


def test_no_whole_blob_is_ever_removed_because_the_database_does_not_know_it(opened: Opened, tmp_path: Path) -> None:
    from probata.store import blobs

    name = blobs.put(opened.blobs, b"evidence that a newer database knew of")
    verb.add(opened, [_write(tmp_path / "pile", 2)], public=False, settings=Settings(), progress=silent)
    assert blobs.get(opened.blobs, name) == b"evidence that a newer database knew of"


def test_a_duplicate_whose_stored_copy_was_lost_is_stored_again(opened: Opened, tmp_path: Path) -> None:
    pile = _write(tmp_path / "pile", 2)
    verb.add(opened, [pile], public=False, settings=Settings(), progress=silent)
    before = {path.name for path in opened.blobs.folder.iterdir()}
    for path in opened.blobs.folder.iterdir():
        path.unlink()
    receipt = verb.add(opened, [pile], public=False, settings=Settings(), progress=silent)
    assert len(receipt.duplicates) == 2
    assert {path.name for path in opened.blobs.folder.iterdir()} == before


def test_diagnostics_of_a_batch_are_numbers_only(
    opened: Opened, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pile = _write(tmp_path / "pile", 2)
    verb.add(opened, [pile], public=False, settings=Settings(log_level="info"), progress=silent)
    said = capsys.readouterr().err
    assert '"event": "batch stored"' in said
    assert "dull book" not in said
    assert "000.txt" not in said


def test_a_file_whose_reader_does_not_end_is_set_aside_and_the_others_are_stored(
    opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pile = _write(tmp_path / "pile", 0)
    hostile = (sys.executable, "-I", str(Path(__file__).parents[1] / "intake" / "sandbox" / "hostile.py"))
    with Sandbox(Limits(seconds=1), Nursery(hostile)) as box:
        monkeypatch.setattr(verb, "sandbox", lambda *_: box)
        for name, words in (("a.txt", "Words."), ("b.probe", "PROBE hang busy"), ("c.txt", "More words.")):
            (pile / name).write_text(words)
        receipt = verb.add(opened, [pile], public=False, settings=Settings(), progress=silent)
    assert [one.name.rpartition("/")[2] for one in receipt.stored] == ["a.txt", "c.txt"]
    assert [(one.name.rpartition("/")[2], one.code) for one in receipt.set_aside] == [("b.probe", "unreadable")]
    assert "longer than 1 second." in receipt.set_aside[0].reason


def test_what_an_archive_holds_is_taken_in_behind_it(opened: Opened, tmp_path: Path) -> None:
    inner = _zipped(tmp_path / "inner.zip", {"letter.txt": b"Words of a letter.", "__MACOSX/._letter.txt": b"x"})
    pile = _write(tmp_path / "pile", 0)
    _zipped(pile / "all.zip", {"inner.zip": inner.read_bytes(), "again/letter.txt": b"Words of a letter.", "e": b""})
    receipt = verb.add(opened, [pile], public=True, settings=Settings(), progress=silent)
    assert [one.name for one in receipt.stored] == [
        "pile/all.zip",
        "pile/all.zip/inner.zip",
        "pile/all.zip/inner.zip/letter.txt",
    ]
    assert [(one.name, one.of) for one in receipt.duplicates] == [
        ("pile/all.zip/again/letter.txt", "pile/all.zip/inner.zip/letter.txt")
    ]
    assert {(one.name, one.code) for one in receipt.set_aside} == {
        ("pile/all.zip/inner.zip/__MACOSX/._letter.txt", "clutter"),
        ("pile/all.zip/e", "unreadable"),
    }
    assert receipt.items_in == 6
    again = verb.add(opened, [pile], public=True, settings=Settings(), progress=silent)
    assert (again.items_in, len(again.stored), len(again.duplicates)) == (6, 0, 4)


def _zipped(path: Path, files: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path
