"""filing: files of text as they are, every document in them apart."""

from pathlib import Path

import pytest

from probata.inquiry.documents.filing import ref_of, sources, text_of
from probata.inquiry.entry.settings import Settings
from probata.record.errors import NotFound, Unreadable

TWO = "Mara Vell said the gate was shut.\r\n\r\n---\r\ntitle: B\r\nauthor: C\r\n---\r\nOdo Brandt said it was open.\r\n"


def test_places_count_in_the_file_whatever_document_of_it_they_are_in(tmp_path: Path) -> None:
    path = tmp_path / "two.txt"
    path.write_bytes(TWO.encode("utf-8"))
    found = list(sources(path, None, Settings()))
    assert [name for name, _ in found] == ["two.txt#1", "two.txt#2"]
    said = [[one.span.of(each.text) for one in each.statements] for _, each in found]
    assert said == [["the gate was shut"], ["it was open"]]
    assert len({one.ref for _, one in found}) == 2


def test_the_name_of_a_file_alone_is_its_own(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Mara Vell said so.", encoding="utf-8")
    assert [name for name, _ in sources(tmp_path / "a.txt", None, Settings())] == ["a.txt"]
    assert ref_of(tmp_path / "a.txt") != ref_of(tmp_path / "b.txt")


def test_what_is_no_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "bad").write_bytes(b"\xff")
    (tmp_path / "large").write_bytes(b"a" * (2**20 + 1))
    for name in ("bad", "large", "."):
        with pytest.raises(Unreadable):
            text_of(tmp_path / name, Settings(max_file_mib=1))
    with pytest.raises(NotFound):
        text_of(tmp_path / "none", Settings())
