"""What the tests of the verbs on interviews work on."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from probata.inquiry.entry.door import Opened
from tests.interviewing import Copies, opening


@pytest.fixture
def heard(twelve: Copies, tmp_path: Path) -> Iterator[Opened]:
    """An inquiry with twelve interviews, five accounts and a public decree; its files are in ``tmp_path / "in"``."""
    opened = opening(shutil.copytree(twelve.plain, tmp_path, dirs_exist_ok=True))
    yield opened
    opened.engine.dispose()


@pytest.fixture
def saved(twelve: Copies, tmp_path: Path) -> Iterator[Opened]:
    """The same with everything saved that ``interviewing.CLEAN`` names."""
    opened = opening(shutil.copytree(twelve.saved, tmp_path, dirs_exist_ok=True))
    yield opened
    opened.engine.dispose()
