"""Where the example lies, and that laying it out harms nothing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from probata.inquiry.example import FOLDERS, handles, lay_out, source
from probata.record.errors import AlreadyThere


def test_the_example_has_its_folders() -> None:
    assert all((source() / name).is_dir() for name in FOLDERS)


def test_a_second_laying_out_replaces_the_first(tmp_path: Path) -> None:
    evidence = lay_out(tmp_path / "demo")
    (evidence / "press/mine.txt").write_text("mine", encoding="utf-8")
    assert not (lay_out(tmp_path / "demo") / "press/mine.txt").exists()


def test_the_report_of_the_example_lies_beside_its_evidence_and_names_what_is_saved(tmp_path: Path) -> None:
    lay_out(tmp_path / "demo")
    report = "".join(path.read_text(encoding="utf-8") for path in (tmp_path / "demo/report").rglob("*.md"))
    saved = list(handles())
    names = [one["save"] for one in saved]
    assert all(("count" in one) != ("cite" in one) for one in saved)
    assert len(set(names)) == len(names)
    roles = re.findall(r"\{(?:count|quote|cite|figure)\}`([a-z0-9-]+)", report)
    assert set(roles) <= set(names)


def test_a_folder_that_is_no_demo_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(AlreadyThere):
        lay_out(tmp_path)
