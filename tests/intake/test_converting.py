"""Old Word files made into new ones by LibreOffice."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from probata.intake.converting import converter, to_docx
from probata.record.errors import Unreadable

RTF = rb"{\rtf1\ansi They were held in a hostel.}"


def test_without_libreoffice_it_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert converter() == ""
    with pytest.raises(Unreadable) as fault:
        to_docx(b"", ".doc", "draft.doc")
    assert "save it as .docx" in fault.value.next_step


def test_a_converter_that_makes_nothing_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = tmp_path / "soffice"
    program.write_text("#!/bin/sh\nexit 0\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin")
    with pytest.raises(Unreadable):
        to_docx(RTF, ".rtf", "draft.rtf")


@pytest.mark.skipif(sys.platform == "win32", reason="a script cannot stand for the program")
def test_the_program_that_parses_strangers_files_knows_no_passphrase(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program = tmp_path / "soffice"
    program.write_text(f"#!/bin/sh\nenv > {tmp_path / 'told'}\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    monkeypatch.setenv("PROBATA_PASSPHRASE", "lantern orchard sevenfold")
    with pytest.raises(Unreadable):
        to_docx(RTF, ".rtf", "draft.rtf")
    told = (tmp_path / "told").read_text()
    assert "PATH=" in told
    assert "lantern" not in told


@pytest.mark.skipif(not converter(), reason="needs the Debian package libreoffice-writer-nogui")
def test_an_older_file_becomes_docx() -> None:
    from probata.method.documents.word.opening import read_draft

    assert read_draft(to_docx(RTF, ".rtf", "draft.rtf"), "draft.docx").text.startswith("They were held in a hostel.")
