"""7z archives as a reader gives them back, with py7zr and without it."""

import sys

import pytest

from probata.method.documents.readers import sevenzip as reader
from probata.record.errors import Unreadable
from tests.method.documents.readers._archive.kit import DOCUMENTS, outcome

DATA = (DOCUMENTS / "good" / "handover.7z").read_bytes()


def test_members_are_listed_and_come_out() -> None:
    assert "notes/monday.txt\t52 bytes\t2019-04-12T07:50:00Z" in reader.read(DATA, "a.7z").text
    assert list(outcome(reader.parts(DATA, "a.7z"))) == ["notes/monday.txt", "nothing.txt", "notes/tuesday.txt"]


def test_without_the_library_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "py7zr", None)
    with pytest.raises(Unreadable) as refusal:
        reader.read(DATA, "a.7z")
    assert "Install probata[archives]" in refusal.value.next_step


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (DATA[:-20], "cut off or damaged"),
        (DATA[:40], "cut off or damaged"),
        (b"words", "no 7z"),
        ((DOCUMENTS / "broken" / "locked.7z").read_bytes(), "needs a password"),
    ],
)
def test_what_cannot_be_opened_is_refused(data: bytes, message: str) -> None:
    for act in (reader.read, reader.parts):
        with pytest.raises(Unreadable, match=message) as refusal:
            act(data, "a.7z")
        assert refusal.value.next_step


def test_a_list_that_is_too_long_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "MAX_HEADER", 10)
    with pytest.raises(Unreadable, match="too long"):
        reader.read(DATA, "a.7z")
