"""What the tests of the command line work on."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import interviewing
from tests.commands import Run


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
def heard(inquiry: Path, run: Run, tmp_path: Path) -> Path:
    """Twelve interviews with five accounts and a public decree, in the current folder; the files they came from."""
    folder = tmp_path / "in"
    notes = interviewing.write_accounts(folder)
    assert run("add", notes).status == 0
    assert run("add", "--public", folder / "decree.txt").status == 0
    files = interviewing.write(folder)
    assert run("interviews", files.table, "--codebook", files.codebook, "--mapping", files.mapping).status == 0
    return folder


@pytest.fixture
def saved(heard: Path, run: Run) -> Path:
    """With everything saved that ``interviewing.CLEAN`` names."""
    assert run("count", "pills", "--among", "involved", "--save", "pills").status == 0
    for source, words, handle in (
        ("decree.txt", "Leaving the quarry requires permission.", "leave"),
        ("Q-01", "The lamp stayed on the whole night.", "lamp"),
        ("Q-02", "They gave me two tablets in the evening.", "tablets"),
    ):
        assert run("cite", source, "--words", words, "--save", handle).status == 0
    return heard
