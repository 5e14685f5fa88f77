from __future__ import annotations

import os
from pathlib import Path

import pytest

from probata.intake.office.libreoffice import found
from tests.intake.office.standing_in import office


def installed(folder: Path, says: str) -> Path:
    program = folder / "lib/office/program"
    program.mkdir(parents=True)
    (folder / "elsewhere").mkdir()
    (folder / "lib/office/share").mkdir()
    (folder / "lib/office/share/registry").symlink_to(folder / "elsewhere")
    for name in ("soffice", "soffice.bin"):
        (program / name).write_text(f"#!/bin/sh\nmkdir $HOME/made\necho '{says}'\n")
        (program / name).chmod(0o755)
    (folder / "bin").mkdir()
    (folder / "bin/soffice").symlink_to(program / "soffice")
    return folder


@pytest.mark.skipif(os.name == "nt", reason="a script cannot stand for the program")
def test_the_program_behind_its_starter_is_taken_with_what_lies_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, home = installed(tmp_path / "a", "LibreOffice 9.1.2.3 abc"), tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("PATH", f"{folder / 'bin'}:/bin:/usr/bin")
    monkeypatch.setenv("HOME", str(home))
    one = found()
    assert one is not None
    assert one.program == folder / "lib/office/program/soffice.bin"
    assert one.title == "LibreOffice 9.1.2.3"
    assert {folder / "lib/office", folder / "elsewhere"} <= set(one.reads)
    assert list(home.iterdir()) == []  # it asked with another home


@pytest.mark.skipif(os.name == "nt", reason="a script cannot stand for the program")
def test_one_that_does_not_tell_its_version_has_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", f"{installed(tmp_path / 'b', 'hello') / 'bin'}:/bin:/usr/bin")
    one = found()
    assert one is not None
    assert (one.version, one.title) == ("", "LibreOffice")


def test_a_starter_without_its_program_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "soffice").write_text("#!/bin/sh\nexec flatpak run\n")
    (tmp_path / "soffice").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert found() is None


@office
def test_the_one_of_this_machine_tells_its_version() -> None:
    one = found()
    assert one
    assert one.version[0].isdigit()
    assert all(place.exists() for place in one.reads)
