"""What is looked at in an act that is refused is written down all the same: a refusal may say what was seen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from probata.inquiry.add import add
from probata.inquiry.entry import door
from probata.inquiry.entry.door import Opened, look
from probata.inquiry.entry.settings import Settings
from probata.inquiry.withdraw import withdraw
from probata.record.errors import ProbataError
from probata.store import log
from tests.interviewing import NAMES, PHONES, changed, rows, take, write


def _source(opened: Opened, folder: Path, name: str) -> None:
    (folder / "x.txt").write_text("x\n", encoding="utf-8")
    settings = Settings()
    add(opened, [folder / "x.txt"], public=False, settings=settings, progress=_quiet, of=name, new_source=True)


def _quiet(_done: int, _all: int, _name: str) -> None:
    pass


def _named(opened: Opened, folder: Path) -> None:
    _source(opened, folder, NAMES[3])


def _called(opened: Opened, folder: Path) -> None:
    _source(opened, folder, PHONES[3])


def _in_a_table(opened: Opened, folder: Path) -> None:
    take(opened, write(folder / "in", changed({("Q-12", "No."): NAMES[2]})))


def _beside_another(opened: Opened, folder: Path) -> None:
    again = [*rows(), ["Q-77", "Ansel Other", "+000", *rows()[1][3:]]]
    take(opened, write(folder / "in", again))


SILENT: tuple[Callable[[Opened, Path], None], ...] = (_named, _called)
"""Looked at names in the act's own transaction, and lost the entry with it."""
REFUSED = (*SILENT, _in_a_table, _beside_another)


def _views(opened: Opened) -> list[object]:
    with look(opened) as connection:
        return [one.detail for one in log.entries(connection) if one.act == "view"]


@pytest.fixture
def gone(heard: Opened) -> Opened:
    """Q-01 took consent back, and nothing was looked at since."""
    withdraw(heard, "Q-01", "asked by letter", "A. Member")
    heard.viewed.clear()
    return heard


@pytest.mark.parametrize("refused", REFUSED)
def test_a_refusal_leaves_a_view(gone: Opened, tmp_path: Path, refused: Callable[[Opened, Path], None]) -> None:
    before = len(_views(gone))
    with pytest.raises(ProbataError):
        refused(gone, tmp_path)
    assert len(_views(gone)) > before


@pytest.mark.parametrize("refused", SILENT)
def test_as_it_was_before_it_left_none(
    gone: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refused: Callable[[Opened, Path], None]
) -> None:
    monkeypatch.setattr(door, "_keep_views", lambda _: None)
    before = len(_views(gone))
    with pytest.raises(ProbataError):
        refused(gone, tmp_path)
    assert len(_views(gone)) == before


def test_a_name_that_nobody_has_leaves_a_view_as_well(gone: Opened, tmp_path: Path) -> None:
    before = len(_views(gone))
    _source(gone, tmp_path, "S-31")
    assert len(_views(gone)) > before
