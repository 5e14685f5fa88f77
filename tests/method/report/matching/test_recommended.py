"""Recommendations in the manuscript and on record, matched: by name where the argument begins with it, else by"""

from __future__ import annotations

from probata.method.report.matching.recommended import plain, printed, same_addressee, telling, unprinted
from tests.method.report.replied_world import bound, without

RELEASE = ":::{recommendation} the Government of Velmarra\nRelease whoever is arbitrarily held ({ref}`F2`).\n:::"


def test_blocks_are_matched_by_their_words() -> None:
    names = [each.one.name for each in printed(bound(RELEASE)) if each.one]
    assert sorted(names) == ["R1", "R2", "R3", "R4"]
    assert names[0] == "R1"


def test_a_name_in_the_argument_decides() -> None:
    first = printed(bound(RELEASE.replace("} the", "} R2 the") + "\n\n% repeal"))[0]
    assert first.one is not None
    assert (first.one.name, first.addressee) == ("R2", "the Government of Velmarra")


def test_nothing_is_matched_where_nothing_is_on_record() -> None:
    assert printed(bound(RELEASE, without())) == ()
    assert unprinted(bound(RELEASE, without())) == ()


def test_what_no_block_prints_is_left() -> None:
    assert [one.name for one in unprinted(bound("% every lease"))] == ["R4"]


def test_an_addressee_may_be_called_in_short() -> None:
    assert same_addressee("The Government", "the Government of Velmarra")
    assert not same_addressee("the Ministry", "the Government of Velmarra")
    assert plain("To the Government:") == "government"


def test_small_words_tell_nothing() -> None:
    assert telling("all of those who are held") == telling("held")
