"""Old Word files made into new ones by LibreOffice."""

from __future__ import annotations

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


@pytest.mark.skipif(not converter(), reason="needs the Debian package libreoffice-writer-nogui")
def test_an_older_file_becomes_docx() -> None:
    from probata.method.documents.word.opening import read_draft

    assert read_draft(to_docx(RTF, ".rtf", "draft.rtf"), "draft.docx").text.startswith("They were held in a hostel.")
