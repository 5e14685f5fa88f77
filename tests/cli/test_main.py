"""The program: help, version, errors in words and as JSON, exit statuses."""

from pathlib import Path

import pytest

from probata import __version__
from probata.cli.main import verbs
from tests.commands import Run


def test_help_lists_every_verb(run: Run) -> None:
    shown = run("--help")
    assert shown.status == 0
    assert all(verb in shown.out for verb in verbs())


@pytest.mark.parametrize("verb", verbs())
def test_every_verb_has_help_with_an_example(verb: str, run: Run) -> None:
    shown = run(verb, "--help")
    assert shown.status == 0
    assert f"Example: probata {verb}" in " ".join(shown.out.split())


def test_without_a_word_it_shows_the_help(run: Run) -> None:
    shown = run()
    assert (shown.status, shown.err) == (0, "")
    assert "Usage: probata" in shown.out


def test_version(run: Run) -> None:
    assert run("--version").out == f"probata {__version__}\n"


def test_an_unknown_verb_or_option_is_bad_use_also_as_json(run: Run) -> None:
    assert run("seal").status == 2
    assert run("backup", "x", "--json").json["error"]["message"] == "Missing option '--keys'."
    error = run("search", "--nonsense", "--json").json["error"]
    assert error["code"] == "bad-use"
    assert set(error) == {"code", "message", "where", "next"}


def test_outside_an_inquiry_the_error_says_how_to_make_one(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = run("sources")
    assert done.status == 2
    assert "probata new FOLDER" in done.err
    assert done.out == ""


def test_a_wrong_passphrase_changes_nothing(inquiry: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    before = {p: p.read_bytes() for p in inquiry.rglob("*") if p.is_file()}
    monkeypatch.setenv("PROBATA_PASSPHRASE", "not the right one at all")
    assert run("log", "--json").json["error"]["code"] == "wrong-passphrase"
    assert {p: p.read_bytes() for p in inquiry.rglob("*") if p.is_file()} == before


def test_a_newer_inquiry_is_not_touched(inquiry: Path, run: Run) -> None:
    marker = inquiry / "probata.toml"
    marker.write_text(marker.read_text(encoding="utf-8").replace("format = 1", "format = 9"), encoding="utf-8")
    assert run("log", "--json").json["error"]["code"] == "newer-format"
