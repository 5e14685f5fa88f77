"""probata withdraw: what is blocked and what has to be looked at again, in words and in JSON."""

from pathlib import Path

from tests.commands import Run
from tests.interviewing import manuscript


def test_it_says_what_is_reached_and_the_second_time_that_it_was_before(saved: Path, run: Run, tmp_path: Path) -> None:
    path = manuscript(tmp_path / "m")
    assert run("report", path).status == 0
    command = ("withdraw", "Q-01", "--reason", "asked by telephone, called back", "--by", "A. Member")
    told = run(*command)
    assert told.status == 0
    assert told.out.startswith("Q-01: every use is blocked\n")
    assert "counts to save again: pills\n" in told.out
    assert "places that may not be used any more: lamp\n" in told.out
    assert "paragraphs that rest on the account, to write again: report.md: p-" in told.out
    assert "paragraphs with a number that counts the person, to read again: report.md: p-" in told.out
    again = run(*command, "--json").json
    assert (again["already"], again["counts"], again["places"], again["editions"]) == (True, ["pills"], ["lamp"], [])
    assert run(*command).out.startswith("Q-01: was withdrawn before; every use is blocked\n")
    assert run("check", path).status == 1


def test_without_a_reason_or_a_name_nothing_happens(saved: Path, run: Run) -> None:
    for options in ((), ("--reason", "asked"), ("--by", "A. Member")):
        assert run("withdraw", "Q-01", *options, "--json").json["error"]["code"] == "bad-use"
    assert run("withdraw", "Q-99", "--reason", "r", "--by", "b", "--json").json["error"]["code"] == "not-found"
    assert run("search", "lamp", "--json").json["hits"]


def test_the_list_says_withdrawn(heard: Path, run: Run) -> None:
    run("withdraw", "Q-01", "--reason", "asked", "--by", "A. Member")
    assert run("interviews", "--json").json["interviews"][0]["withdrawn"] is True
    assert "withdrawn" in run("interviews").out


def test_it_names_the_files_of_reports_to_delete(saved: Path, run: Run, tmp_path: Path) -> None:
    path = manuscript(tmp_path / "m")
    assert run("report", path).status == 0
    told = run("withdraw", "Q-01", "--reason", "asked", "--by", "A. Member").out
    assert "delete or write them again: " in told
    assert "report.html" in told
