"""probata decide: what was proposed, decided by a person, kept over every re-run."""

import json
from pathlib import Path

import pytest

from tests.commands import Run

CREDITED = (
    "TARRISK (Northbay Agency) - The harbour of Tarrisk was closed for a week after the storm took the outer wall, "
    "and the fishermen of the three villages carried their catch over the hill on foot, as their grandparents had.\n"
    "Reporting by Sella Marrow in Tarrisk and Odo Brandt in Venn; Editing by Ilse Korn"
)


@pytest.fixture
def credited(inquiry: Path, tmp_path: Path, run: Run) -> Path:
    """Two copies of a text with a credit line."""
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_text(CREDITED + "\n" * len(name), encoding="utf-8")
        run("add", tmp_path / name)
    (tmp_path / "two.txt").write_text(f"{CREDITED}\nHarbour news.\n", encoding="utf-8")
    run("add", tmp_path / "two.txt")
    return inquiry


def _answer(proposal: dict[str, str], answer: str, reason: str = "read both") -> str:
    kept = {key: proposal[key] for key in ("kind", "binds")}
    return json.dumps({**kept, "answer": answer, "reason": reason, "by": "A. Reader"})


def test_a_proposal_is_open_until_a_person_decides_and_then_stays_decided(
    credited: Path, run: Run, tmp_path: Path
) -> None:
    [proposal] = run("decide", "--list", "--json").json["open"]
    assert proposal["kind"] == "credit"
    assert "Sella Marrow" in proposal["shows"]
    (tmp_path / "d.jsonl").write_text(_answer(proposal, "yes") + "\n", encoding="utf-8")
    assert run("decide", "--from", tmp_path / "d.jsonl", "--json").json == {"recorded": 1, "kept": 0, "open": 0}
    assert run("decide", "--from", tmp_path / "d.jsonl", "--json").json == {"recorded": 0, "kept": 1, "open": 0}
    assert run("sources", "--json").json["families"][0]["credit"]["state"] == "accepted"
    assert run("decide", "--list").out.startswith("0 open")


def test_unsure_leaves_it_open_and_a_later_no_counts(credited: Path, run: Run, tmp_path: Path) -> None:
    [proposal] = run("decide", "--list", "--json").json["open"]
    for answer, still in (("unsure", 1), ("no", 0)):
        (tmp_path / "d.jsonl").write_text(_answer(proposal, answer), encoding="utf-8")
        assert run("decide", "--from", tmp_path / "d.jsonl", "--json").json["open"] == still
    assert run("sources", "--json").json["families"][0]["credit"]["state"] == "rejected"


@pytest.mark.parametrize(
    "line",
    [
        "not json",
        "[]",
        '{"kind": "credit"}',
        '{"kind": "credit", "binds": "x", "answer": "maybe", "reason": "r", "by": "b"}',
        '{"kind": "credit", "binds": "x", "answer": "yes", "reason": " ", "by": "b"}',
        '{"kind": "credit", "binds": "nothing here", "answer": "yes", "reason": "r", "by": "b"}',
        "[" * 100_000,
        '{"kind": "credit", "kind": "credit", "binds": "x", "answer": "yes", "reason": "r", "by": "b"}',
        '{"kind": "credit", "binds": "x", "answer": "yes", "reason": "r", "by": "\\ud800"}',
        "9" * 5_000,
    ],
)
def test_a_bad_line_records_nothing_and_is_named(credited: Path, run: Run, tmp_path: Path, line: str) -> None:
    [proposal] = run("decide", "--list", "--json").json["open"]
    before = run("log", "--json").json["size"]
    (tmp_path / "d.jsonl").write_text(f"{_answer(proposal, 'yes')}\n{line}\n", encoding="utf-8")
    done = run("decide", "--from", tmp_path / "d.jsonl", "--json")
    assert (done.status, done.json["error"]["code"]) == (2, "bad-input")
    assert "2" in done.json["error"]["where"]
    assert run("log", "--json").json["size"] == before


def test_without_a_terminal_it_says_so(credited: Path, run: Run) -> None:
    assert "no terminal" in run("decide").err


def test_one_question_answered_twice_in_a_file_records_nothing(credited: Path, run: Run, tmp_path: Path) -> None:
    [proposal] = run("decide", "--list", "--json").json["open"]
    (tmp_path / "d.jsonl").write_text(f"{_answer(proposal, 'yes')}\n{_answer(proposal, 'no')}\n", encoding="utf-8")
    assert run("decide", "--from", tmp_path / "d.jsonl", "--json").json["error"]["code"] == "bad-input"
    assert len(run("decide", "--list", "--json").json["open"]) == 1
