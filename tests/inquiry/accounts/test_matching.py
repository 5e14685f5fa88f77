"""Matching a table with what the inquiry holds: the same person, the same codings, the account that belongs to them."""

from __future__ import annotations

from pathlib import Path

import pytest

from probata.inquiry.count import count
from probata.inquiry.entry.door import Opened
from probata.record.errors import BadInput
from tests.interviewing import changed, rows, take, write


def test_a_name_of_another_vowel_is_another_person_and_overwrites_no_refusal(heard: Opened, tmp_path: Path) -> None:
    """नीता and नाता have the same consonants; a comparison that drops vowel signs takes one for the other."""
    header, person, *_ = rows()
    for name in ("नीता", "नाता"):
        receipt = take(heard, write(tmp_path / "in", [header, [name, *person[1:]]]))
        assert (receipt.new, receipt.changed) == (1, 0)
    again = take(heard, write(tmp_path / "in", [header, ["ना\u200cता", *person[1:]]]))
    assert (again.new, again.unchanged) == (0, 1)


def test_two_rows_of_one_person_are_refused(heard: Opened, tmp_path: Path) -> None:
    header, person, *_ = rows()
    table = write(tmp_path / "in", [header, ["X-1", *person[1:]], ["x 01", *person[1:]]])
    with pytest.raises(BadInput, match="told apart by dashes"):
        take(heard, table)


def test_one_coding_more_or_less_or_otherwise_is_a_change_and_nothing_else_is(heard: Opened, tmp_path: Path) -> None:
    cells = {("Q-10", "Pills"): "", ("Q-05", "Lamp"): "yes", ("Q-06", "Held"): "yes"}
    receipt = take(heard, write(tmp_path / "in", changed(cells)))
    assert (receipt.changed, receipt.unchanged) == (3, 9)
    assert count(heard, "held", "").count.described == 5
    assert take(heard, write(tmp_path / "in", changed(cells))).changed == 0
    assert take(heard, write(tmp_path / "in")).changed == 3


def test_a_table_in_another_order_is_the_same_table(heard: Opened, tmp_path: Path) -> None:
    header, *people = rows()
    receipt = take(heard, write(tmp_path / "in", [header, *reversed(people)]))
    assert (receipt.new, receipt.changed, receipt.unchanged) == (0, 0, 12)


def test_codings_that_are_all_taken_out_are_a_change(heard: Opened, tmp_path: Path) -> None:
    cells = {("Q-12", header): "" for header in ("Held", "Worked", "Pills", "Lamp")}
    assert take(heard, write(tmp_path / "in", changed(cells))).changed == 1
    assert count(heard, "held", "").count.not_asked == 1
