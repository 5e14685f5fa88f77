"""mark and list, below the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from probata.inquiry.add import add
from probata.inquiry.entry.door import Opened
from probata.inquiry.entry.settings import Settings
from probata.inquiry.log import log
from probata.inquiry.mark import listed, mark
from probata.record.errors import NotFound


@pytest.fixture
def filled(opened: Opened, tmp_path: Path) -> Opened:
    """Two documents that nobody has published."""
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(f"The words of {name}, which stand for themselves.", encoding="utf-8")
    add(opened, sorted(tmp_path.glob("*.txt")), public=False, settings=Settings(), progress=lambda *_: None)
    return opened


def test_a_mark_is_changed_by_name_logged_and_can_be_taken_back(filled: Opened) -> None:
    assert mark(filled, ["a.txt"], public=True) == ("a.txt",)
    assert {one.name: one.public for one in listed(filled, [])} == {"a.txt": True, "b.txt": False}
    assert mark(filled, ["a.txt"], public=True) == ()
    assert mark(filled, ["a.txt"], public=False) == ("a.txt",)
    assert [(line.act, line.detail["public"]) for line in log(filled, 2).entries] == [("mark", True), ("mark", False)]


def test_a_name_that_nothing_has_changes_nothing(filled: Opened) -> None:
    with pytest.raises(NotFound):
        mark(filled, ["a.txt", "z.txt"], public=True)
    assert not any(one.public for one in listed(filled, []))
