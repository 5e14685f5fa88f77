"""read: one file, without an inquiry."""

from __future__ import annotations

from pathlib import Path

import pytest

from probata.inquiry.entry.settings import Settings
from probata.inquiry.read import ReadFile, read
from probata.method.documents.model import Mark, MarkKind, Reading
from probata.record.basis import Method
from probata.record.errors import NotFound, Unreadable
from probata.record.span import TextSpan


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


def test_doubtful_words_are_shown_between_marks_and_the_text_stays_what_it_is() -> None:
    text = "The office ansvvered."
    doubt = Mark(MarkKind.DOUBTFUL, TextSpan(11, 20), by="tesseract 5.9: 41 of 100")
    found = ReadFile(Reading(text, Method("read-x", 1), (doubt,)), ())
    assert found.shown() == "The office [?ansvvered?]."
    assert found.as_json()["text"] == text
    assert ReadFile(Reading(text, Method("read-x", 1)), ()).shown() == text
