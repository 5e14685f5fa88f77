"""model: what a copy did by itself, and rows by their Refs."""

from __future__ import annotations

from tests.store.uniting.pairs import copy, pair


def test_own_acts_are_those_that_the_other_has_not() -> None:
    both = pair(copy([("mark", {"item": "x"})], items=[{"ref": "x"}]), copy())
    assert both.one.did("mark", "add")
    assert not both.other.did("mark", "new")
    assert both.one.touched("mark", "item", "x")
    assert not both.one.touched("mark", "item", "y")
    assert (both.one.refs("items"), both.one.by_ref("items")) == ({"x"}, {"x": {"ref": "x"}})
    assert [row["ref"] for row in both.each("items")] == ["x"]
