"""probata estimate: the fan, the headline or the reasons, and the exit status."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from probata.inquiry.files.example import source
from tests.cli.test_json import PAGE, keys
from tests.commands import Run

EAST, WEST = (source() / "lists" / name for name in ("east.csv", "west.csv"))
DECLARED = ("--linked", "--assume", "no-highest-order-interaction")


@pytest.fixture
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder without an inquiry, and no passphrase."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("PROBATA_PASSPHRASE")
    return tmp_path


def test_it_needs_no_inquiry(nowhere: Path, run: Run) -> None:
    told = run("estimate", EAST, *DECLARED)
    assert told.status == 0
    assert told.out.startswith("an estimated 634 (95 % interval 570 to 723), of whom 403 are documented by name")
    assert "[1,2,3]" in told.out


def test_without_what_has_to_be_declared_there_is_a_fan_and_no_headline(nowhere: Path, run: Run) -> None:
    told = run("estimate", EAST)
    assert told.status == 0
    assert told.out.startswith("No headline figure:")
    assert "--linked" in told.out
    assert "--assume NAME" in told.out
    assert run("estimate", EAST, "--json").json["headline"] is None


def test_a_refusal_of_what_was_asked_for_is_an_answer_no(nowhere: Path, run: Run) -> None:
    told = run("estimate", WEST, *DECLARED)
    assert told.status == 1
    assert "All 120 people on the list roster stand on Association, too" in told.out
    assert run("estimate", WEST, *DECLARED, "--json").json["headline"] is None


def test_an_override_prints_with_what_it_overrides(nowhere: Path, run: Run) -> None:
    told = run("estimate", WEST, *DECLARED, "--override", "both offices swore")
    assert told.status == 0
    assert "printed although reasons speak against it: both offices swore" in told.out
    assert "overridden: All 120 people" in told.out
    assert run("estimate", WEST, "--override", "x", "--json").json["override"] == "x"


def test_the_json_keys_are_on_the_page(nowhere: Path, run: Run) -> None:
    section = PAGE.partition("\n## estimate\n")[2].partition("\n## ")[0]
    for table in (EAST, WEST):
        for key in keys(run("estimate", table, *DECLARED, "--json").json):
            assert re.search(rf"\b{key}\b", section), key


def test_bad_use_and_bad_input_end_with_two_and_say_where(nowhere: Path, run: Run) -> None:
    (nowhere / "bad.csv").write_text("A,B,count\n1,0,5\n0,0,3\n", encoding="utf-8")
    told = run("estimate", "bad.csv", "--json")
    assert (told.status, told.json["error"]["where"]) == (2, "bad.csv:3:1")
    unknown = run("estimate", EAST, "--assume", "luck", "--json")
    assert (unknown.status, unknown.json["error"]["code"]) == (2, "bad-use")
    assert "no-highest-order-interaction" in unknown.json["error"]["next"]
    assert run("estimate", "none.csv").status == 2
    assert run("estimate", EAST, "--derived", "roster").status == 2
    assert run("estimate", EAST, "--at-least", "-4").status == 2


def test_the_picture_is_written(nowhere: Path, run: Run) -> None:
    told = run("estimate", EAST, "--picture", "fan.svg")
    assert told.status == 0
    assert (nowhere / "fan.svg").read_text(encoding="utf-8").startswith("<svg")
    assert run("estimate", EAST, "--picture", "fan.svg").status == 2


def test_it_is_saved_in_the_inquiry(inquiry: Path, run: Run) -> None:
    told = run("estimate", EAST, *DECLARED, "--save", "missing-east")
    assert told.status == 0
    assert "saved as missing-east: write {estimate}`missing-east:headline` in a manuscript" in told.out
    again = run("estimate", EAST, *DECLARED, "--save", "missing-east", "--json").json
    assert again["handle"] == "missing-east"
    assert again["ref"]


def test_saving_outside_an_inquiry_says_so(nowhere: Path, run: Run) -> None:
    assert run("estimate", EAST, "--save", "missing-east", "--json").json["error"]["code"] == "no-inquiry"
