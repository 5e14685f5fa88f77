"""Copies of one log that went on by themselves become one log: in any order the same, and nothing of any is lost."""

from __future__ import annotations

import itertools
from functools import reduce

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.record.errors import BadInput
from probata.signing.merkle import root
from probata.signing.proof import JOIN
from probata.store.strands import MAIN, Log, head_of, histories, joined_head, merge, settled, unjoined, woven
from tests.store.logs_kit import alone, first, going_on, kept, main_of

START = going_on(first(), "a", "b")


def leaves(log: Log) -> set[tuple[bytes, ...]]:
    return {tuple(one.leaf for one in settled(path)) for path in histories(log).values()}


def test_a_log_of_one_history_has_one_strand() -> None:
    assert woven([main_of(START)]) == START
    assert woven([]) == alone([])


def test_two_copies_become_two_strands_and_the_main_one_names_the_others_head() -> None:
    one, other = going_on(START, "one", "one more"), going_on(START, "other")
    merged = merge(one, other)
    main, side = merged
    assert (main.name, side.parent, side.fork) == (MAIN, MAIN, 3)
    assert side.name == side.own[0].leaf.hex()
    assert main_of(merged)[3].leaf < side.own[0].leaf
    assert leaves(merged) == leaves(one) | leaves(other)
    last = main.own[-1].entry
    assert (last.act, last.at, last.member) == (JOIN, "", "")
    assert joined_head(last) == head_of(histories(merged)[side.name])


def test_merging_with_an_older_copy_or_itself_changes_nothing() -> None:
    merged = merge(going_on(START, "one"), going_on(START, "other"))
    assert merge(START, going_on(START, "c")) == going_on(START, "c")
    for same in (merged, START, going_on(START, "one")):
        assert merge(merged, same) == merge(same, merged) == merged


def test_acts_after_a_merge_keep_the_join_before_them() -> None:
    merged = merge(going_on(START, "one"), going_on(START, "other"))
    later = going_on(merged, "later")
    again = merge(later, merged)
    assert again == later
    assert [one.entry.act for one in main_of(again)][-2:] == [JOIN, "add"]


def test_a_copy_that_went_on_after_it_was_merged_is_joined_again_at_its_new_end() -> None:
    one, other = going_on(START, "one"), going_on(START, "other")
    main, side = (one, other) if main_of(one)[3].leaf < main_of(other)[3].leaf else (other, one)
    later = going_on(merge(main, side), "later")
    again = merge(later, going_on(side, "meanwhile"))
    joins = [joined_head(kept.entry) for kept in main_of(again) if kept.entry.act == JOIN]
    assert joins == [head_of(main_of(side)), head_of(main_of(going_on(side, "meanwhile")))]


def test_logs_of_two_inquiries_are_not_merged() -> None:
    with pytest.raises(BadInput, match="two different inquiries"):
        merge(START, going_on(first("another"), "a"))


def test_an_act_that_only_calls_itself_a_join_names_no_head() -> None:
    assert joined_head(kept(3, "x", JOIN).entry) is None
    assert unjoined((kept(3, "x", JOIN),), [head_of(())]) == [head_of(())]


@st.composite
def copies(draw: st.DrawFn) -> list[Log]:
    """Three or four copies of one inquiry after acts and merges in any order, with clocks that say anything."""
    held = [START] * draw(st.integers(3, 4))
    for number in range(draw(st.integers(0, 12))):
        at = draw(st.integers(0, len(held) - 1))
        other = draw(st.integers(0, len(held) - 1))
        if draw(st.booleans()):
            held[at] = merge(held[at], held[other])
        else:
            year = draw(st.sampled_from(["2021", "2031", "2041"]))
            main = main_of(held[at])
            new = kept(len(main) + 1, f"{at} {number}", at=f"{year}-01-01T00:00:00Z")
            held[at] = woven([(*main, new), *list(histories(held[at]).values())[1:]])
            assert main_of(held[at])[-1] == new
    return held


@settings(deadline=None)
@given(copies())
def test_in_whatever_order_copies_are_merged_the_log_is_the_same_with_every_act_of_each(held: list[Log]) -> None:
    merged, *others = [reduce(merge, order) for order in itertools.permutations(held)]
    others.append(merge(merge(held[0], held[1]), reduce(merge, held[2:])))
    assert all(other == merged for other in others)
    there = leaves(merged)
    for one in held:
        for path in leaves(one):
            assert any(found[: len(path)] == path for found in there)
    assert {one.leaf for copy in held for p in histories(copy).values() for one in settled(p)} <= {
        one.leaf for path in histories(merged).values() for one in path
    }


@settings(deadline=None)
@given(copies())
def test_a_merged_log_is_numbered_without_a_gap_and_its_main_strand_names_every_other_end(held: list[Log]) -> None:
    merged = reduce(merge, held)
    for path in histories(merged).values():
        assert [one.entry.seq for one in path] == list(range(1, len(path) + 1))
    ends = [head_of(settled(path)) for name, path in histories(merged).items() if name != MAIN]
    assert unjoined(main_of(merged), ends) == []
    assert woven(histories(merged).values()) == merged


@settings(deadline=None)
@given(copies())
def test_every_root_that_was_shown_after_an_act_stays_the_root_of_a_beginning(held: list[Log]) -> None:
    merged = reduce(merge, held)
    roots = {
        root([one.leaf for one in path[:size]]) for path in histories(merged).values() for size in range(len(path) + 1)
    }
    for one in held:
        main = main_of(one)
        shown = [at for at, entry in enumerate(main, 1) if entry.entry.act != JOIN]
        assert all(root([entry.leaf for entry in main[:at]]) in roots for at in shown)


@given(st.lists(st.integers(-10, 10), min_size=1, max_size=6), st.lists(st.integers(-10, 10), min_size=1, max_size=6))
def test_years_that_a_clock_jumps_move_no_entry(ours: list[int], theirs: list[int]) -> None:
    def jumping(years: list[int], who: str) -> Log:
        main = list(main_of(START))
        for number, jump in enumerate(years):
            main.append(kept(len(main) + 1, f"{who} {number}", at=f"{2031 + jump}-05-06T07:08:09Z"))
        return alone(main)

    one, other = jumping(ours, "one"), jumping(theirs, "other")
    assert leaves(merge(one, other)) == leaves(one) | leaves(other)
    assert merge(one, other) == merge(other, one)


def test_strands_stand_in_the_order_in_which_they_part_and_no_one_before_its_parent() -> None:
    copies = [going_on(START, *(f"{who} {number}" for number in range(4))) for who in "abcd"]
    copies += [going_on(alone(main_of(copy)[:6]), f"apart {who}") for who, copy in zip("abcd", copies, strict=True)]
    side = reduce(merge, copies)[1:]
    assert len(side) == 7
    assert [(one.fork, one.name) for one in side] == sorted((one.fork, one.name) for one in side)
    before = {MAIN}
    for one in side:
        assert one.parent in before
        before.add(one.name)
