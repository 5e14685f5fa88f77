"""Matching a table with what the inquiry holds: the same person, the same codings, the account that belongs to them."""

from __future__ import annotations

from pathlib import Path

import pytest

from probata.inquiry.accounts.matching import folded
from probata.inquiry.count import count
from probata.inquiry.entry.door import Opened
from tests.interviewing import changed, rows, take, write


@pytest.mark.parametrize("other", ["q-07", "Q\u201107", "\uff31-07", "Q 007", "Q07", "q_7"])
def test_spellings_of_one_code_name_are_one(other: str) -> None:
    assert folded(other) == folded("Q-07")


@pytest.mark.parametrize("other", ["Q-70", "Q-7a", "R-07", "Q-17"])
def test_other_code_names_stay_others(other: str) -> None:
    assert folded(other) != folded("Q-07")


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
