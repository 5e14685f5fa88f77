"""The lists of removals of two copies as one."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import fields, replace

from probata.record.canonical import dump
from probata.record.ref import Ref
from probata.store.removals import Removal
from probata.store.uniting.unlisted import More


def joined(*lists: Iterable[Removal]) -> tuple[Removal, ...]:
    """Every line of each list once, numbered anew: by the size of the log that they name, then by their content, so
    that whoever merges whatever in whatever order has the same list."""
    every = {replace(one, sequence=0): None for each in lists for one in each}
    found = sorted(every, key=lambda one: (one.log.size, _content(one)))
    return tuple(replace(one, sequence=number) for number, one in enumerate(found, start=1))


def also(lines: Iterable[Removal], more: Iterable[More]) -> list[Removal]:
    """The lines that destroy more of one person, whom two members had erased: what the other copy made or added, where
    nobody knew of it yet.

    Each erasure of the person gets them, and what another one destroyed, so that it does not matter which of two a
    copy met first.
    """
    mine, found = list(lines), []
    known = {(str(one.compartment), tuple(map(str, one.items)), one.digests) for one in mine if one.compartment}
    first = {(one.at, one.log, one.asked, one.confirmed): one for one in mine}
    for event, base in first.items():
        there = [one for one in mine if (one.at, one.log, one.asked, one.confirmed) == event]
        for compartment, items, digests in sorted({*more, *known}):
            refs = tuple(map(Ref.parse, items))
            if not any(_covers(one, compartment, refs) for one in there):
                found.append(replace(base, compartment=Ref.parse(compartment), items=refs, digests=digests))
    return found


def _covers(one: Removal, compartment: str, items: tuple[Ref, ...]) -> bool:
    return str(one.compartment) == compartment and set(items) <= set(one.items)


def same(one: Iterable[Removal], other: Iterable[Removal]) -> bool:
    """Whether two lists say the same, in whatever order."""
    mine, theirs = ({replace(line, sequence=0) for line in each} for each in (one, other))
    return mine == theirs


def _content(one: Removal) -> str:
    said = {each.name: str(getattr(one, each.name)) for each in fields(one) if each.name != "sequence"}
    return hashlib.sha256(dump({**said})).hexdigest()
