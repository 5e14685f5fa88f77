"""statements: of a file, and never of an account."""

from pathlib import Path

import pytest

from probata.inquiry.entry.door import Opened
from probata.inquiry.entry.settings import Settings
from probata.inquiry.statements import by_party, of_file, statements
from probata.method.statements.model import Engine
from probata.record.errors import NotFound, Unreadable

PLAIN = Settings(language_model="none")


def test_a_file_is_read_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"Mara Vell said it was so.\r\nOdo Brandt said no such thing was so.")
    found = of_file(tmp_path / "a.txt", PLAIN)
    assert "\r\n" in found.text
    assert found.engine is Engine.PATTERNS
    assert [one.speaker.party for one in by_party(found, "brandt").found] == ["Odo Brandt"]


def test_a_folder_and_a_file_too_large_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Unreadable):
        of_file(tmp_path, PLAIN)
    (tmp_path / "a.txt").write_bytes(b"a" * (2**20 + 1))
    with pytest.raises(Unreadable):
        of_file(tmp_path / "a.txt", Settings(max_file_mib=1, language_model="none"))


def test_accounts_are_never_read_and_an_unknown_part_is_an_error(heard: Opened) -> None:
    answer = statements(heard, [], PLAIN)
    assert answer.kept_back >= 5
    assert not any("account" in one.stored.document.name for one in answer.documents)
    with pytest.raises(NotFound):
        statements(heard, ["nowhere"], PLAIN)
