"""probata assess: records about a file, for people and programs."""

from pathlib import Path

from tests.commands import Run
from tests.method.sources.assessing import CARD, LEAK


def first(run: Run) -> str:
    name: str = run("list", "--json").json["documents"][0]["name"]
    return name


def test_a_file_of_records_is_taken_in_and_shown(inquiry: Path, pile: Path, run: Run, tmp_path: Path) -> None:
    run("add", pile)
    name, path = first(run), tmp_path / "card.toml"
    path.write_text(CARD + LEAK, encoding="utf-8")
    told = run("assess", name, "--from", path)
    assert told.status == 0
    assert "verification card: version 1 taken in" in told.out
    assert "version 1 says this already" in run("assess", name, "--from", path).out
    assert [one["new"] for one in run("assess", name, "--from", path, "--json").json["records"]] == [False, False]
    shown = run("custody", name).out
    for words in ("Verification card", "technical analysis:", "inconsistent", "Authenticity record", "Anso Nurrick"):
        assert words in shown
    assert [one["kind"] for one in run("custody", name, "--json").json["records"]] == ["verification", "authenticity"]


def test_the_template_is_printed(inquiry: Path, pile: Path, run: Run) -> None:
    run("add", pile)
    name = first(run)
    plain = run("assess", name, "--template")
    assert plain.out.startswith(f"# Records about {name}.")
    assert run("assess", name, "--template", "--json").json == {"template": plain.out}


def test_one_of_the_two_is_asked_for(inquiry: Path, pile: Path, run: Run, tmp_path: Path) -> None:
    run("add", pile)
    assert run("assess", first(run)).status == 2
    assert run("assess", first(run), "--template", "--from", tmp_path / "x.toml").status == 2


def test_a_fault_says_where(inquiry: Path, pile: Path, run: Run, tmp_path: Path) -> None:
    run("add", pile)
    path = tmp_path / "card.toml"
    path.write_text(LEAK.replace("probably authentic", "verified"), encoding="utf-8")
    told = run("assess", first(run), "--from", path)
    assert told.status == 2
    assert "[authenticity]" in told.err
