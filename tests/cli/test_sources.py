"""probata sources: the count first, what waits for a person last."""

from pathlib import Path

from tests.commands import Run


def test_two_copies_and_one_other_are_two_shared_texts(inquiry: Path, pile: Path, run: Run) -> None:
    run("add", pile)
    assert "3 documents -> 2 shared texts" in run("sources").out
    whole = run("sources", "--json").json
    assert (whole["documents"], whole["shared_texts"]) == (3, 2)
    assert [[m["name"] for m in f["members"]] for f in whole["families"]] == [
        ["pile/a.txt", "pile/b.txt"],
        ["pile/c.txt"],
    ]


def test_a_part_of_a_name_chooses_documents_and_an_unknown_one_is_an_error(inquiry: Path, pile: Path, run: Run) -> None:
    run("add", pile)
    assert run("sources", "a.txt", "--json").json["documents"] == 1
    assert run("sources", "nowhere", "--json").json["error"]["code"] == "not-found"


def test_an_empty_inquiry_has_no_texts(inquiry: Path, run: Run) -> None:
    assert "0 documents -> 0 shared texts" in run("sources").out


def test_square_brackets_in_names_are_printed_as_they_are(inquiry: Path, pile: Path, run: Run) -> None:
    for name in ("a.txt", "b.txt"):
        (pile / name).rename(pile / f"[bold]{name}")
    run("add", pile)
    assert "pile/[bold]a.txt" in run("sources").out
