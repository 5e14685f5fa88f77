"""probata demo: builds the example, replaces an earlier demo, and touches nothing else."""

from pathlib import Path

import pytest

from tests.commands import Run
from tests.season import Season


def test_it_leaves_an_inquiry_a_report_a_picture_and_a_package(season: Season, run: Run) -> None:
    assert (season.folder / "inquiry/probata.toml").is_file()
    assert (season.folder / "report/report.html").read_bytes().startswith(b"<!DOCTYPE html>")
    assert (season.folder / "report/report.pdf").read_bytes().startswith(b"%PDF-")
    assert (season.folder / "fan.svg").read_text(encoding="utf-8").startswith("<svg")
    assert season.told["verify"]["answer"] == "unchanged-by-named-key"
    assert run("verify", season.folder / "package.probata").status == 0


def test_it_can_be_run_again_over_an_earlier_one(season: Season) -> None:
    assert not (season.folder / "evidence/left-over.txt").exists()


def test_a_folder_with_something_else_in_it_is_left_alone(tmp_path: Path, run: Run) -> None:
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    assert run("demo", "--dir", tmp_path, "--json").json["error"]["code"] == "already-there"
    assert [p.name for p in tmp_path.iterdir()] == ["notes.txt"]


def test_it_tells_the_whole_story_in_under_thirty_steps_and_two_pictures(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    told = run("demo", "--dir", tmp_path / "demo").out
    *story, _everything, to_go_on = told.splitlines()
    steps = [one for one in story[3:] if one and not one.startswith(" ")]
    assert 25 <= len(steps) <= 29
    assert len(story) <= 60
    assert all(len(one) <= 100 for one in story)
    assert "INVENTED" in story[0]
    assert "PROBATA_PASSPHRASE" in to_go_on
    for words in (
        "17 of the 18 who answered, of 26",
        "████",
        "No number: ",
        "━●━",
        "0 open objections",
        "I-23 is not in it",
    ):
        assert words in told, words
