"""Receiving: what the conditions under which items were received forbid on this day.

The one place that asks them; whatever leaves asks it through accounts/permitting.py. No key is needed: the word of a
condition lies in the open tables, so that a member who cannot open an item is refused just the same. What is laid on a
file holds for what is made of it as well (store/inheriting.py).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from probata.inquiry.entry import clock
from probata.method.documents.conditions import Days, Way, forbidden

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.record.ref import Ref
    from probata.store.handling import Mark

WHY = "it was received on the condition"
"""How every reason of this file begins."""
_MADE = ", which stands on the file that it is a transcript, a corrected text or a version of"
OPEN_WAYS = frozenset({Way.PRINT, Way.PACKAGE})
"""What has to be allowed of a document that is used as a public one."""


@dataclass(frozen=True, slots=True)
class Forbidden:
    """Which ways out are closed to an item, each with the words of the condition that closes it, in quotation marks."""

    ways: Mapping[Way, str]

    def reason(self, ways: Collection[Way]) -> str:
        """Why one of these ways is closed; empty where none is."""
        words = next((self.ways[way] for way in sorted(ways) if way in self.ways), "")
        return f"{WHY} {words}" if words else ""


def days(connection: Connection) -> Days:
    """Today, by every clock and everywhere: a ban that ends waits for the last place, one that begins for the first."""
    from probata.store import times

    last = clock.last_day(times.latest(connection))
    return Days(date.fromisoformat(clock.first_day()), date.fromisoformat(last))


def conditions(connection: Connection) -> dict[Ref, Forbidden]:
    """Item -> what is forbidden of it now; items of which nothing is are not in it."""
    from probata.store import handling, inheriting

    today = days(connection)
    found: dict[Ref, dict[Way, str]] = {}
    marks = [one for one in handling.standing(connection) if one.kind == handling.CONDITION]
    for one in marks:
        _close(found.setdefault(one.item, {}), one, today)
    for item, reaching in inheriting.reaching(connection, marks).items():
        for one in reaching:
            _close(found.setdefault(item, {}), one, today, _MADE)
    return {item: Forbidden(ways) for item, ways in found.items() if ways}


def _close(ways: dict[Way, str], one: Mark, today: Days, behind: str = "") -> None:
    words = f"“{one.word}{f' ({one.until})' if one.until else ''}”{behind}"
    for way in forbidden(one.word, one.until, today):
        ways.setdefault(way, words)


def refusals(connection: Connection, documents: Iterable[Ref], ways: Collection[Way]) -> tuple[str, ...]:
    """A reason for each of these documents that may not leave in one of these ways."""
    from probata.store import items

    closed = conditions(connection)
    if not closed:
        return ()
    there = (one for one in set(documents) if items.has_document(connection, one))  # an erased one says nothing
    each = (closed.get(items.item_of(connection, one)) for one in there)
    return tuple(why for one in each if one is not None and (why := one.reason(ways)))


def not_open(connection: Connection) -> dict[Ref, str]:
    """Items of which no verb may speak as of public ones, however they are marked, each with the reason."""
    return {item: why for item, one in conditions(connection).items() if (why := one.reason(OPEN_WAYS))}
