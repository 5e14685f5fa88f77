"""Placeholders: what stands in a text for a telephone number or an account, and what it stands for, withheld."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from probata.method.documents.model import Reading
from probata.record.withheld import Withheld

_ONE = re.compile(r"\b(?:number|account) \d+\b")


def placeholders(reading: Reading) -> Mapping[str, Withheld[str]]:
    """Placeholder as it stands in the text or as a sender (``number 1``, ``account 2``) -> what it stands for.

    A file in which people wrote such words themselves may hold both ``number 2`` and ``account 2``: then the second has
    the name ``number 2 or account 2``, since the text does not tell them apart.
    """
    there = set(_written(reading)) if reading.identities else set[str]()
    return {_name(at, there): each for at, each in enumerate(reading.identities, start=1)}


def _written(reading: Reading) -> Iterator[str]:
    yield from _ONE.findall(reading.text)
    for mark in reading.marks:
        yield from _ONE.findall(mark.by)


def _name(at: int, there: set[str]) -> str:
    """A number that nothing in the text stands for any more is called a number."""
    found = [one for one in (f"number {at}", f"account {at}") if one in there]
    return " or ".join(found) or f"number {at}"
