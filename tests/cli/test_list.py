"""probata list"""

from pathlib import Path

import pytest

from tests.commands import Run


def test_every_document_is_listed_with_its_mark(inquiry: Path, pile: Path, run: Run) -> None:
    run("add", "--public", pile / "a.txt")
    run("add", pile / "c.txt")
    shown = run("list").out
    assert "2 documents, 1 of them public" in shown
    assert "public      a.txt" in shown
    assert "not public  c.txt" in shown
    assert [one["name"] for one in run("list", "c.", "--json").json["documents"]] == ["c.txt"]


def test_the_account_of_who_withdrew_is_listed_as_withdrawn_and_by_name_alone(heard: Path, run: Run) -> None:
    run("withdraw", "Q-01", "--reason", "asked", "--by", "A. Member")
    shown = run("list").out
    assert "1 withdrawn" in shown
    assert "withdrawn   notes/Q-01.txt" in shown
    (one,) = run("list", "Q-01", "--json").json["documents"]
    assert (one["withdrawn"], one["words"], one["public"]) == (True, False, False)
    assert run("list", "nothing-has-this").status == 2


def test_an_open_copy_of_a_restricted_file_is_told_to_who_holds_the_compartment(
    heard: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    account = heard.parent / "in" / "notes" / "Q-01.txt"
    assert "open copy" not in run("list").out
    hers = "nine patient herons over the weir"
    monkeypatch.setenv("PROBATA_NEW_PASSPHRASE", hers)
    assert run("members", "add", "Ines", "--role", "coder").status == 0
    with monkeypatch.context() as patched:
        patched.setenv("PROBATA_PASSPHRASE", hers)
        assert run("add", account).status == 0
        assert "open copy" not in run("list").out
    told = run("list")
    assert "Q-01.txt is an open copy of a file that lies in a compartment" in told.out + told.err
    (copy,) = run("list", "--json").json["open_copies"]
    assert copy["name"] == "Q-01.txt"
