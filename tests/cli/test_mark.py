"""probata mark: a wrong --public can be taken back before anything is signed."""

from pathlib import Path

import pytest

from tests.commands import Run


def test_what_was_marked_by_mistake_is_not_in_the_next_package(inquiry: Path, pile: Path, run: Run) -> None:
    run("add", "--public", pile)
    assert run("mark", "c.txt", "--not-public", "--json").json == {"public": False, "changed": ["pile/c.txt"]}
    assert run("sign", "--json").json["values"][0]["grade"] == "attested"
    assert "is not public" in run("add", "--public", pile / "c.txt").out
    assert run("mark", "c.txt").status == 2


@pytest.mark.usefixtures("heard")
def test_a_condition_is_set_listed_and_lifted(run: Run) -> None:
    done = run("mark", "decree.txt", "--condition", "lead only", "--reason", "terms")
    assert done.out == "condition “lead only” set on 1 document\n  decree.txt\n"
    assert "received on the condition: lead only" in run("list", "decree").out
    assert run("list", "decree", "--json").json["documents"][0]["conditions"] == ["lead only"]
    lifted = run("mark", "decree.txt", "--condition", "lead only", "--lift", "--reason", "agreed", "--json").json
    assert lifted == {"condition": "lead only", "exculpatory": False, "lifted": True, "changed": ["decree.txt"]}


@pytest.mark.usefixtures("heard")
@pytest.mark.parametrize(
    "options",
    [
        ["--public", "--condition", "lead only", "--reason", "x"],
        ["--condition", "lead only", "--exculpatory", "F1", "--reason", "x"],
        ["--public", "--lift"],
        ["--public", "--until", "2030-01-01"],
        ["--condition", "lead only", "--lift", "--until", "2030-01-01", "--reason", "x"],
        ["--condition", "lead only"],
        ["--exculpatory", "F1", "--reason", "x"],
    ],
)
def test_what_does_not_fit_together_is_bad_use(run: Run, options: list[str]) -> None:
    assert run("mark", "decree.txt", *options).status == 2
