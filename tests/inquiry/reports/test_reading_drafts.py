"""A draft as it lies on the disk, held against what is known."""

from __future__ import annotations

from pathlib import Path

import pytest

from probata.inquiry.entry.door import Opened
from probata.inquiry.entry.settings import Settings
from probata.inquiry.report import report
from probata.inquiry.reports.reading_drafts import alone, draft_file, held_against, reading
from probata.intake.converting import converter
from probata.method.drafts.model import Changes
from probata.record.errors import Unreadable
from tests import interviewing
from tests.wording import H, word


def laid(folder: Path, data: bytes, name: str = "draft.docx") -> Path:
    """A file in a folder."""
    (folder / name).write_bytes(data)
    return folder / name


def test_a_draft_that_nobody_reviewed_is_taken_as_it_is(tmp_path: Path) -> None:
    data = word("They were held.")
    source = draft_file(laid(tmp_path, data), Settings())
    assert (source.data, source.converted) == (data, "")
    assert source.draft is source.commented


@pytest.mark.skipif(not converter(), reason="needs the Debian package libreoffice-writer-nogui")
def test_an_older_file_is_converted_and_says_so(tmp_path: Path) -> None:
    source = draft_file(laid(tmp_path, rb"{\rtf1\ansi They were held.}", "draft.rtf"), Settings())
    assert source.converted == ".rtf"
    assert source.draft.text.startswith("They were held.")


def test_without_libreoffice_an_older_file_says_how(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(Unreadable) as fault:
        draft_file(laid(tmp_path, rb"{\rtf1\ansi They were held.}", "draft.rtf"), Settings())
    assert "docx" in fault.value.next_step


def test_without_an_inquiry_no_record_is_asked_for(tmp_path: Path) -> None:
    draft = draft_file(laid(tmp_path, word("In all, 26 people were held.")), Settings()).draft
    found = reading(draft, Changes.ACCEPTED, alone("public"))
    assert [one.code for one in found.objections] == []
    assert not found.records


def test_only_the_rules_that_are_let_through_are_asked(tmp_path: Path) -> None:
    words = "On Monday, 2 June 2020, guards held 26 people, 20 men and 9 women."
    draft = draft_file(laid(tmp_path, word(H("Findings"), words)), Settings()).draft
    each = {one.code for one in reading(draft, Changes.ACCEPTED, alone("public")).objections}
    assert len(each) > 1
    for code in each:
        found = reading(draft, Changes.ACCEPTED, alone("public"), lambda rule, code=code: code == rule.CODE)
        assert {one.code for one in found.objections} == {code}


def test_with_an_inquiry_every_number_is_asked_for_its_record(saved: Opened, tmp_path: Path) -> None:
    draft = draft_file(laid(tmp_path, word(H("Findings"), "On 3 June 2020, 26 people were held.")), Settings()).draft
    found = reading(draft, Changes.ACCEPTED, held_against(saved, "public"))
    numbers = [one.at for one in found.objections if one.code == "PB301"]
    assert [found.view.text[at.start : at.end] for at in numbers] == ["26"]
    assert found.records


def test_a_file_that_report_wrote_is_bound_as_the_manuscript_that_it_came_from(saved: Opened, tmp_path: Path) -> None:
    path = interviewing.manuscript(tmp_path / "m")
    done = report(saved, path, ("docx",), draft=False)
    draft = draft_file(path.with_suffix(".docx"), Settings()).draft
    found = reading(draft, Changes.ACCEPTED, held_against(saved, "public"))
    assert found.objections == done.objections == ()
    assert [one.printed for one in found.bound.values] == [one.printed for one in done.bound.values]
    alike = [one for one in found.bound.values if one.role.at.end > one.role.at.start]
    assert all(one.printed == found.view.text[one.role.at.start : one.role.at.end] for one in alike)


def test_a_draft_that_runs_away_ends_in_the_sandbox(tmp_path: Path) -> None:
    from probata.inquiry.entry.settings import Settings
    from tests.intake.sandbox.test_gate import docx

    file = tmp_path / "long.docx"
    file.write_bytes(docx("<w:p><w:r><w:t>x</w:t></w:r></w:p>" * 200_000))
    with pytest.raises(Unreadable, match="longer than 1 second"):
        draft_file(file, Settings(reader_seconds=1))
