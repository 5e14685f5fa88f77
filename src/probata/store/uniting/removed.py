"""The lists of removals of two copies as one."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import fields, replace

from probata.record.canonical import dump
from probata.store.removals import Removal


def joined(*lists: Iterable[Removal]) -> tuple[Removal, ...]:
    """Every line of each list once, numbered anew: by the size of the log that they name, then by their content, so
    that whoever merges whatever in whatever order has the same list."""
    every = {replace(one, sequence=0): None for each in lists for one in each}
    found = sorted(every, key=lambda one: (one.log.size, _content(one)))
    return tuple(replace(one, sequence=number) for number, one in enumerate(found, start=1))


def also(lines: Iterable[Removal], interview: str, compartments: Iterable[str]) -> list[Removal]:
    """The lines that destroy more compartments of somebody whom two members had erased: made in the other copy, where
    nobody knew of it yet."""
    from probata.record.ref import Ref

    mine = [one for one in lines if str(one.interview) == interview]
    first = min(mine, key=lambda one: (one.log.size, _content(one)))
    return [replace(first, compartment=Ref.parse(each), digests=()) for each in sorted(compartments)]


def same(one: Iterable[Removal], other: Iterable[Removal]) -> bool:
    """Whether two lists say the same, in whatever order."""
    mine, theirs = ({replace(line, sequence=0) for line in each} for each in (one, other))
    return mine == theirs


def _content(one: Removal) -> str:
    said = {each.name: str(getattr(one, each.name)) for each in fields(one) if each.name != "sequence"}
    return hashlib.sha256(dump({**said})).hexdigest()
