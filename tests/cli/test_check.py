"""probata check: exit 1 with an open objection and 0 without; text, JSON and SARIF."""

from pathlib import Path

import pytest

from tests.commands import Run
from tests.interviewing import CLEAN, manuscript


def test_without_an_objection_it_says_only_that_none_is_open(saved: Path, run: Run, tmp_path: Path) -> None:
    told = run("check", manuscript(tmp_path))
    assert (told.status, told.out) == (0, "0 open objections\n")
    assert not any(word in told.out for word in ("passed", "verified", "true"))


def test_an_objection_has_place_code_and_message_and_exit_status_1(saved: Path, run: Run, tmp_path: Path) -> None:
    path = manuscript(tmp_path, CLEAN + "\nForty people were there.\n")
    line = path.read_text(encoding="utf-8").count("\n")
    told = run("check", path)
    assert told.status == 1
    assert told.out.startswith(f"report.md:{line}:1 PB301 ")
    assert told.out.endswith("1 open objection\n")
    as_json = run("check", path, "--json")
    assert (as_json.status, as_json.json["open"]) == (1, 1)
    assert as_json.json["objections"][0]["line"] == line
    sarif = run("check", path, "--sarif")
    assert (sarif.status, sarif.json["version"]) == (1, "2.1.0")
    assert sarif.json["runs"][0]["results"][0]["ruleId"] == "PB301"


def test_it_can_be_asked_what_a_code_means(run: Run) -> None:
    told = run("explain", "PB301")
    assert told.status == 0
    assert "PB301" in told.out


def test_json_and_sarif_at_once_are_bad_use(saved: Path, run: Run, tmp_path: Path) -> None:
    assert run("check", manuscript(tmp_path), "--json", "--sarif").status == 2


@pytest.mark.parametrize("make", ["missing", "folder", "latin"])
def test_a_manuscript_that_cannot_be_read_is_exit_status_2(saved: Path, run: Run, tmp_path: Path, make: str) -> None:
    path = tmp_path / "m.md"
    if make == "folder":
        path.mkdir()
    elif make == "latin":
        path.write_bytes("Café".encode("latin-1"))
    told = run("check", path, "--json")
    assert told.status == 2
    assert told.json["error"]["code"] in ("not-found", "bad-input")


def test_what_stands_in_a_manuscript_does_not_steer_the_terminal(saved: Path, run: Run, tmp_path: Path) -> None:
    told = run("check", manuscript(tmp_path, CLEAN + "\n{count}`pills:\x1b[31mk`\n"))
    assert told.status == 1
    assert "\x1b[31mk" not in told.out
