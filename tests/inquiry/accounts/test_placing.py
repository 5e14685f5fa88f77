"""Places of a table: looked up in the accounts, sealed with each person, changed, merged and erased with them."""

from __future__ import annotations

from pathlib import Path

import pytest

from probata.inquiry.accounts.coded import coded
from probata.inquiry.accounts.placing import asked
from probata.inquiry.add import add
from probata.inquiry.documents.pointing import Asked
from probata.inquiry.entry.door import Opened, look
from probata.inquiry.entry.settings import Settings
from probata.inquiry.log import log
from probata.inquiry.merge import merge
from probata.inquiry.withdraw import withdraw
from probata.method.testimony.places import CodedPlace, PlaceKind
from probata.record.errors import BadInput
from probata.store import coded_places
from tests.inquiry.accounts.placing_kit import GOOD, LAMP, Cells, placed
from tests.inquiry.erasing import erased, everything
from tests.interviewing import Copies, changed, rows, take, without_compartments, write
from tests.merging import at, copies


def known(opened: Opened) -> dict[str, set[str]]:
    """Code name -> codes with a place."""
    from probata.store import interviews

    with look(opened) as connection:
        people = {one.ref: one.code_name for one in interviews.everyone(connection)}
        return {people[ref]: codes for ref, codes in coded_places.known(connection).items()}


def test_places_that_are_there_are_taken_in_and_a_second_time_changes_nothing(heard: Opened, tmp_path: Path) -> None:
    first = placed(heard, tmp_path / "in", GOOD)
    assert (first.unchanged, first.places.codings, first.places.changed, first.stale) == (12, 2, 2, ())
    assert log(heard, 1).entries[-1].detail["places"] == 2
    again = placed(heard, tmp_path / "in", GOOD)
    assert again.places.as_json() == {"codings": 2, "changed": 0}
    assert "places" not in log(heard, 1).entries[-1].detail
    assert known(heard) == {"Q-01": {"lamp"}, "Q-02": {"pills"}}


def test_no_word_of_a_place_stands_outside_the_compartment(heard: Opened, tmp_path: Path) -> None:
    placed(heard, tmp_path / "in", GOOD)
    assert b"whole night" not in everything(heard)


def test_another_table_changes_them_and_one_without_them_takes_them_away(heard: Opened, tmp_path: Path) -> None:
    placed(heard, tmp_path / "in", GOOD)
    other = {("Q-01", "Lamp: where"): '"The lamp stayed on"', ("Q-01", "Held: where"): '"the stones of the wall"'}
    assert placed(heard, tmp_path / "in", other).places.as_json() == {"codings": 2, "changed": 3}
    assert known(heard) == {"Q-01": {"lamp", "held"}}
    few = write(tmp_path / "few", [rows()[0], *rows()[2:4]])
    assert take(heard, few).places.changed == 0  # Q-01 is not in it, and stays as it was
    assert take(heard, write(tmp_path / "plain")).places.as_json() == {"codings": 0, "changed": 2}
    assert known(heard) == {}


WRONG: dict[str, tuple[Cells, str]] = {
    "words that do not stand there": (
        {("Q-01", "Lamp: where"): '"The lamp went out."'},
        "row 2, column 'Lamp: where': these words do not stand there",
    ),
    "words that stand there twice": (
        {("Q-02", "Pills: where"): '"They gave me two tablets"'},
        "row 3, column 'Pills: where': these words stand there 2 times",
    ),
    "a second place that is wrong": (
        {("Q-01", "Lamp: where"): f"{LAMP}; p. 3"},
        "row 2, column 'Lamp: where': place 2: the document has no page 3",
    ),
    "a time of a text": ({("Q-01", "Lamp: where"): "0:41-0:52"}, "no recording and no transcript with times"),
    "a message of a text": ({("Q-01", "Lamp: where"): "message 7"}, "the document has no message 7"),
    "a cell of a text": ({("Q-01", "Lamp: where"): "cell B7"}, "the document has no cell B7"),
    "what was not described": ({("Q-10", "Held: where"): '"a truck"'}, "row 11, column 'Held: where': a place of"),
    "a row without an account": (
        {("Q-05", "Held"): "yes", ("Q-05", "Held: where"): '"a gate"'},
        "row 6, column 'Held: where': a place in an account, and the row names no account",
    ),
}


@pytest.mark.parametrize("wrong", WRONG)
def test_a_place_that_is_not_there_is_a_fault_of_its_cell(heard: Opened, tmp_path: Path, wrong: str) -> None:
    cells, says = WRONG[wrong]
    with pytest.raises(BadInput) as told:
        placed(heard, tmp_path / "in", cells)
    assert says in str(told.value)
    assert "lamp went out" not in str(told.value)
    assert known(heard) == {}


