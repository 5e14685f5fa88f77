from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.soak import __main__ as soak


def test_every_experiment_has_a_name_of_its_own_a_test_and_a_long_form() -> None:
    names = [one.name for one in soak.EXPERIMENTS]
    assert len(set(names)) == len(names)
    tested = {path.stem.removeprefix("test_") for path in Path(__file__).parent.glob("test_*.py")}
    readied = [getattr(one.ready, "func", one.ready) for one in soak.EXPERIMENTS]  # some are bound to a package
    assert {one.__module__.rpartition(".")[2] for one in readied} <= tested
    assert all(one.long >= 14 for one in soak.RECORDS)


def test_an_experiment_that_does_not_exist_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        soak.main(["earthquakes"])
    assert "no experiment is named earthquakes" in capsys.readouterr().err


def test_experiments_run_side_by_side_and_one_that_finds_something_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[list[str]] = []

    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        asked.append(command[3:])
        return subprocess.CompletedProcess(command, int("flips" in command))

    monkeypatch.setattr(subprocess, "run", run)
    monkeypatch.setattr(soak, "write_page", lambda _: None)
    assert soak.main(["clocks", "stops", "--at-once", "2", "--points", "3"]) == 0
    assert sorted(asked) == [["clocks", "--points", "3"], ["stops", "--points", "3"]]
    assert soak.main(["flips", "stops", "--at-once", "2", "--resume"]) == 1
