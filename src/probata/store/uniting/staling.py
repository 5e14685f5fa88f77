"""What has to be looked at again: what either copy says, and what rests on a person whom one of them changed."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from probata.store.uniting.model import AnyRow, AnyRows, Pair, Part
from probata.store.uniting.plain import text_of

WITHDRAWN, CHANGED = "rests on an account that was withdrawn", "rests on an interview that was changed"
ERASED = "rests on an account that was erased"


def staling(pair: Pair, rows: Mapping[str, AnyRows], gone: Collection[str]) -> Part:
    """What either copy says, and what rests on an interview that one of them withdrew or changed, or on what was erased
    (``gone``: Refs) and one of them did not know."""
    found: dict[str, AnyRow] = {}
    for row in sorted(pair.each("stale"), key=text_of, reverse=True):
        found[row["of"]] = row
    for name in forward(rows["basis"], gone):
        found.setdefault(name, {"of": name, "why": ERASED, "at": ""})
    sides = [side.by_ref("interviews") for side in pair.both]
    for person in rows["interviews"]:
        if any(person["ref"] in side and side[person["ref"]] != person for side in sides):
            start = {person["ref"], person["account"] or person["ref"]}
            why = WITHDRAWN if person["withdrawn"] else CHANGED
            for name in forward(rows["basis"], start):
                found.setdefault(name, {"of": name, "why": why, "at": ""})
    return Part({"stale": [found[name] for name in sorted(found)]})


def forward(basis: AnyRows, start: Collection[str]) -> set[str]:
    """Everything that rests on these, over any number of steps."""
    bearing: dict[str, list[str]] = {}
    for row in basis:
        bearing.setdefault(row["rests_on"], []).append(row["of"])
    found, front = set(start), list(start)
    while front:
        for name in bearing.get(front.pop(), ()):
            if name not in found:
                found.add(name)
                front.append(name)
    return found - set(start)
