"""Locking identities away: in the vault, nowhere else, and never in a code name."""

from __future__ import annotations

from pathlib import Path

import pytest

from probata.inquiry.accounts import people
from probata.inquiry.entry.door import Opened, look
from probata.record.errors import BadInput
from tests.interviewing import MARKERS, NAMES, changed, rows, take, write


def test_every_identity_of_a_table_is_in_the_vault(heard: Opened) -> None:
    with look(heard) as connection:
        lexicon = people.lexicon(heard, connection)
    assert all(lexicon.find(f"a word of {name} here") for name in NAMES)


def test_an_identity_is_merged_with_what_an_earlier_table_said(heard: Opened, tmp_path: Path) -> None:
    take(heard, write(tmp_path / "in", changed({("Q-01", "Name"): "Ansel Umbrelvaine"})))
    take(heard, write(tmp_path / "in", changed({("Q-01", "Name"): "", ("Q-01", "Telephone"): ""})))
    with look(heard) as connection:
        lexicon = people.lexicon(heard, connection)
    assert lexicon.find("Umbrelvaine")


def test_a_code_name_that_holds_somebodys_name_is_refused_without_saying_whose(opened: Opened, tmp_path: Path) -> None:
    table = rows()
    table[3][0] = f"Q-{NAMES[7]}"
    with pytest.raises(BadInput, match="1 of the code names hold") as raised:
        take(opened, write(tmp_path / "in", table))
    assert not any(marker in str(raised.value) for marker in MARKERS)


def test_code_names_without_a_digit_are_noted(opened: Opened, tmp_path: Path) -> None:
    table = rows()
    table[1][0] = "Heron"
    assert any("holds no digit" in note for note in take(opened, write(tmp_path / "in", table)).notes)


def test_one_name_under_two_code_names_is_said_without_the_name(heard: Opened, tmp_path: Path) -> None:
    name = dict(zip([row[0] for row in rows()[1:]], NAMES, strict=False))["Q-03"]
    receipt = take(heard, write(tmp_path / "in", changed({("Q-07", "Name"): f"{name.upper()}, Ansel"})))
    [note] = [one for one in receipt.notes if "MAY BE ONE PERSON" in one]
    assert "Q-03, Q-07" in note
    assert not any(marker in str(receipt) for marker in MARKERS)


def test_who_took_consent_back_and_comes_again_is_told_of(heard: Opened, tmp_path: Path) -> None:
    from probata.inquiry.withdraw import withdraw

    withdraw(heard, "Q-03", "asked by letter", "A. Member")
    name = dict(zip([row[0] for row in rows()[1:]], NAMES, strict=False))["Q-03"]
    receipt = take(heard, write(tmp_path / "in", changed({("Q-07", "Name"): f"Ansel {name}"})))
    assert [one for one in receipt.notes if "Q-03 (withdrawn), Q-07" in one]


def test_different_people_are_not_said_to_be_one(heard: Opened, tmp_path: Path) -> None:
    assert not [one for one in take(heard, write(tmp_path / "in")).notes if "ONE PERSON" in one]
