"""probata log"""

from pathlib import Path

from tests.commands import Run


def test_every_act_is_in_the_log_without_content(inquiry: Path, pile: Path, run: Run) -> None:
    run("add", pile)
    log = run("log", "--json").json
    assert [entry["act"] for entry in log["entries"]] == ["new", "add", "add", "add", "receipt"]
    assert "Orrenby" not in run("log").out
    assert "a.txt" not in run("log").out


def test_only_the_newest_are_shown_when_asked(inquiry: Path, run: Run) -> None:
    assert len(run("log", "--last", "1", "--json").json["entries"]) == 1
    assert run("log", "--last", "0").status == 2
