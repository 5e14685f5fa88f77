"""probata copy"""

from __future__ import annotations

from pathlib import Path

from tests.commands import Run


def test_a_travel_copy_says_what_is_in_it_all_the_same(heard: Path, run: Run, tmp_path: Path) -> None:
    done = run("copy", tmp_path / "away", "--travel")
    assert done.status == 0
    assert "left out: 5 files in 12 compartments" in done.out
    assert "12 interviews with code names" in done.out
    assert "the signing key" in done.out
    listed = run("list", "--inquiry", tmp_path / "away", "--json")
    assert (listed.json["closed"], [one["name"] for one in listed.json["documents"]]) == (5, ["decree.txt"])
    assert "travel copy" in listed.err
    assert "travel copy" not in run("list").err
    assert run("fsck", "--inquiry", tmp_path / "away").status == 0
    assert heard.exists()


def test_a_field_copy_is_told_with_its_fingerprint(inquiry: Path, run: Run, tmp_path: Path) -> None:
    done = run("copy", tmp_path / "field", "--field", "F-01")
    assert "Give the fingerprint by another way" in done.out
    made = run("copy", tmp_path / "second", "--field", "F-02", "--json").json
    assert made["kind"] == "field"
    assert made["fingerprint"] in done.out
    assert inquiry.exists()


def test_one_kind_is_asked_for_and_nothing_is_written_over(inquiry: Path, run: Run, tmp_path: Path) -> None:
    assert run("copy", tmp_path / "a").status == 2
    assert run("copy", tmp_path / "a", "--travel", "--field", "F-01").status == 2
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine").write_text("x", encoding="utf-8")
    refused = run("copy", tmp_path / "full", "--travel", "--json")
    assert (refused.status, refused.json["error"]["code"]) == (2, "already-there")
    assert inquiry.exists()
