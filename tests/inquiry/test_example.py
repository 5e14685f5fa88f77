"""Where the example lies, and that laying it out harms nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from probata.inquiry.example import FOLDERS, lay_out, source
from probata.record.errors import AlreadyThere


def test_the_example_has_its_folders() -> None:
    assert all((source() / name).is_dir() for name in FOLDERS)


def test_a_second_laying_out_replaces_the_first(tmp_path: Path) -> None:
    evidence = lay_out(tmp_path / "demo")
    (evidence / "press/mine.txt").write_text("mine", encoding="utf-8")
    assert not (lay_out(tmp_path / "demo") / "press/mine.txt").exists()


def test_a_folder_that_is_no_demo_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(AlreadyThere):
        lay_out(tmp_path)
