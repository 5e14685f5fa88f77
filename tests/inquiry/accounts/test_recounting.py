"""Saved counts after a withdrawal: shown beside what they were, saved again when a person says so."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from probata.inquiry.accounts.recounting import save_again, stale
from probata.inquiry.check import check
from probata.inquiry.count import count
from probata.inquiry.entry.door import Opened
from probata.inquiry.log import log
from probata.inquiry.withdraw import withdraw
from probata.record.errors import BadUse, NotFound
from tests import interviewing


def taken_back(opened: Opened, code_name: str = "Q-01") -> None:
    withdraw(opened, code_name, "asked by telephone", "A. Member")


def test_nothing_is_stale_before_anything_changes(saved: Opened) -> None:
    assert stale(saved) == ()


def test_a_withdrawal_makes_a_count_one_person_smaller(saved: Opened) -> None:
    taken_back(saved)
    [one] = stale(saved)
    assert (one.handle, one.before.described, one.before.everyone) == ("pills", 3, 6)
    assert one.now
    assert (one.now.described, one.now.everyone) == (2, 5)
    assert "withdrawn" in one.why
    assert one.told == "pills, among involved: 3 of the 4 who answered, of 6 -> 2 of the 3 who answered, of 5"


def test_saved_again_it_stands_under_its_handle_and_is_logged(saved: Opened, tmp_path: Path) -> None:
    count(saved, "held", "", save="held", label="people held at the quarry")
    taken_back(saved)
    before = stale(saved)
    size = log(saved, 1).size
    assert save_again(saved, before) == before
    assert stale(saved) == ()
    assert [entry.act for entry in log(saved, 2).entries] == ["save count", "save count"]
    assert log(saved, 1).size == size + 2
    body = "Of those, {count}`pills:of` were given pills.\n"
    path = interviewing.manuscript(tmp_path / "m", body)
    assert "PB102" not in {one.code for one in check(saved, path).objections}
    taken_back(saved, "Q-02")
    assert {one.handle for one in stale(saved)} == {"held", "pills"}


def test_only_what_was_shown_is_saved(saved: Opened) -> None:
    taken_back(saved)
    [one] = stale(saved)
    taken_back(saved, "Q-02")
    with pytest.raises(BadUse, match="meanwhile"):
        save_again(saved, [one])
    with pytest.raises(NotFound):
        save_again(saved, [replace(one, handle="nothing")])


def test_the_same_number_with_a_mark_is_still_looked_at(saved: Opened) -> None:
    count(saved, "lamp", "", save="lamps")
    taken_back(saved, "Q-12")
    assert "lamps" in {one.handle for one in stale(saved)}


def test_a_reader_may_look_and_not_save(saved: Opened) -> None:
    taken_back(saved)
    reader = replace(saved, role="reader")
    with pytest.raises(BadUse, match="may not decide"):
        save_again(reader, stale(reader))


def test_what_the_codebook_has_no_words_for_is_told_and_left_alone(saved: Opened, tmp_path: Path) -> None:
    codebook = interviewing.CODEBOOK.replace("[codes.pills]", "[codes.tablets]")
    mapping = interviewing.MAPPING.replace('pills = "Pills"', 'tablets = "Pills"')
    interviewing.take(saved, interviewing.write(tmp_path / "in", codebook=codebook, mapping=mapping))
    [one] = [each for each in stale(saved) if each.handle == "pills"]
    assert one.now is None
    assert "cannot be counted" in one.told
    assert save_again(saved, [one]) == ()
