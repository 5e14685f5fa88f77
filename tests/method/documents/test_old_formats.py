from __future__ import annotations

from pathlib import Path

import pytest

from probata.method.documents.old_formats import FORMATS, OLE2, WORD, old_format

DATA = Path(__file__).parents[2] / "data/office"


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("statement.doc", "an old binary Word file (.doc)"),
        ("note.wri", "a Windows Write file (.wri)"),
        ("note.wpd", "a WordPerfect file (.wpd)"),
    ],
)
def test_each_is_known_by_its_content(name: str, title: str) -> None:
    one = old_format((DATA / name).read_bytes())
    assert one is not None
    assert one.title == title
    assert name.endswith(one.suffix)
    assert title in one.refusal


@pytest.mark.parametrize(
    "data", [b"", b"{\\rtf1 old}", b"<html>WordDocument", OLE2 + b"Workbook", b"PK\x03\x04", b"WordDocument", OLE2[:7]]
)
def test_what_another_reader_takes_is_none(data: bytes) -> None:
    assert old_format(data) is None


def test_each_has_a_title_and_a_suffix_of_its_own() -> None:
    assert len({one.title for one in FORMATS}) == len(FORMATS)
    assert all(one.suffix.startswith(".") and one.begins and all(one.begins) for one in FORMATS)
    assert WORD in FORMATS
