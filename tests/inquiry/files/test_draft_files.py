"""Drafts that lie in people's folders."""

from __future__ import annotations

from pathlib import Path

import pytest

from probata.inquiry.entry.settings import Settings
from probata.inquiry.files.draft_files import draft_bytes, free_names, new_folder, open_elsewhere, page_suffix
from probata.record.errors import BadUse, NotFound, Unreadable

WORD = (".docx", ".html")


def test_a_draft_is_read_whole(tmp_path: Path) -> None:
    (tmp_path / "draft.docx").write_bytes(b"PK")
    assert draft_bytes(tmp_path / "draft.docx", Settings()) == b"PK"


def test_a_missing_draft_is_not_found(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        draft_bytes(tmp_path / "draft.docx", Settings())
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(NotFound):
        draft_bytes(tmp_path / "file" / "draft.docx", Settings())


def test_a_folder_is_no_draft(tmp_path: Path) -> None:
    with pytest.raises(Unreadable):
        draft_bytes(tmp_path, Settings())


def test_a_draft_beyond_the_setting_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "draft.docx").write_bytes(b" " * (2**20 + 1))
    with pytest.raises(Unreadable) as fault:
        draft_bytes(tmp_path / "draft.docx", Settings(max_file_mib=1))
    assert "PROBATA_MAX_FILE_MIB" in fault.value.next_step


@pytest.mark.parametrize("lock", ["~$aft.docx", "~$draft.docx", ".~lock.draft.docx#"])
def test_a_file_that_word_or_libreoffice_has_open_is_noticed(tmp_path: Path, lock: str) -> None:
    draft = tmp_path / "draft.docx"
    assert not open_elsewhere(draft)
    (tmp_path / lock).write_bytes(b"")
    assert open_elsewhere(draft)


def test_names_of_answers_are_never_those_of_files_that_are_there(tmp_path: Path) -> None:
    draft = tmp_path / "draft.docx"
    first = free_names(draft, tmp_path, WORD)
    assert [one.name for one in first] == ["draft.reviewed.docx", "draft.reviewed.html"]
    first[1].write_bytes(b"")
    assert [one.name for one in free_names(draft, tmp_path, WORD)] == ["draft.reviewed-2.docx", "draft.reviewed-2.html"]


def test_an_answered_draft_keeps_its_own_name(tmp_path: Path) -> None:
    answered = tmp_path / "draft.reviewed-2.docx"
    assert free_names(answered, tmp_path, WORD)[0].name == "draft.reviewed.docx"
    answered.write_bytes(b"")
    (tmp_path / "draft.reviewed.docx").write_bytes(b"")
    assert free_names(answered, tmp_path, WORD)[0].name == "draft.reviewed-3.docx"


def test_a_link_that_leads_nowhere_is_not_written_through(tmp_path: Path) -> None:
    (tmp_path / "draft.reviewed.docx").symlink_to(tmp_path / "elsewhere.docx")
    assert free_names(tmp_path / "draft.docx", tmp_path, WORD)[0].name == "draft.reviewed-2.docx"


def test_the_last_folder_may_be_made_and_the_one_around_it_has_to_be_there(tmp_path: Path) -> None:
    assert free_names(tmp_path / "draft.docx", tmp_path / "new", WORD)[0].parent == tmp_path / "new"
    assert not (tmp_path / "new").exists()
    new_folder(tmp_path / "new", make=True)
    assert (tmp_path / "new").is_dir()
    with pytest.raises(BadUse):
        free_names(tmp_path / "draft.docx", tmp_path / "none" / "new", WORD)
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(BadUse):
        new_folder(tmp_path / "file", make=True)


def test_a_summary_is_named_by_its_own_file() -> None:
    assert [page_suffix(one) for one in (".docx", "", ".odt", ".PDF")] == [".html", ".html", ".odt.html", ".pdf.html"]
