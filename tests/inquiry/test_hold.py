"""hold: what the law wants kept is kept from erasure, and from nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from probata.inquiry.accounts import removing
from probata.inquiry.entry.door import Opened
from probata.inquiry.hold import hold, lift, listed
from probata.inquiry.log import log
from probata.inquiry.withdraw import withdraw
from probata.record.errors import BadUse, Damaged, NotFound


def test_a_hold_stands_until_it_is_lifted(heard: Opened) -> None:
    made = hold(heard, "Q-01", "order of a court")
    assert listed(heard) == (made,)
    assert made.as_json() == {
        "code_name": "Q-01",
        "reason": "order of a court",
        "by": str(heard.member),
        "at": made.at,
    }
    assert hold(heard, "Q-01", "another order").reason == listed(heard)[0].reason == "another order"
    lift(heard, "Q-01", "the case ended")
    assert listed(heard) == ()
    assert [one.act for one in log(heard, 3).entries] == ["hold", "hold", "hold lifted"]


def test_withdrawing_is_not_held_back(heard: Opened) -> None:
    hold(heard, "Q-01", "order of a court")
    assert not withdraw(heard, "Q-01", "asked", "A. Member").already


def test_a_reason_a_code_name_and_a_hold_are_needed(heard: Opened) -> None:
    with pytest.raises(BadUse, match="needs a reason"):
        hold(heard, "Q-01", " ")
    with pytest.raises(NotFound):
        hold(heard, "Q-99", "order")
    with pytest.raises(BadUse, match="No hold stands"):
        lift(heard, "Q-01", "ended")


def test_not_everybody_may(heard: Opened) -> None:
    other = replace(heard, role="investigator")
    for act in (lambda: hold(other, "Q-01", "order"), lambda: lift(other, "Q-01", "ended"), lambda: listed(other)):
        with pytest.raises(BadUse, match="may not hold"):
            act()


def test_with_a_list_of_removals_that_is_shorter_than_the_log_knows_nothing_is_held(
    heard: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody who has the folder shortened it; a hold on who was erased meanwhile would promise what is gone."""
    withdraw(heard, "Q-02", "asked", "A. Member")
    heard.folder.removals.unlink()
    with pytest.raises(Damaged, match="older than the inquiry"):
        hold(heard, "Q-01", "order of a court")
    assert listed(heard) == ()
    monkeypatch.setattr(removing, "_logged", lambda _: 0)  # so it would be if nobody compared
    hold(heard, "Q-01", "order of a court")
    assert len(listed(heard)) == 1
