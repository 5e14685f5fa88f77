"""Old drafts made into new ones by LibreOffice; the walls around it are tried in tests/intake/office."""

from __future__ import annotations

import pytest

from probata.intake.converting import converter, to_docx
from probata.record.errors import Unreadable
from tests.intake.office.standing_in import DATA, linux, office

RTF = rb"{\rtf1\ansi They were held in a hostel.}"


def test_without_libreoffice_it_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert converter() == ""
    with pytest.raises(Unreadable) as fault:
        to_docx(b"", ".doc", "draft.doc")
    assert "save it as .docx" in fault.value.next_step.lower()


@office
@linux
def test_an_older_file_becomes_docx() -> None:
    from probata.method.documents.word.opening import read_draft

    assert converter().endswith("soffice.bin")
    assert read_draft(to_docx(RTF, ".rtf", "draft.rtf"), "draft.docx").text.startswith("They were held in a hostel.")
    made = to_docx((DATA / "statement.doc").read_bytes(), ".doc", "draft.doc")
    assert "東京" in read_draft(made, "draft.docx").text
