"""Refs that merging gave up lead to those that stand, over any number of merges."""

from __future__ import annotations

import json

from probata.inquiry.entry.door import Opened, transact
from probata.store.same_files import SAME_FILE, names
from probata.store.tables import saved


def test_a_ref_leads_to_the_last_one(opened: Opened) -> None:
    with transact(opened) as connection:
        assert names(connection) == {}
        for number, steps in enumerate(({"a": "b"}, {"b": "c", "x": "y"}, {"p": "q", "q": "p"})):
            row = {"ref": f"same-{number}", "handle": "h", "kind": SAME_FILE, "body": json.dumps(steps)}
            connection.execute(saved.insert().values(**row, by="", at=""))
        found = names(connection)
        connection.execute(saved.delete())
    assert {one: found[one] for one in "abx"} == {"a": "c", "b": "c", "x": "y"}
