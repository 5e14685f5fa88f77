"""read: one file, without an inquiry."""

from __future__ import annotations

from pathlib import Path

import pytest

from probata.inquiry.entry.settings import Settings
from probata.inquiry.read import read
from probata.record.errors import NotFound, Unreadable


def test_offsets_of_documents_count_in_the_text_that_is_printed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("﻿Only one body.\r\n", encoding="utf-8")
    found = read(tmp_path / "a.txt", Settings())
    [body] = found.bodies
    assert body.span.of(found.reading.text).strip("﻿") == "Only one body."


def test_a_folder_and_a_missing_file_are_refused(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(Unreadable):
        read(tmp_path / "folder", Settings())
    with pytest.raises(NotFound):
        read(tmp_path / "gone", Settings())
