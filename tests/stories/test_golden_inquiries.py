"""What a format wrote once, every later Probata opens, and gives the answers that it gave then."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.commands import Run
from tests.golden_inquiry import ASKED, FOLDER, SECOND, answers, still, unpacked

GOLDEN = sorted(FOLDER.glob("step-*.tar"))


@pytest.fixture(params=GOLDEN, ids=lambda path: path.stem)
def golden(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The archive, unpacked; its inquiry is the current folder."""
    monkeypatch.chdir(unpacked(request.param, tmp_path))
    path: Path = request.param
    return path


def test_there_is_one_of_the_newest_step() -> None:
    from probata.store.migrate import steps

    assert f"step-{max(steps()):04}" in [path.stem for path in GOLDEN]


def test_it_gives_the_answers_that_it_gave(golden: Path, run: Run) -> None:
    expected = json.loads(golden.with_suffix(".json").read_text(encoding="utf-8"))
    said = answers(lambda *command: run(*command, "--json").json, expected.keys())
    assert said.keys() == expected.keys()
    different = {command for command in expected if not still(expected[command], said[command])}
    assert different == set()


def test_nothing_in_it_is_damaged_and_its_package_verifies(golden: Path, run: Run) -> None:
    examined = run("fsck", "--json")
    assert (examined.status, examined.json["damages"]) == (0, [])
    assert run("log", "--verify", "--json").json["holds"] is True
    assert run("verify", "../found.probata").status == 0


def test_both_members_open_it_and_nobody_else(golden: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PROBATA_PASSPHRASE", SECOND)
    assert run("search", "Nobody", "--json").json["hits"]
    closed = run("search", "bell", "--json").json  # which stands in what the second member does not hold
    assert closed["hits"] == []
    assert closed["closed"] > 4
    monkeypatch.setenv("PROBATA_PASSPHRASE", "words that were never set here")
    assert run("list").status == 2


def test_an_answer_that_changed_is_seen() -> None:
    before = {"a": [1, {"b": "c"}]}
    assert still(before, {"a": [1, {"b": "c", "new": 1}], "more": 2})
    for now in ({"a": [1, {"b": "d"}]}, {"a": [1]}, {"a": [1, {}]}, {}, [], {"a": [{"b": "c"}, 1]}):
        assert not still(before, now)
    assert len(ASKED) > 15
