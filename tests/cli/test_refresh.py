"""probata refresh: what changed, for people and programs."""

from pathlib import Path

from tests.commands import Run
from tests.inquiry.tying_kit import NEW, OLD, written


def test_it_prints_the_differences_and_what_is_stale(inquiry: Path, tmp_path: Path, run: Run) -> None:
    run("add", written(tmp_path / "p", "list.csv", OLD))
    run("cite", "list.csv", "--cell", "C2", "--save", "held")
    new, out = written(tmp_path / "p", "june.csv", NEW), tmp_path / "d.csv"
    told = run("refresh", "list.csv", new, "--key", "number", "--by", "A. I.", "--csv", out)
    assert told.status == 0
    for words in ("june.csv is the newer version of list.csv", "row 3: number 2; name Mira Tann; status held"):
        assert words in told.out.replace("\n", "")
    assert "changed  1: status: held -> released" in told.out
    assert "stale      held:" in told.out
    assert out.is_file()
    again = run("refresh", "list.csv", "june.csv", "--json").json
    assert (again["differences"]["sheets"][0]["key"], again["stale"]) == (["name"], {})


def test_a_long_list_is_cut_and_says_so(inquiry: Path, tmp_path: Path, run: Run) -> None:
    rows = "".join(f"r{number},x\n" for number in range(30))
    run("add", written(tmp_path / "p", "list.csv", "name,what\nr0,x\nr1,x\n"))
    told = run("refresh", "list.csv", written(tmp_path / "p", "more.csv", "name,what\n" + rows))
    assert "and 8 more: --json and --csv have all" in told.out
