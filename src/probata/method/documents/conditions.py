"""Conditions of receipt: what whoever handed an item over asked for, and which ways out of the inquiry that closes.

The vocabulary is closed, since a gate has to know what a word forbids. A word that it does not know forbids everything.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType


class Way(StrEnum):
    """A way in which an item, or words of it, leave the inquiry."""

    PRINT = "stand in a report"
    PACKAGE = "stand open in a signed package"
    DISCLOSE = "be handed over"


EVERY_WAY = frozenset(Way)


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition: what it says, what it forbids, and where that comes from.

    ``needs_day``: it is nothing without a day. ``from_then_on``: it forbids from the day after that one, and not until.
    """

    word: str
    says: str
    forbids: frozenset[Way]
    cites: str
    needs_day: bool = False
    from_then_on: bool = False


_ALL = (
    Condition(
        "lead only",
        "only to find other evidence with: neither printed nor packaged nor handed over",
        EVERY_WAY,
        "Rome Statute, article 54(3)(e)",
    ),
    Condition(
        "not disclosed",
        "not to be handed to anybody, nor to stand open in a package",
        frozenset({Way.DISCLOSE, Way.PACKAGE}),
        "Rome Statute, article 73; ICC Rules of Procedure and Evidence, rule 82",
    ),
    Condition(
        "source not named",
        "nothing that says where it came from: not printed as a source, not in a package",
        frozenset({Way.PRINT, Way.PACKAGE}),
        "Rome Statute, article 54(3)(f)",
    ),
    Condition(
        "embargo",
        "nothing of it before the day is over",
        EVERY_WAY,
        "the terms of whoever handed it over",
        needs_day=True,
    ),
    Condition(
        "return or destroy",
        "to be given back or destroyed by the day; after it, no use of any kind",
        EVERY_WAY,
        "the terms of whoever handed it over",
        needs_day=True,
        from_then_on=True,
    ),
)
CONDITIONS: Mapping[str, Condition] = MappingProxyType({one.word: one for one in _ALL})
"""Every condition by its word."""


@dataclass(frozen=True, slots=True)
class Days:
    """Which day it is. Where clocks differ, ``first`` and ``last`` do: a ban ends by the one, begins by the other."""

    first: date
    last: date


def looser(word: str, before: str, after: str) -> bool:
    """Whether a condition forbids less with the day ``after`` than with the one that stands: an earlier end of a ban, a
    later beginning, or a day where it had no end. Both are ISO days or empty."""
    condition = CONDITIONS.get(word)
    if condition is None or (before and not is_day(before)) or (condition.needs_day and not before):
        return True  # what stands forbids everything
    last = date.max.isoformat()
    return (after or last) > (before or last) if condition.from_then_on else (after or last) < (before or last)


def is_day(text: str) -> bool:
    """Whether this is an ISO day."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def forbidden(word: str, until: str, days: Days) -> frozenset[Way]:
    """What a condition forbids on such a day; everything where its word or its day is none that is known.

    Args:
        word: one of :data:`CONDITIONS`.
        until: an ISO day, the last on which a ban stands (or on which use is allowed); empty for no end.
    """
    condition = CONDITIONS.get(word)
    if condition is None or (condition.needs_day and not until):
        return EVERY_WAY
    try:
        end = date.fromisoformat(until) if until else date.max
    except ValueError:
        return EVERY_WAY
    stands = days.last > end if condition.from_then_on else days.first <= end
    return condition.forbids if stands else frozenset()
