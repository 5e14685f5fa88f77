from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from probata.inquiry.accounts.removing import removal_keys
from probata.inquiry.entry.door import Opened, look, transact
from probata.inquiry.withdraw import withdraw
from probata.store import removals
from probata.store.soundness import listed
from tests.inquiry.erasing import erased
from tests.interviewing import Copies, opening


@pytest.fixture
def heard(twelve: Copies, tmp_path: Path) -> Opened:
    opened = opening(shutil.copytree(twelve.plain, tmp_path, dirs_exist_ok=True))
    withdraw(opened, "Q-02", "asked to", "a lead")
    erased(opened, "Q-01")
    return opened


def says(opened: Opened, lines: int | None = None) -> list[str]:
    with look(opened) as connection:
        every = removals.read(opened.folder.removals, removal_keys(opened, connection))[:lines]
        both = (*listed.lacking(connection, every, "removals"), *listed.not_done(connection, every))
    return [one.says for one in both]


def test_a_whole_list_of_what_was_done_draws_nothing(heard: Opened) -> None:
    assert says(heard) == []


def test_a_list_that_was_shortened_is_named_with_what_it_lacks(heard: Opened) -> None:
    [shorter, erasure] = says(heard, 1)
    assert "It has 1 lines, and the log knows of" in shorter
    assert "the erasure of interview-" in erasure


def test_a_list_that_is_gone_is_named(heard: Opened) -> None:
    heard.folder.removals.unlink()
    found = says(heard)
    assert len(found) == 3
    assert "the withdrawal of interview-" in found[1]


def test_a_line_in_place_of_another_is_no_such_line(heard: Opened) -> None:
    """Numbers alone would not show it: after merging, a list may be longer than any copy's log knows of."""
    with look(heard) as connection:
        every = removals.read(heard.folder.removals, removal_keys(heard, connection))
        twice = (every[-1],) * len(every)
        assert ["withdrawal" in one.says for one in listed.lacking(connection, twice, "removals")] == [True]


def test_a_withdrawal_of_which_only_the_list_knows_is_named(heard: Opened) -> None:
    with transact(heard) as connection:
        change = (
            "UPDATE interviews SET withdrawn = 0, record = (SELECT record FROM interviews WHERE code_name = 'Q-03')"
        )
        connection.exec_driver_sql(f"{change} WHERE code_name = 'Q-02'")
    [found] = says(heard)
    assert "`probata withdraw` does it again" in found