def test_all_of_them_are_told_at_once_and_nothing_is_taken_in(heard: Opened, tmp_path: Path) -> None:
    cells = {("Q-01", "Lamp: where"): '"no"', ("Q-02", "Pills: where"): "p. 3", ("Q-02", "Age"): "34"}
    with pytest.raises(BadInput, match="2 faults"):
        placed(heard, tmp_path / "in", cells)
    assert take(heard, write(tmp_path / "in")).changed == 0


def test_an_account_that_is_not_here_yet_waits_and_is_told(opened: Opened, tmp_path: Path) -> None:
    from tests.interviewing import write_accounts

    first = placed(opened, tmp_path / "in", {**GOOD, ("Q-03", "Held: where"): "p. 900"})
    assert first.places.codings == 0
    assert any("the places in the account of 3 interviews were not looked up" in note for note in first.notes)
    notes = write_accounts(tmp_path / "accounts")
    add(opened, [notes], public=False, settings=Settings(), progress=lambda *_: None)
    assert placed(opened, tmp_path / "in", GOOD).places.as_json() == {"codings": 2, "changed": 2}


def test_what_was_taken_back_is_neither_looked_up_nor_changed(heard: Opened, tmp_path: Path) -> None:
    placed(heard, tmp_path / "in", GOOD)
    withdraw(heard, "Q-01", "asked by letter", "A. Member")
    receipt = placed(heard, tmp_path / "in", {**GOOD, ("Q-01", "Lamp: where"): '"none of it"'})
    assert (receipt.places.codings, receipt.places.changed) == (1, 0)
    assert any("of 1 interview were not looked up" in note for note in receipt.notes)
    assert known(heard)["Q-01"] == {"lamp"}


def test_words_are_found_whichever_way_their_accents_are_written(heard: Opened, tmp_path: Path) -> None:
    (tmp_path / "better.txt").write_text("Le the\u0301 e\u0301tait froid.", encoding="utf-8")
    add(heard, [tmp_path / "better.txt"], public=False, settings=Settings(), progress=lambda *_: None)
    cells = {("Q-01", "Notes"): "better.txt", ("Q-01", "Lamp: where"): "« the\u0301 e\u0301tait »"}
    assert placed(heard, tmp_path / "in", cells).places.codings == 1


def test_a_member_without_the_compartments_changes_no_place(heard: Opened, tmp_path: Path) -> None:
    placed(heard, tmp_path / "in", GOOD)
    table = changed({(f"Q-{n:02}", head): "" for n in range(1, 13) for head in ("Name", "Telephone")})
    with pytest.raises(BadInput, match="compartments that you do not hold"):
        take(without_compartments(heard), write(tmp_path / "in", table))
    assert known(heard) == {"Q-01": {"lamp"}, "Q-02": {"pills"}}


def test_they_are_gone_with_the_person_and_with_the_account(heard: Opened, tmp_path: Path) -> None:
    shared = {**GOOD, ("Q-02", "Notes"): "Q-01.txt", ("Q-02", "Pills: where"): '"until the bell rang"'}
    placed(heard, tmp_path / "in", shared)
    assert known(heard) == {"Q-01": {"lamp"}, "Q-02": {"pills"}}
    erased(heard, "Q-01", also_others=True)
    assert known(heard) == {}  # the account of both was destroyed, and what was cited of it


def test_a_newer_table_of_one_copy_stands_with_its_places(twelve: Copies, tmp_path: Path) -> None:
    with at(tmp_path_of(twelve, tmp_path)) as home:
        placed(home, tmp_path / "in", {**GOOD, ("Q-01", "Held: where"): '"the stones"'})
    one, other = copies(tmp_path / "home", tmp_path)
    with at(other) as away:
        placed(away, tmp_path / "in", {("Q-01", "Lamp: where"): '"The lamp"'})
    with at(one) as here, at(other) as away:
        merge(here, away)
        assert known(here) == {"Q-01": {"lamp"}}
        assert [one.place for each in coded(here, "Q-01").codings for one in each.places] == ['"The lamp"']


def tmp_path_of(twelve: Copies, tmp_path: Path) -> Path:
    """A copy of the twelve interviews to begin with."""
    import shutil

    return Path(shutil.copytree(twelve.plain, tmp_path / "home"))


def test_each_kind_of_place_is_asked_for_as_cite_takes_it() -> None:
    said = {"time": "0:41-0:52", "page": "3", "message": "12", "cell": "B7", "words": "a gate"}
    found = [asked(CodedPlace(PlaceKind(kind), what)) for kind, what in said.items()]
    assert found == [
        Asked(time="0:41-0:52"),
        Asked(page=3),
        Asked(message=12),
        Asked(cell="B7"),
        Asked(words="a gate"),
    ]
