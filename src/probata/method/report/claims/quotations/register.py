"""register: the texts that a report quotes, and which of its quotations may repeat one text or stem from one speech.

Two quotations belong together where they share telling words or words in a row, or where the same people and the same
exact day stand beside them, however little their words have in common. English.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from probata.method.report.claims.quotations.quoted import Quoted, blocks, quoted
from probata.method.report.claims.quotations.wordings import FEWEST, Wording, cut_from, near, wording
from probata.method.report.model import Bound

_MONTHS = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DAY = re.compile(
    rf"\b(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<m>{_MONTHS}),?\s+(?P<y>\d{{4}})\b|"
    rf"\b(?P<m2>{_MONTHS})\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y2>\d{{4}})\b"
)
_NAME = re.compile(r"(?<=[a-z.,] )[A-Z][a-z][\w’'-]+")
_MONTH = re.compile(_MONTHS)
_WORD = re.compile(r"[^\W_]+")
_CODE = re.compile(r"https?:|www\.|[={}\\_]|\w/\w+/\w")
_TWO, _CROWD = 2, 12
"""Names that two places have in common; more quotations of one day than these are a day's debate, not one speech."""


@dataclass(frozen=True, slots=True, eq=False)
class Text:
    """A quotation with its wording, and the occasion: the exact days and the names beside it."""

    one: Quoted
    wording: Wording
    days: frozenset[str]
    names: frozenset[str]

    def of_one_occasion(self, other: Text) -> bool:
        """Whether the same day and the same people stand beside both."""
        return bool(self.days & other.days) and len(self.names & other.names) >= _TWO

    def holds(self, other: Text) -> bool:
        """Whether one of the two is a part of the other, or both are the same words."""
        mine, theirs = self.wording.plain, other.wording.plain
        return cut_from(mine, theirs) or cut_from(theirs, mine)


def texts(bound: Bound) -> tuple[Text, ...]:
    """Every quotation and block long enough to be told again, in the order of the text. Remembered."""
    return bound.once.get("quotations: texts", lambda: tuple(_texts(bound)))


def pairs(bound: Bound) -> tuple[tuple[Text, Text], ...]:
    """Each text with the earlier ones that may be the same words or of the same speech. Remembered."""
    return bound.once.get("quotations: pairs", lambda: tuple(_pairs(texts(bound))))


def _texts(bound: Bound) -> Iterator[Text]:
    each = (one for one in (*quoted(bound), *blocks(bound)) if one.closed and _long(one.words))
    for one in sorted(each, key=lambda one: (one.number, one.start)):
        beside = f"{one.beside[0]} {one.around}"
        days = frozenset(_day(hit) for hit in _DAY.finditer(beside))
        names = frozenset(name for name in _NAME.findall(beside) if not _MONTH.fullmatch(name))
        made = wording(one.words)
        if one.marked or not _is_an_address(made):
            yield Text(one, made, days, names)


def _is_an_address(made: Wording) -> bool:
    """Whether a block consists of names and numbers for the most part: a letterhead, a signature, a list."""
    return sum(word in made.names for word in made.plain) * 2 > len(made.plain)


def _day(hit: re.Match[str]) -> str:
    return f"{hit['d'] or hit['d2']} {hit['m'] or hit['m2']} {hit['y'] or hit['y2']}"


def _pairs(each: tuple[Text, ...]) -> Iterator[tuple[Text, Text]]:
    done: set[tuple[int, int]] = set()
    for later, earlier in near([one.wording for one in each]):
        done.add((later, earlier))
        yield each[later], each[earlier]
    by_day: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(each):
        for day in sorted(one.days):
            for other in by_day[day][-_CROWD:]:
                if (number, other) not in done and one.of_one_occasion(each[other]):
                    done.add((number, other))
                    yield one, each[other]
            by_day[day].append(number)


def _long(words: str) -> bool:
    """Whether it is long enough to be told again, and words rather than an address or code."""
    return len(_WORD.findall(words)) >= FEWEST and not _CODE.search(words)
