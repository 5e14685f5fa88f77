"""probata add: every file is accounted for, and a script that runs it cannot overlook one that was set aside."""

from pathlib import Path

from tests.commands import Run


def test_the_receipt_adds_up_and_adding_again_adds_nothing(inquiry: Path, pile: Path, run: Run) -> None:
    first, second = run("add", pile, "--json"), run("add", pile, "--json")
    assert (first.status, second.status) == (0, 0)
    assert (first.json["items_in"], len(first.json["stored"]), first.json["documents"]) == (3, 3, 3)
    assert (second.json["items_in"], len(second.json["duplicates"]), second.json["documents"]) == (3, 3, 0)


def test_a_file_that_is_set_aside_is_named_with_reason_and_ends_with_status_2(
    inquiry: Path, pile: Path, run: Run
) -> None:
    (pile / "empty.txt").touch()
    done = run("add", pile)
    assert done.status == 2
    assert "4 files in = 3 stored (3 documents) + 0 duplicates + 1 set aside" in done.out
    assert "pile/empty.txt: The file is empty." in done.out


def test_desktop_clutter_is_counted_and_changes_no_status(inquiry: Path, pile: Path, run: Run) -> None:
    (pile / ".DS_Store").write_bytes(b"\0\0\0\1")
    (pile / "~$letter.docx").write_bytes(b"who has it open")
    done = run("add", pile, "--json")
    assert done.status == 0
    assert [(s["name"], s["code"]) for s in done.json["set_aside"]] == [
        ("pile/.DS_Store", "clutter"),
        ("pile/~$letter.docx", "clutter"),
    ]


def test_a_place_that_does_not_exist_stores_nothing_at_all(inquiry: Path, pile: Path, run: Run) -> None:
    done = run("add", pile, pile / "gone.txt", "--json")
    assert (done.status, done.json["error"]["code"]) == (2, "not-found")
    assert run("log", "--json").json["size"] == 1
