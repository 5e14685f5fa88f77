"""What the tests of the verbs on interviews work on."""

from __future__ import annotations

from pathlib import Path

import pytest

from probata.inquiry.door import Opened
from tests import interviewing


@pytest.fixture
def heard(opened: Opened, tmp_path: Path) -> Opened:
    """An inquiry with twelve interviews, five accounts and a public decree; its files are in ``tmp_path / "in"``."""
    interviewing.fill(opened, tmp_path / "in")
    return opened
