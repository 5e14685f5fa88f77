"""order: the order of acts in a merged log, which is that of the rows."""

from __future__ import annotations

from probata.store.strands import histories, merge
from probata.store.uniting.order import in_order
from tests.store.logs_kit import first, going_on


def test_every_entry_comes_once_and_after_what_its_maker_had_before_them() -> None:
    one, other, third = (going_on(first(), name, f"{name} again") for name in ("a", "b", "c"))
    merged = merge(going_on(merge(one, other), "after"), third)
    order = in_order(merged)
    assert len(order) == len(set(order)) == sum(len(strand.own) for strand in merged)
    for path in histories(merged).values():
        places = [order.index(kept.leaf) for kept in path]
        assert places == sorted(places)


def test_what_was_done_after_a_merge_comes_after_both_copies() -> None:
    one, other = (going_on(first(), name) for name in ("a", "b"))
    merged = going_on(merge(one, other), "after")
    assert in_order(merged)[-1] == histories(merged)["main"][-1].leaf
