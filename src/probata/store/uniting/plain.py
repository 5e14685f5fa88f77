"""Tables whose rows are simply those of both: names of members, what rests on what, checkpoints, packages, numbers."""

from __future__ import annotations

import json
from collections import Counter

from probata.store import facts
from probata.store.uniting.calling import called
from probata.store.uniting.model import AnyRow, AnyRows, Pair, Part
from probata.store.uniting.order import entries

_REMOVED, _FOUND_REMOVED = "members remove", ("keyring changed", "keyring accepted")


def plain(pair: Pair) -> Part:
    """The rows of both, in an order that follows from what they say."""
    tables = {table: _all(pair, table) for table in ("basis", "checkpoints", "stamps")}
    gone = removed(pair)
    names, told = called(row for row in pair.each("members") if row["ref"] not in gone)
    own = {"members": names, "published": _published(pair), "facts": _facts(pair)}
    return Part({**tables, **own}, told)


def text_of(row: AnyRow) -> str:
    """A row as words by which rows are ordered and told apart."""
    return json.dumps(row, sort_keys=True, default=lambda value: value.hex())


def removed(pair: Pair) -> set[str]:
    """The members whom either copy ever removed."""
    acts = [said for side in pair.both for said in entries(side.log).values()]
    found = {str(one) for act, detail in acts if act in _FOUND_REMOVED for one in detail["removed"]}
    return found | {str(detail["member"]) for act, detail in acts if act == _REMOVED}


def _all(pair: Pair, table: str) -> AnyRows:
    rows = {text_of(row): row for row in pair.each(table)}
    return [rows[text] for text in sorted(rows)]


def _facts(pair: Pair) -> AnyRows:
    """They are alike, but for the generation of the keyring that lies beside the first, and that one of the copies is
    for travel: together with another it is whole."""
    travelling = all(any(row["name"] == facts.TRAVEL for row in side.rows["facts"]) for side in pair.both)
    return [row for row in pair.one.rows["facts"] if travelling or row["name"] != facts.TRAVEL]


def _published(pair: Pair) -> AnyRows:
    """One edition may print a number more than once; each stays as often as the copy that has it most often says."""
    each = [Counter(map(text_of, side.rows["published"])) for side in pair.both]
    rows = {text_of(row): row for row in pair.each("published")}
    return [rows[text] for text in sorted(rows) for _ in range(max(side[text] for side in each))]
