"""probata demo: builds the example, replaces an earlier demo, and touches nothing else."""

from pathlib import Path

from tests.commands import Run


def test_it_leaves_an_inquiry_and_a_package_and_can_be_run_again(tmp_path: Path, run: Run) -> None:
    folder = tmp_path / "demo"
    for _ in range(2):
        told = run("demo", "--dir", folder, "--json")
        assert told.status == 0
    assert (folder / "inquiry/probata.toml").is_file()
    assert told.json["verify"]["answer"] == "unchanged-by-named-key"
    assert run("verify", folder / "package.probata").status == 0


def test_a_folder_with_something_else_in_it_is_left_alone(tmp_path: Path, run: Run) -> None:
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    assert run("demo", "--dir", tmp_path, "--json").json["error"]["code"] == "already-there"
    assert [p.name for p in tmp_path.iterdir()] == ["notes.txt"]
