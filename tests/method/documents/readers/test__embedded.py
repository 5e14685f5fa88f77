"""Embedded files come out of Word files and workbooks, or are left with a reason."""

import pytest

from probata.method.documents.model import Left, Part
from probata.method.documents.readers import _embedded, docx, xlsx
from tests.method.documents.readers.making_texts import TEXTS


def test_what_a_word_file_holds_comes_out_unwrapped() -> None:
    found = {each.path: each for each in docx.parts(TEXTS.annex_docx(), "a.docx")}
    assert list(found) == [
        "word/media/gate.png",
        "word/media/empty.png",
        "word/embeddings/oleObject1.bin/list.csv",
        "word/embeddings/oleObject2.bin/CONTENTS",
        "word/embeddings/oleObject3.bin",
        "docProps/thumbnail.png",
        "chunks/part.mht",
    ]
    assert isinstance(found["word/media/empty.png"], Left)
    wrapped = found["word/embeddings/oleObject1.bin/list.csv"]
    assert isinstance(wrapped, Part)
    assert wrapped.data == b"name\nHarn\n"


def test_a_workbook_gives_its_pictures() -> None:
    (part,) = xlsx.parts(TEXTS.annex_xlsx(), "a.xlsx")
    assert part.path == "xl/media/gate.png"


def test_one_part_that_cannot_be_unpacked_is_left_and_the_next_comes() -> None:
    data = TEXTS.zipped({"word/media/bomb.png": bytes(9_000_000), "word/media/good.png": b"x"})
    first, second = docx.parts(data, "a.docx")
    assert isinstance(first, Left)
    assert "unfolds" in first.reason
    assert second == Part("word/media/good.png", b"x")


def test_more_files_than_anybody_has_are_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_embedded, "MAX_FILES", 1)
    *_parts, last = docx.parts(TEXTS.annex_docx(), "a.docx")
    assert isinstance(last, Left)
    assert "more than 1 files" in last.reason


def test_how_many_there_are_is_said() -> None:
    assert _embedded.limits([]) == []
    assert "an embedded file" in _embedded.limits(["a"])[0]
    assert "2 embedded files" in _embedded.limits(["a", "b"])[0]
