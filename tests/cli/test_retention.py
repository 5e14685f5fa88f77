"""probata retention: in words and in JSON."""

from pathlib import Path

import pytest

from tests.commands import Run

PLAN = """[accounts]
years_after_closing = 5
then = "review"
why = "families"

[open_documents]
until = 2020-01-01
then = "hand over"
to = "the National Archive"
why = "history"
"""


@pytest.mark.usefixtures("heard")
def test_a_plan_is_taken_in_and_told(run: Run, tmp_path: Path) -> None:
    assert run("retention").status == 2
    path = tmp_path / "plan.toml"
    path.write_text(PLAN, encoding="utf-8")
    assert run("retention", path, "--json").json == {"terms": ["accounts", "open_documents"]}
    assert run("retention", path).out.startswith("plan.toml: 2 terms")
    run("hold", "Q-02", "--reason", "order")
    told = run("retention").out
    for words in (
        "the inquiry is not closed",
        "accounts: 12, kept for 5 years after closing, then review (families)",
        "a legal hold keeps Q-02",
        "due: hand over to the National Archive\n    decree.txt",
        "protected sources: 0, and the plan says nothing of them",
    ):
        assert words in told
    assert [one["due"] for one in run("retention", "--json").json["kinds"]] == [False, False, True, False]


@pytest.mark.usefixtures("heard")
def test_a_bad_plan_is_told_with_its_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "plan.toml").write_text(PLAN.replace('"review"', '"burn"'), encoding="utf-8")
    told = run("retention", tmp_path / "plan.toml")
    assert told.status == 2
    assert "plan.toml:1 [accounts]" in told.err


@pytest.mark.usefixtures("heard")
def test_what_was_lent_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "plan.toml").write_text(PLAN, encoding="utf-8")
    run("retention", tmp_path / "plan.toml")
    run("mark", "decree.txt", "--condition", "return or destroy", "--until", "2020-01-01", "--reason", "lent")
    assert "to give back or destroy by 2020-01-01 (due): decree.txt" in run("retention").out
