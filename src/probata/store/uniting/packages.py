"""Signed packages: what opens their withheld rows is kept where the copy has it that says less in the open."""

from __future__ import annotations

import json

from probata.record.canonical import dump
from probata.record.errors import Damaged
from probata.store.uniting.model import AnyRow, Pair, Part


def packages(pair: Pair) -> Part:
    """Every package of both. Of one that both have those openings stay open that are so in both: what one copy took out
    lies in a compartment there, or is gone with somebody who was erased."""
    mine, theirs = ({row["package"]: row for row in side.rows["signed"]} for side in pair.both)
    found = {**theirs, **mine}
    for package in mine.keys() & theirs.keys():
        found[package] = _both(mine[package], theirs[package])
    return Part({"signed": [found[package] for package in sorted(found)]})


def _both(one: AnyRow, other: AnyRow) -> AnyRow:
    if any(one[name] != other[name] for name in ("edition", "values")):
        raise Damaged("The copies differ in a package that was signed.", where=one["package"])
    there = {dump(each) for each in json.loads(other["openings"])}
    left = [each for each in json.loads(one["openings"]) if dump(each) in there]
    return {**one, "openings": dump(sorted(left, key=dump)).decode("utf-8") if one != other else one["openings"]}
