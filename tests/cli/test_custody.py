"""probata custody: the way of a file, for people and programs."""

from pathlib import Path

from tests.commands import Run
from tests.method.sources.assessing import CARD


def test_it_says_how_a_file_came(inquiry: Path, pile: Path, run: Run) -> None:
    run("add", pile)
    name = run("list", "--json").json["documents"][0]["name"]
    told = run("custody", name)
    assert told.status == 0
    for word in ("SHA-256", "came", str(pile), "done", "add"):
        assert word in told.out.replace("\n", "")
    assert run("custody", name, "--json").json["came"][0]["place"].startswith(str(pile))


def test_what_was_set_aside_is_listed_and_tried_again(inquiry: Path, pile: Path, run: Run) -> None:
    (pile / "empty.txt").touch()
    run("add", pile)
    assert "empty.txt: The file is empty." in run("list", "--set-aside").out
    (pile / "empty.txt").write_text("Words.", encoding="utf-8")
    done = run("add", "--retry", "unreadable", "--json")
    assert (done.status, [one["name"] for one in done.json["stored"]]) == (0, ["pile/empty.txt"])
    assert run("list", "--set-aside", "--json").json == {"set_aside": []}
    assert run("add", "--retry", "unreadable").status == 2


def test_all_this_is_written_as_a_page(inquiry: Path, pile: Path, run: Run, tmp_path: Path) -> None:
    run("add", pile)
    name, card, page = run("list", "--json").json["documents"][0]["name"], tmp_path / "c.toml", tmp_path / "c.html"
    card.write_text(CARD, encoding="utf-8")
    run("assess", name, "--from", card)
    assert "Written:" in run("custody", name, "--card", page).out
    assert "recorded by Probata" in page.read_text(encoding="utf-8")
    assert run("custody", name, "--card", page).status == 2
