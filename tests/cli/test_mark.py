"""probata mark: a wrong --public can be taken back before anything is signed."""

from pathlib import Path

from tests.commands import Run


def test_what_was_marked_by_mistake_is_not_in_the_next_package(inquiry: Path, pile: Path, run: Run) -> None:
    run("add", "--public", pile)
    assert run("mark", "c.txt", "--not-public", "--json").json == {"public": False, "changed": ["pile/c.txt"]}
    assert run("sign", "--json").json["values"][0]["grade"] == "attested"
    assert "stays not public" in run("add", "--public", pile / "c.txt").out
    assert run("mark", "c.txt").status == 2
