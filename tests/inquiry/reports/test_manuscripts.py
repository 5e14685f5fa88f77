"""A manuscript and its pictures: files inside its folder, and nothing else."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from probata.inquiry.entry.door import Opened
from probata.inquiry.reports import manuscripts
from probata.method.testimony.model import Use
from probata.record.errors import BadInput, NotFound
from tests.interviewing import manuscript


def _faults(folder: Path, include: str) -> list[str]:
    found = manuscripts.manuscript(manuscript(folder, f":::{{include}} {include}\n:::\n"))
    assert set(found.sources) == {"report.md"}
    return [fault.message for fault in found.faults]


def test_a_manuscript_that_is_not_there_or_is_a_folder_is_not_found(tmp_path: Path) -> None:
    for path in (tmp_path / "nowhere.md", tmp_path, tmp_path / "no" / "such" / "report.md"):
        with pytest.raises(NotFound):
            manuscripts.manuscript(path)


def test_a_manuscript_that_is_no_utf_8_says_at_which_byte(tmp_path: Path) -> None:
    path = tmp_path / "report.md"
    path.write_bytes("---\ntitle: Café\n".encode("latin-1"))
    with pytest.raises(BadInput, match=r"not UTF-8 \(byte 14\)"):
        manuscripts.manuscript(path)


def test_an_include_stays_inside_the_folder_by_name_and_by_link(tmp_path: Path) -> None:
    secret = tmp_path / "secret.md"
    secret.write_text("Words that stand outside.", encoding="utf-8")
    folder = tmp_path / "m"
    folder.mkdir()
    (folder / "link.md").symlink_to(secret)
    (folder / "way").symlink_to(tmp_path)
    for name in ("../secret.md", str(secret), "link.md", "way/secret.md", "a/../../secret.md"):
        assert _faults(folder, name), name
    assert any("outside" in message for message in _faults(folder, "link.md"))


def test_what_cannot_be_read_is_a_fault_of_the_manuscript_and_no_crash(tmp_path: Path) -> None:
    folder = tmp_path / "m"
    (folder / "chapter").mkdir(parents=True)
    (folder / "circle.md").symlink_to("circle.md")
    (folder / "latin.md").write_bytes("Café".encode("latin-1"))
    (folder / "file.md").write_text("words", encoding="utf-8")
    os.mkfifo(folder / "pipe.md")
    for name in ("chapter", "circle.md", "latin.md", "pipe.md", "file.md/part.md", "x" * 300 + ".md", "nowhere.md"):
        assert _faults(folder, name), name


def test_a_link_inside_the_folder_is_followed(tmp_path: Path) -> None:
    folder = tmp_path / "m"
    (folder / "old").mkdir(parents=True)
    (folder / "old" / "law.md").write_text("The decree is short.", encoding="utf-8")
    (folder / "law.md").symlink_to(folder / "old" / "law.md")
    found = manuscripts.manuscript(manuscript(folder, ":::{include} law.md\n:::\n"))
    assert (found.faults, set(found.sources)) == ((), {"report.md", "law.md"})


def test_pictures_are_those_that_are_named_and_lie_inside(tmp_path: Path) -> None:
    folder = tmp_path / "m"
    folder.mkdir()
    for name in ("plan.png", "unused.png", "notes.txt"):
        (folder / name).write_bytes(b"-")
    (tmp_path / "secret.png").write_bytes(b"-")
    (folder / "link.png").symlink_to(tmp_path / "secret.png")
    names = ("plan.png", "notes.txt", "link.png", "../secret.png", str(tmp_path / "secret.png"), "nowhere.png")
    body = "".join(f":::{{figure}} {name}\nA plan.\n:::\n\n" for name in names)
    source = manuscripts.manuscript(manuscript(folder, body))
    assert manuscripts.pictures(source, folder) == {"plan.png"}


def test_an_unknown_audience_is_read_as_public(heard: Opened, tmp_path: Path) -> None:
    assert manuscripts.audience(manuscripts.manuscript(manuscript(tmp_path, audience="everybody"))) is Use.PUBLIC
    assert (
        manuscripts.audience(manuscripts.manuscript(manuscript(tmp_path, audience="court"))) is Use.INTERNATIONAL_COURT
    )
