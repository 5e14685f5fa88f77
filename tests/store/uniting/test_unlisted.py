"""unlisted: files that no line of the list of removals names, with what decisions call their texts."""

from __future__ import annotations

import json

from probata.store.uniting.unlisted import named_items, unlisted
from tests.store.uniting.pairs import copy, line, pair, ref

WHERE, ITEM = str(ref("compartment", 1)), str(ref("item", 1))
HAS = copy(items=[{"ref": ITEM, "compartment": WHERE}, {"ref": "other", "compartment": "another"}])


def test_a_file_in_a_destroyed_compartment_that_no_line_names() -> None:
    for both in (pair(copy(), HAS), pair(HAS, copy())):
        assert list(unlisted(both, [line(1)], [WHERE])) == [(WHERE, (ITEM,), (f"text of {ITEM}",))]
        assert list(unlisted(both, [line(1, items=(ref("item", 1),))], [WHERE])) == []


def test_a_file_is_named_under_every_ref_that_it_had() -> None:
    same = {"kind": "same file", "body": json.dumps({"high": "middle", "middle": ITEM, "x": "y"})}
    both = pair(copy(saved=[same]), HAS)
    assert named_items(both, [line(1, items=(ref("item", 1),))]) == {ITEM, "middle", "high"}
    assert named_items(both, [line(1)]) == frozenset()
