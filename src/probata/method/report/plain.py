"""plain: numbers and dates of a draft that need no evidence, as the roles that the report language would put them in.

The report language asks its author to say of each number what it is. In Word nobody can; so what plainly is a date, or
the number of an article, a page or a paragraph, is taken for that. Everything that counts somebody stays unbound.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from probata.method.manuscript.model import At, Role
from probata.method.report.claims.reading.dates import date_claims
from probata.method.report.claims.reading.hours import hours_in
from probata.method.report.claims.reading.model import Use
from probata.method.report.claims.reading.numbers import number_claims
from probata.method.report.claims.reading.telling import tellings
from probata.method.report.model import Bound

_NAMES = frozenset({Use.LABEL, Use.YEAR, Use.ORDINAL, Use.PAGES, Use.PARAGRAPHS})
_CLOCK = re.compile(r"(?<![\d:.,/])(?<!ratio of )(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?![\d:])")
_TIME = "it is a time of day"
_WHY = "it names something and counts nobody"


def plain_roles(bound: Bound, ties: Sequence[Role]) -> tuple[Role, ...]:
    """The ties, and roles for all plain dates and names among them, in the order of the text, none overlapping."""
    ranked = [*((one, 0) for one in ties), *((one, 1) for one in _plain(bound) if one.at.start < one.at.end)]
    made: list[Role] = []
    rank = 0
    for role, own in sorted(ranked, key=lambda one: (one[0].at.start, one[1], -one[0].at.end)):
        if made and role.at.start < made[-1].at.end:
            if own < rank:  # a tie wins over a date that began before it
                made[-1] = role
                rank = own
            continue
        made.append(role)
        rank = own
    return tuple(made)


def _plain(bound: Bound) -> Iterator[Role]:
    for date in date_claims(bound):
        yield _role("date", date.place, date.words)
    for telling in tellings(bound):
        for start, end in _times(telling.text):
            yield _role("fixed", telling.at(start, end), telling.text[start:end], _TIME)
    for number in number_claims(bound):
        if number.use in _NAMES and any(map(str.isdigit, number.words)):
            yield _role("fixed", number.place, number.words, _WHY)


def _times(text: str) -> Iterator[tuple[int, int]]:
    """Where times of day stand: those that a word shows to be some, and whatever is written like 16:00."""
    yield from ((one.start, one.end) for one in hours_in(text))
    yield from (one.span() for one in _CLOCK.finditer(text))


def _role(name: str, at: At, words: str, *more: str) -> Role:
    parts = (" ".join(words.split()), *more)
    return Role(name, "|".join(part.replace("|", "\\|") for part in parts), parts, at)
