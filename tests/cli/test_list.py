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
