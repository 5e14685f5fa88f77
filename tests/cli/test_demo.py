"""probata demo: builds the example, replaces an earlier demo, and touches nothing else."""

from pathlib import Path

from tests.commands import Run
from tests.season import Season


def test_it_leaves_an_inquiry_a_report_and_a_package(season: Season, run: Run) -> None:
    assert (season.folder / "inquiry/probata.toml").is_file()
    assert (season.folder / "report/report.html").read_bytes().startswith(b"<!DOCTYPE html>")
    assert (season.folder / "report/report.pdf").read_bytes().startswith(b"%PDF-")
    assert season.told["verify"]["answer"] == "unchanged-by-named-key"
    assert run("verify", season.folder / "package.probata").status == 0


def test_it_can_be_run_again_over_an_earlier_one(season: Season) -> None:
    assert not (season.folder / "evidence/left-over.txt").exists()


def test_a_folder_with_something_else_in_it_is_left_alone(tmp_path: Path, run: Run) -> None:
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    assert run("demo", "--dir", tmp_path, "--json").json["error"]["code"] == "already-there"
    assert [p.name for p in tmp_path.iterdir()] == ["notes.txt"]
