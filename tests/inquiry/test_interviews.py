"""interviews, below the command line: what a table changes, what it cannot change, and what is refused whole."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from probata.inquiry.add import add
from probata.inquiry.count import count
from probata.inquiry.documents import texts
from probata.inquiry.entry.door import Opened
from probata.inquiry.entry.settings import Settings
from probata.inquiry.interviews import listed
from probata.inquiry.log import log
from probata.inquiry.mark import mark
from probata.inquiry.withdraw import withdraw
from probata.method.testimony.model import ConsentState, Interview, Use
from probata.record.errors import BadInput, BadUse, NotFound, ProbataError
from tests import interviewing
from tests.interviewing import CODEBOOK, MAPPING, MARKERS, changed, rows, take, without_compartments, write


def named(opened: Opened, code_name: str) -> Interview:
    """One interview by its code name."""
    return next(one for one in listed(opened).interviews if one.code_name == code_name)


def test_the_receipt_adds_up_and_a_second_time_changes_nothing(heard: Opened, tmp_path: Path) -> None:
    receipt = take(heard, write(tmp_path / "in"))
    assert (receipt.rows, receipt.new, receipt.changed, receipt.unchanged) == (12, 0, 0, 12)
    assert (receipt.set_aside, receipt.stale, receipt.notes, receipt.linked) == ((), (), (), 5)
    assert len(listed(heard).interviews) == 12


def test_blank_rows_and_rows_without_a_code_name_are_set_aside_with_a_reason(opened: Opened, tmp_path: Path) -> None:
    table = [*rows()[:3], [""] * 14, ["", "Ansel Nobody", *[""] * 12], *rows()[3:5]]
    receipt = take(opened, write(tmp_path / "in", table))
    assert receipt.rows == receipt.new + len(receipt.set_aside)
    assert receipt.set_aside == ((4, "blank row"), (5, "no code name"))


def test_a_changed_row_marks_stale_what_rests_on_it_and_nothing_else(saved: Opened, tmp_path: Path) -> None:
    count(saved, "lamp", "", save="lamps")
    receipt = take(saved, write(tmp_path / "in", changed({("Q-07", "Lamp"): "yes"})))
    assert (receipt.changed, receipt.unchanged, receipt.stale) == (1, 11, ("lamps",))
    assert count(saved, "lamp", "").count.described == 4


def test_who_took_consent_back_stays_withdrawn_whatever_a_table_says(heard: Opened, tmp_path: Path) -> None:
    withdraw(heard, "Q-01", "asked by letter", "A. Member")
    table = rows()
    table[1][0] = "q-01"  # typed otherwise in a newer table, and still the same person
    receipt = take(heard, write(tmp_path / "in", table))
    assert receipt.new == 0
    assert named(heard, "Q-01").consent.withdrawn
    assert not any(one.code_name == "q-01" for one in listed(heard).interviews)
    assert count(heard, "held", "").count.everyone == 11


def test_a_table_can_take_consent_back_and_reaches_what_rests_on_it(saved: Opened, tmp_path: Path) -> None:
    receipt = take(saved, write(tmp_path / "in", changed({("Q-01", "Public"): "withdrawn"})))
    assert receipt.stale == ("lamp", "pills")
    assert receipt.taken_back == 1
    assert receipt.reached is not None
    assert (receipt.reached.counts, receipt.reached.places) == (("pills",), ("lamp",))
    again = take(saved, write(tmp_path / "in", changed({("Q-01", "Public"): "withdrawn"})))
    assert (again.taken_back, again.reached, again.as_json()["withdrawn"]) == (0, None, None)
    assert "notes/Q-01.txt" not in {one.document.name for one in texts.load(saved).stored}


def test_people_who_are_not_in_a_newer_table_stay_and_the_receipt_says_so(heard: Opened, tmp_path: Path) -> None:
    receipt = take(heard, write(tmp_path / "in", rows()[:4]))
    assert (receipt.rows, receipt.unchanged) == (3, 3)
    assert receipt.notes == ("9 of the interviews that are here already are not in this table; they stay as they were",)
    assert len(listed(heard).interviews) == 12


def test_consent_that_nobody_wrote_down_is_internal_only(heard: Opened) -> None:
    from probata.method.testimony.consent import may

    one = named(heard, "Q-10")
    today = __import__("datetime").date(2022, 3, 1)
    assert one.consent.state(Use.PUBLIC) is ConsentState.UNKNOWN
    assert [use for use in Use if may(one, use, today).allowed] == [Use.INTERNAL]


def test_accounts_are_found_by_file_name_wherever_the_file_lay(heard: Opened) -> None:
    linked = {one.code_name: one.account for one in listed(heard).interviews if one.account}
    names = {one.document.ref: one.document.name for one in texts.load(heard).stored}
    assert {code: names[ref] for code, ref in linked.items()} == {
        code: f"notes/{code}.txt" for code in ("Q-01", "Q-02", "Q-03", "Q-04", "Q-10")
    }


def test_an_account_that_is_missing_public_or_of_two_files_is_not_linked_and_said(
    opened: Opened, tmp_path: Path
) -> None:
    notes = interviewing.write_accounts(tmp_path / "in")
    other = tmp_path / "other"
    other.mkdir()
    (other / "Q-02.txt").write_text("Another text of the same name.", encoding="utf-8")
    (notes / "Q-03.txt").unlink()
    add(opened, [notes, other], public=False, settings=Settings(), progress=lambda *_: None)
    mark(opened, ["Q-01.txt"], public=True)
    receipt = take(opened, write(tmp_path / "in"))
    said = " ".join(receipt.notes)
    assert receipt.linked == 2
    assert "Q-01: its account is marked as public" in said
    assert "Q-02: its account is not in the inquiry, or two files have its name" in said
    assert "Q-03: its account is not in the inquiry" in said


def test_an_account_that_was_linked_before_stays_linked_when_a_table_leaves_its_name_out(
    heard: Opened, tmp_path: Path
) -> None:
    receipt = take(heard, write(tmp_path / "in", changed({("Q-01", "Notes"): ""})))
    assert (receipt.unchanged, receipt.linked) == (12, 5)


def test_the_account_of_two_people_is_blocked_when_one_of_them_takes_consent_back(
    saved: Opened, tmp_path: Path
) -> None:
    take(saved, write(tmp_path / "in", changed({("Q-06", "Notes"): "Q-01.txt"})))
    done = withdraw(saved, "Q-06", "asked", "A. Member")
    assert "lamp" in done.places
    assert "notes/Q-01.txt" not in {one.document.name for one in texts.load(saved).stored}


def test_what_was_once_an_account_is_blocked_too(heard: Opened, tmp_path: Path) -> None:
    (tmp_path / "better.txt").write_text("The lamp stayed on.", encoding="utf-8")
    add(heard, [tmp_path / "better.txt"], public=False, settings=Settings(), progress=lambda *_: None)
    take(heard, write(tmp_path / "in", changed({("Q-01", "Notes"): "better.txt"})))
    withdraw(heard, "Q-01", "asked", "A. Member")
    left = {one.document.name for one in texts.load(heard).stored}
    assert not left & {"better.txt", "notes/Q-01.txt"}


def test_what_a_newer_table_does_not_say_of_an_identity_stays_in_the_vault(heard: Opened, tmp_path: Path) -> None:
    from probata.inquiry.accounts import people
    from probata.inquiry.entry.door import look

    mapping = MAPPING.replace('["Name", "Telephone"]', '["Name"]').replace(
        "account =", 'ignore = ["Telephone"]\naccount ='
    )
    take(heard, write(tmp_path / "in", mapping=mapping))
    with look(heard) as connection:
        found = people.lexicon(heard, connection).find(f"call {interviewing.PHONES[0]} and ask for Zestervane")
    assert len(found) == 2


def test_an_identity_that_the_vault_holds_cannot_be_said_to_be_stored_nowhere(heard: Opened, tmp_path: Path) -> None:
    before = listed(heard).interviews
    table = changed({("Q-03", "Public"): "identity stored nowhere", ("Q-03", "Name"): "", ("Q-03", "Telephone"): ""})
    with pytest.raises(BadInput, match="1 of the rows says that the identity is stored nowhere"):
        take(heard, write(tmp_path / "in", table))
    assert listed(heard).interviews == before


def test_a_codebook_that_lacks_a_saved_code_is_told_and_counts_fail_closed(saved: Opened, tmp_path: Path) -> None:
    book = CODEBOOK.replace("[codes.pills]", "[codes.tablets]")
    receipt = take(
        saved, write(tmp_path / "in", codebook=book, mapping=MAPPING.replace('pills = "Pills"', 'tablets = "Pills"'))
    )
    assert any("the saved count 'pills' cannot be counted" in note for note in receipt.notes)


BROKEN = {
    "a column that is missing": (lambda table: [row[:-1] for row in table], "'Public' is missing"),
    "a column that stands twice": (
        lambda table: [[*row, "x"] for row in [[*table[0][:-1], "No."], *table[1:]]],
        "twice",
    ),
    "a column that nobody mapped": (
        lambda table: [[*row, f"more{n}"] for n, row in enumerate(table)],
        "neither mapped",
    ),
    "a longer row": (lambda table: [*table[:2], [*table[2], "one more"], *table[3:]], "longer than the header"),
    "a code name twice": (lambda table: [*table, table[1]], "stands in row 2 already"),
    "no header": (lambda table: table[1:], "none of the mapped columns"),
    "an age that is none": (lambda table: [table[0], ["Q-01", *table[1][1:5], "old", *table[1][6:]]], "whole number"),
    "a word without meaning": (lambda table: [table[0], [*table[1][:-1], "perhaps"]], "no meaning"),
    "cells that slipped by one": (lambda table: [table[0], ["Q-01", "", *table[1][1:-1]]], "row 2"),
}


@pytest.mark.parametrize("broken", BROKEN)
def test_a_table_with_a_fault_is_refused_whole_and_nobody_is_named(opened: Opened, tmp_path: Path, broken: str) -> None:
    breaks, says = BROKEN[broken]
    size = log(opened, 1).size
    with pytest.raises(BadInput, match=says) as raised:
        take(opened, write(tmp_path / "in", breaks(rows())))
    assert not any(marker in str(raised.value) for marker in MARKERS)
    assert listed(opened).interviews == ()
    assert log(opened, 2).size == size + 1  # the look that the line above was


@pytest.mark.parametrize(
    ("codebook", "mapping", "says"),
    [
        (CODEBOOK.replace("held or worked", "involved or held"), MAPPING, "circle"),
        (CODEBOOK.replace("held or worked", "held or"), MAPPING, "ends too early"),
        (CODEBOOK, MAPPING.replace('held = "Held"', 'hold = "Held"'), "no code 'hold'"),
        (CODEBOOK, MAPPING.replace('sex = "Sex"', 'sexes = "Sex"'), "no attribute 'sexes'"),
        (CODEBOOK, MAPPING.replace('worked = "Worked"', 'involved = "Worked"'), "never read from a column"),
        (CODEBOOK, MAPPING.replace('"Telephone"', '"Name"'), "stands twice"),
        (CODEBOOK.replace('values = ["woman", "man"]', 'values = ["woman"]'), MAPPING, "no meaning"),
        ("threshold =", MAPPING, "codebook.toml"),
        (CODEBOOK, "[columns", "mapping.toml"),
    ],
)
def test_a_codebook_and_a_mapping_that_do_not_fit_are_refused(
    opened: Opened, tmp_path: Path, codebook: str, mapping: str, says: str
) -> None:
    with pytest.raises(ProbataError) as raised:
        take(opened, write(tmp_path / "in", codebook=codebook, mapping=mapping))
    assert says in str(raised.value)
    assert listed(opened).interviews == ()


def test_files_that_are_missing_or_in_another_encoding_are_said_by_name(opened: Opened, tmp_path: Path) -> None:
    files = write(tmp_path / "in")
    with pytest.raises(NotFound, match=r"nowhere\.csv"):
        take(opened, replace(files, table=tmp_path / "nowhere.csv"))
    files.codebook.write_bytes(CODEBOOK.encode("utf-16"))
    with pytest.raises(BadInput, match="not UTF-8"):
        take(opened, files)


def test_a_reader_may_neither_take_in_nor_list(heard: Opened, tmp_path: Path) -> None:
    reader = replace(heard, role="reader")
    with pytest.raises(BadUse, match="may not add"):
        take(reader, write(tmp_path / "in"))
    with pytest.raises(BadUse, match="may not members"):
        listed(reader)


def test_a_member_without_the_compartments_changes_nobody_in_them(heard: Opened, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="12 of the interviews lie in compartments that you do not hold"):
        take(without_compartments(heard), write(tmp_path / "in", changed({("Q-05", "Age"): "25"})))


def test_looking_at_the_list_is_logged_with_a_number_and_no_name(heard: Opened) -> None:
    listed(heard)
    last = log(heard, 1).entries[-1]
    assert (last.act, last.detail) == ("list interviews", {"interviews": 12})


@pytest.mark.parametrize("spelled", ["Q\u201101", "\uff31-01", "Q-001", "Q 01", "q01"])
def test_another_spelling_of_a_code_name_makes_nobody_another_person(
    heard: Opened, tmp_path: Path, spelled: str
) -> None:
    withdraw(heard, "Q-01", "asked by letter", "A. Member")
    table = rows()
    table[1][0] = spelled
    assert take(heard, write(tmp_path / "in", table)).new == 0
    assert named(heard, "Q-01").consent.withdrawn


def test_nobody_who_withdrew_comes_back_beside_their_account_under_another_name(heard: Opened, tmp_path: Path) -> None:
    withdraw(heard, "Q-01", "asked by letter", "A. Member")
    table = rows()
    table[1][0] = "Q-77"
    with pytest.raises(BadInput, match="withdrawn"):
        take(heard, write(tmp_path / "in", table))
    assert len(listed(heard).interviews) == 12


def test_a_name_is_no_code_name(opened: Opened, tmp_path: Path) -> None:
    table = rows()
    name = table[1][table[0].index("Name")]
    table[1][0] = name
    with pytest.raises(BadInput, match="identity") as refused:
        take(opened, write(tmp_path / "in", table))
    assert not any(part in str(refused.value) for part in name.split())
    assert listed(opened).interviews == ()


def test_a_codebook_that_protects_less_says_so_and_is_logged(heard: Opened, tmp_path: Path) -> None:
    files = write(tmp_path / "in")
    text = files.codebook.read_text(encoding="utf-8")
    assert "[attributes.sex]" in text
    looser = text.replace("[attributes.sex]", "[attributes.sex]\nquasi = false", 1)
    files.codebook.write_text(looser, encoding="utf-8")
    receipt = take(heard, files)
    assert any(note.startswith("PROTECTS LESS") for note in receipt.notes)
    assert any(entry.act == "codebook" for entry in log(heard, 100).entries)


def test_a_header_alone_is_nothing_to_take_in(opened: Opened, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="nothing to take in"):
        take(opened, write(tmp_path / "in", rows()[:1]))


def test_counts_after_a_change_of_consent_are_those_of_an_inquiry_without_a_cache(
    heard: Opened, tmp_path: Path
) -> None:
    from probata.inquiry.entry.door import transact

    table = changed(
        {("Q-01", "Inside"): "no", ("Q-02", "Public"): "no", ("Q-03", "Held"): "", ("Q-04", "Sex"): "woman"}
    )
    take(heard, write(tmp_path / "in", table))
    withdraw(heard, "Q-05", "asked by letter", "A. Member")
    asked = [("held", ""), ("worked or pills", "sex = woman"), ("not lamp", "reached = school")]
    kept = [count(heard, *one, members=True) for one in asked]
    with transact(heard) as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM columns").scalar_one() > 0
        connection.exec_driver_sql("DELETE FROM columns")
    assert [count(heard, *one, members=True) for one in asked] == kept
    assert kept[0].count.everyone == 10
    assert kept[0].refused == 3
