"""Whatever goes in: a clear error, exit status 2, nothing lost and nothing half stored."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from tests.commands import Run


def _encrypted_pdf() -> bytes:
    import pikepdf

    out = io.BytesIO()
    pdf = pikepdf.new()
    pdf.add_blank_page()
    pdf.save(out, encryption=pikepdf.Encryption(user="secret", owner="secret"))
    return out.getvalue()


def _pdf() -> bytes:
    import pikepdf

    out = io.BytesIO()
    pdf = pikepdf.new()
    pdf.add_blank_page()
    pdf.save(out)
    return out.getvalue()


def _zip_without_word() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("hello.txt", "hello")
    return out.getvalue()


BAD = {
    "empty.txt": lambda: b"",
    "blank.txt": lambda: b" \n\t\r\n ",
    "truncated.pdf": lambda: _pdf()[:200],
    "encrypted.pdf": _encrypted_pdf,
    "no-zip.docx": lambda: b"This is a letter, not a Word file." * 10,
    "packed.rar": lambda: b"Rar!\x1a\x07\x01\x00" + bytes(40),
    "truncated.docx": lambda: _zip_without_word()[:40],
    "truncated.xlsx": lambda: _zip_without_word()[:40],
    "noise.txt": lambda: bytes((i * 7919 + i // 3) % 256 for i in range(5000)),
    "noise.html": lambda: bytes((i * 7919 + i // 3) % 256 for i in range(5000)),
    "noise.csv": lambda: bytes((i * 31 + 7) % 256 for i in range(5000)),
    "half-a-picture.png": lambda: b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    "no-utf-8.txt": lambda: b"good words " * 50 + b"\xff\xfe\xc3\x28 \x81\x8d\x8f\x90\x9d" * 40,
}


@pytest.mark.parametrize("name", sorted(BAD))
def test_a_bad_file_is_set_aside_with_reason_and_next_step_and_leaves_nothing(
    name: str, inquiry: Path, run: Run, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(BAD[name]())
    done = run("add", tmp_path / name, "--json")
    assert done.status == 2
    [aside] = done.json["set_aside"]
    assert aside["name"] == name
    assert aside["reason"].endswith(".")
    assert aside["next"]
    assert list((inquiry / "blobs").iterdir()) == []
    assert run("sources", "--json").json["documents"] == 0


def test_good_files_beside_bad_ones_are_stored(inquiry: Path, run: Run, tmp_path: Path) -> None:
    pile = tmp_path / "pile"
    pile.mkdir()
    for name, make in BAD.items():
        (pile / name).write_bytes(make())
    (pile / "good.txt").write_text("The only readable page of the whole pile, and it is here.", encoding="utf-8")
    done = run("add", pile, "--json").json
    assert done["items_in"] == len(BAD) + 1
    assert [taken["name"] for taken in done["stored"]] == ["pile/good.txt"]
    assert len(list((inquiry / "blobs").iterdir())) == 1


def test_a_file_that_vanishes_between_planning_and_reading_is_set_aside(
    inquiry: Path, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from probata.inquiry import add as verb

    pile = tmp_path / "pile"
    pile.mkdir()
    for name in ("a.txt", "b.txt"):
        (pile / name).write_text(f"Page {name} of the book that was on the table.", encoding="utf-8")
    planned = verb.gather

    def gather_and_lose(places: list[Path]) -> object:
        found = planned(places)
        (pile / "a.txt").unlink()
        return found

    monkeypatch.setattr(verb, "gather", gather_and_lose)
    done = run("add", pile, "--json")
    assert done.status == 2
    assert [(s["name"], s["code"]) for s in done.json["set_aside"]] == [("pile/a.txt", "vanished")]
    assert [taken["name"] for taken in done.json["stored"]] == ["pile/b.txt"]


def test_a_damaged_database_a_missing_part_and_a_changed_blob_are_said_so(
    inquiry: Path, run: Run, tmp_path: Path
) -> None:
    database = inquiry / "inquiry.db"
    whole = database.read_bytes()
    database.write_bytes(whole[:100] + bytes([whole[100] ^ 1]) + whole[101:])
    assert run("log", "--json").json["error"]["code"] == "damaged"
    database.unlink()
    assert run("log", "--json").json["error"]["code"] == "damaged"
