"""What the tests of the command line work on."""

from __future__ import annotations

from pathlib import Path

import pytest


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
