"""probata restore: the question that has to be answered, the line that everybody sees, the drill."""

from pathlib import Path

import pytest

from tests.commands import Run


@pytest.fixture
def halves(inquiry: Path, pile: Path, run: Run, tmp_path: Path) -> tuple[Path, Path]:
    """A backup, and its keys."""
    run("add", pile)
    assert run("backup", tmp_path / "b", "--keys", tmp_path / "k").status == 0
    return tmp_path / "b", tmp_path / "k"


def test_nobody_restores_without_saying_what_is_the_newest(
    halves: tuple[Path, Path], run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin.isatty", lambda: False, raising=False)
    asked = run("restore", halves[0], tmp_path / "r", "--keys", halves[1])
    assert asked.status == 2
    assert "--withdrawals-unknown" in asked.err
    assert not (tmp_path / "r").exists()
    both = run("restore", halves[0], tmp_path / "r", "--keys", halves[1], "--withdrawals-unknown", "--removals", "x")
    assert both.status == 2


@pytest.mark.parametrize(("answer", "known"), [("y", True), ("n", False)])
def test_in_a_terminal_it_is_asked(
    halves: tuple[Path, Path],
    run: Run,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    answer: str,
    known: bool,
) -> None:
    import typer

    asked: list[str] = []

    def confirm(question: str, **_: object) -> bool:
        asked.append(question)
        return answer == "y"

    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr(typer, "confirm", confirm)
    done = run("restore", halves[0], tmp_path / "r", "--keys", halves[1], "--json")
    assert done.json["unknown_since"] == ("" if known else done.json["at"])
    assert "newest list of removals" in asked[0]


def test_every_command_says_that_withdrawals_are_unknown_until_that_is_lifted(
    halves: tuple[Path, Path], run: Run, tmp_path: Path
) -> None:
    here = ("--inquiry", tmp_path / "r")
    done = run("restore", halves[0], tmp_path / "r", "--keys", halves[1], "--withdrawals-unknown")
    assert done.status == 0
    assert "read-only, export off" in done.out
    for command in (("list",), ("log",), ("list", "--json"), ("members",)):
        said = run(*command, *here)
        assert said.status == 0
        assert said.err.count("are unknown: read-only, export off.") == 1
    for refused, status in (
        (("quotes",), 1),
        (("cite", "a", "--words", "b", "--save", "c"), 2),
        (("add", halves[0]), 2),
    ):
        said = run(*refused, *here)
        assert (said.status, (said.out + said.err).count("Withdrawals after")) == (status, 1), said
    assert run("restore", "--here", *here).status == 2
    lifted = run("restore", "--here", *here, "--removals", halves[1] / "removals", "--json")
    assert lifted.json == {"erased": 0, "withdrawn": 0, "unknown_since": ""}
    assert run("list", *here).err == ""


def test_a_lead_lifts_it_with_a_reason(halves: tuple[Path, Path], run: Run, tmp_path: Path) -> None:
    here = ("--inquiry", tmp_path / "r")
    run("restore", halves[0], tmp_path / "r", "--keys", halves[1], "--withdrawals-unknown")
    assert run("restore", "--here", *here, "--gone-through", "we telephoned all of them").status == 0
    assert run("list", *here).err == ""


def test_a_drill_says_what_it_would_give_and_finds_damage(halves: tuple[Path, Path], run: Run, tmp_path: Path) -> None:
    common = ("restore", halves[0], tmp_path / "r", "--keys", halves[1], "--removals", halves[1] / "removals")
    fine = run(*common, "--drill", "--inquiry", ".")
    assert fine.status == 0
    assert "nothing of it is damaged" in fine.out
    assert "lost: 0 acts" in fine.out
    assert "done again: nothing\n" in fine.out
    blob = max((halves[0] / "blobs").iterdir())
    data = bytearray(blob.read_bytes())
    data[-1] ^= 1
    blob.write_bytes(bytes(data))
    broken = run(*common, "--drill", "--json")
    assert broken.status == 1
    assert len(broken.json["damages"]) == 1
    assert not (tmp_path / "r").exists()
    assert not list(tmp_path.glob(".probata-*"))


def test_bad_use(halves: tuple[Path, Path], run: Run, tmp_path: Path) -> None:
    assert run("restore", halves[0], tmp_path / "r").status == 2
    assert run("restore", halves[1], tmp_path / "r", "--keys", halves[0], "--withdrawals-unknown").status == 2
    wrong = run("restore", halves[0], tmp_path / "r", "--keys", halves[1], "--gone-through", "asked")
    assert wrong.status == 2
    assert not (tmp_path / "r").exists()
