"""probata list"""

from pathlib import Path

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
