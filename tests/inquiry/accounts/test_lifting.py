"""Settling what a restored inquiry knows; whole journeys are in tests/inquiry/test_restore.py."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from probata.inquiry.accounts import lifting
from probata.inquiry.accounts.newest import Named
from probata.inquiry.entry.door import Opened, transact
from probata.inquiry.log import log
from probata.record.errors import BadUse, Damaged, NotFound
from probata.store import facts

SINCE = "2022-03-01T10:00:00Z"


@pytest.mark.parametrize(("named", "since"), [(Named(), SINCE), (Named(Path("removals")), "")])
def test_what_is_known_is_written_down_and_logged(heard: Opened, named: Named, since: str) -> None:
    with transact(heard) as connection:
        done, told = lifting.settle(heard, connection, named, (), (5, SINCE))
        assert facts.unknown_since(connection) == told == since
    (entry,) = [one for one in log(heard, 1).entries if one.act == "restore"]
    assert entry.detail == {"from": 5, "sequence": 0, "erased": 0, "withdrawn": 0, "known": not since}
    assert (done.erased, done.withdrawn) == (0, 0)


def test_a_list_that_is_older_than_the_log_stops_it(heard: Opened) -> None:
    from probata.inquiry.withdraw import withdraw

    withdraw(heard, "Q-01", "asked", "A. Member")
    heard.folder.removals.unlink()
    with pytest.raises(Damaged, match="older than the inquiry"), transact(heard) as connection:
        lifting.settle(heard, connection, Named(), (), (5, SINCE))


def test_nothing_is_lifted_where_nothing_is_unknown_or_named(heard: Opened, tmp_path: Path) -> None:
    unknown = replace(heard, unknown_since=SINCE)
    with pytest.raises(BadUse, match="All withdrawals are known"):
        lifting.lift(heard, Named())
    with pytest.raises(BadUse, match="All withdrawals are known"):
        lifting.gone_through(heard, "asked everybody")
    with pytest.raises(BadUse, match="Nothing newer was named"):
        lifting.lift(unknown, Named())
    with pytest.raises(NotFound):
        lifting.lift(unknown, Named(tmp_path / "no"))
    with pytest.raises(BadUse, match="needs a reason"):
        lifting.gone_through(unknown, "\t")
