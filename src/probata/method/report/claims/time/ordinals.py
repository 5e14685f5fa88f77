"""ordinals: what a sentence numbers and dates: "the first on 3 May and the last on 9 May". English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from probata.method.report.claims.reading.dates import dated
from probata.method.report.claims.reading.model import DateClaim, Voice
from probata.method.report.claims.reading.telling import Telling
from probata.method.report.claims.time.years import dates_with_years
from probata.method.report.english.small_words import words
from probata.method.report.model import Bound

_RANKS = {
    word: rank
    for rank, names in enumerate(
        ("first|earliest", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "last|latest|final")
    )
    for word in names.split("|")
}
_NUMBERED = re.compile(
    rf"(?i)\b(?:the|a|an|its|their|his|her)\s+(?P<rank>{'|'.join(_RANKS)})\b(?:\s+(?P<noun>(?!(?:on|in|of|was|at|by)\b)[a-z-]+))?"
    r"(?:\s+(?:one|of\s+(?:them|these|those|which|the\s+\w+)))?\s*,?\s*(?:(?:was|were|came|took\s+place|followed|dates?|dated|arrived)\s+)?"
    r"(?:(?:on|in|of|from|dated)\s+)?(?:the\s+)?\Z"
)
_OF_A_TIME = words("quarter half week day month year decade term semester session season weekend trimester")
_REACH = 70
"""Code points before a date in which its number stands."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """A date, the rank of what it dates, and the noun for that where one stands there."""

    date: DateClaim
    rank: int
    noun: str


@dataclass(frozen=True, slots=True)
class OutOfNumber:
    """Two dates of ``telling``: what is numbered ``earlier`` has the later date."""

    telling: Telling
    earlier: DateClaim
    later: DateClaim


def out_of_number(bound: Bound) -> Iterator[OutOfNumber]:
    """The first pair of each sentence, in the report's own voice, whose dates stand against their numbers."""
    for telling in dated(bound):
        each = [made for one in dates_with_years(telling) if (made := _numbered(telling.text, one)) is not None]
        for one, other in combinations(sorted(each, key=lambda made: made.rank), 2):
            if one.rank < other.rank and _one_row(one, other) and _against(one.date, other.date):
                yield OutOfNumber(telling, one.date, other.date)
                break


def _numbered(text: str, one: DateClaim) -> Numbered | None:
    if one.voice is not Voice.OWN:
        return None
    found = _NUMBERED.search(text, max(0, one.span.start - _REACH), one.span.start)
    if found and (found["noun"] or "").lower() in _OF_A_TIME:
        return None  # "the last quarter of 2011 and the third quarter of 2012"
    return Numbered(one, _RANKS[found["rank"].lower()], (found["noun"] or "").lower()) if found else None


def _one_row(one: Numbered, other: Numbered) -> bool:
    """Whether two are of one row: the one that is told second names nothing of its own, or the same."""
    first, second = sorted((one, other), key=lambda made: made.date.span.start)
    return second.noun in ("", "one", first.noun)


def _against(one: DateClaim, other: DateClaim) -> bool:
    return one.first is not None and other.last is not None and other.last < one.first
