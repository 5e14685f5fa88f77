"""What a withdrawal does to one interview."""

from __future__ import annotations

from probata.inquiry.accounts.taking_back import WITHDRAWAL, take_back
from probata.inquiry.entry.door import Opened, look, transact
from probata.method.testimony.model import Use
from probata.store import decisions, interviews


def test_every_use_goes_and_why_is_kept(heard: Opened) -> None:
    with transact(heard) as connection:
        one = interviews.named(connection, "Q-02")
        assert one is not None
        take_back(connection, one, "asked", "A. Member", "2022-03-01T10:00:00Z")
    with look(heard) as connection:
        after = {each.code_name: each for each in interviews.everyone(connection)}
        (kept,) = [each for each in decisions.standing(connection).values() if each.kind == WITHDRAWAL]
    assert {after["Q-02"].consent.state(use).value for use in Use} == {"withdrawn"}
    assert not after["Q-01"].consent.withdrawn
    assert (kept.binds, kept.reason, kept.by, kept.at) == (str(one.ref), "asked", "A. Member", "2022-03-01T10:00:00Z")
