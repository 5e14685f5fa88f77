"""What each bookmark of a draft stands for, kept in the inquiry."""

from __future__ import annotations

from probata.inquiry.entry.door import Opened
from probata.inquiry.reports import tying
from probata.method.drafts.ties import TIE, Tied

HELD = tying.Decided(Tied("count", "held:k", "26", 1), "H. Teveron", "read")


def test_a_tie_is_kept_under_a_name_that_says_nothing(heard: Opened) -> None:
    [first, second] = tying.tie(heard, [HELD, HELD])
    assert first != second
    assert TIE.fullmatch(first)
    assert tying.known(heard) == {first: HELD.tied, second: HELD.tied}


def test_an_inquiry_without_ties_knows_none(heard: Opened) -> None:
    assert tying.known(heard) == {}


def test_every_saved_handle_can_be_offered(saved: Opened) -> None:
    assert tying.handles(saved) >= {"pills", "leave", "lamp", "tablets"}


def test_ties_are_no_handles(saved: Opened) -> None:
    before = tying.handles(saved)
    tying.tie(saved, [HELD])
    assert tying.handles(saved) == before
