"""What the tests of the command line work on."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.interviewing import Copies


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    """Three small files: two that share a paragraph, one in Chinese."""
    folder = tmp_path / "pile"
    folder.mkdir()
    shared = (
        "The first buses left the square of Orrenby at six in the morning, and the clerk who counted them wrote forty "
        "in his book before he was told to stop counting and to go home."
    )
    (folder / "a.txt").write_text(f"{shared}\nNobody on the square knew then where they were going.", encoding="utf-8")
    (folder / "b.txt").write_text(
        f"{shared}\nNobody on the square knew then where they were going.\n", encoding="utf-8"
    )
    (folder / "c.txt").write_text("清晨六点，第一批大巴离开广场。", encoding="utf-8")
    return folder


@pytest.fixture
def heard(twelve: Copies, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Twelve interviews with five accounts and a public decree, in the current folder; the files they came from."""
    return _copied(twelve.plain, tmp_path, monkeypatch)


@pytest.fixture
def saved(twelve: Copies, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same with everything saved that ``interviewing.CLEAN`` names."""
    return _copied(twelve.saved, tmp_path, monkeypatch)


def _copied(folder: Path, to: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(folder, to, dirs_exist_ok=True)
    monkeypatch.chdir(to / "inquiry")
    return to / "in"
