"""Whose words lie where, in rows that are in no table yet: what store/tellers.py asks the tables, asked of rows.

A test holds the two together; what goes with a person has to be the same before merging and after it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from probata.store.compartments import JOINT
from probata.store.uniting.model import AnyRows


def with_people(rows: Mapping[str, AnyRows], people: Collection[str]) -> set[str]:
    """Every document that goes with these interviews when they take consent back."""
    accounts = {row["account"] for row in rows["interviews"] if row["ref"] in people and row["account"]}
    told = accounts | {row["of"] for row in rows["basis"] if row["rests_on"] in people}
    items = {row["item"] for row in rows["documents"] if row["ref"] in told}
    own = {row["ref"] for row in rows["compartments"] if row["interview"] in people}
    joint = {row["ref"] for row in rows["compartments"] if row["kind"] == JOINT}
    joint &= {row["compartment"] for row in rows["items"] if row["ref"] in items}
    items |= {row["ref"] for row in rows["items"] if row["compartment"] in own | joint}
    return {row["ref"] for row in rows["documents"] if row["item"] in items}
