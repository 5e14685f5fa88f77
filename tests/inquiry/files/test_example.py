"""Where the example lies, and that laying it out harms nothing."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from probata.inquiry.files.example import DRAFT, FOLDERS, WRITTEN, estimates, handles, lay_out, source
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
    lists = {one["save"] for one in estimates()}
    assert set(re.findall(r"\{estimate\}`([a-z0-9-]+)", report)) == lists
    assert not lists & set(names)


def test_what_people_wrote_lies_beside_the_report_and_the_draft_holds_three_more_findings(tmp_path: Path) -> None:
    lay_out(tmp_path / "demo")
    report = tmp_path / "demo/report"
    assert all((report / name).is_file() for name in WRITTEN)
    final, draft = (tomllib.loads((report / name).read_text(encoding="utf-8")) for name in ("findings.toml", DRAFT))
    assert set(draft["findings"]) - set(final["findings"]) == {"F7", "F8", "F9"}
    assert {name: draft["findings"][name] for name in final["findings"]} == final["findings"]


def test_what_only_builds_the_example_is_no_evidence(tmp_path: Path) -> None:
    evidence = lay_out(tmp_path / "demo")
    assert not [one for one in evidence.rglob("*") if one.name in ("handles.jsonl", "estimates.jsonl", "README.md")]


def test_a_folder_that_is_no_demo_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(AlreadyThere):
        lay_out(tmp_path)
