"""years: the years of days that are told without one: "On 6 February 2024 we wrote. The ministry answered on 11 March".

Such a day lies in the year that brings it nearest to the date before it, in the same section.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from probata.method.report.claims.reading.dates import dates_of
from probata.method.report.claims.reading.model import DateClaim
from probata.method.report.claims.reading.telling import Telling, tellings
from probata.method.report.model import Bound

_FAR = 120
"""Days from the date before, beyond which a day without a year may be of another story."""
_KINDS = ("paragraph", "item")


def dates_with_years(telling: Telling) -> tuple[DateClaim, ...]:
    """The dates of a sentence, with the years of those that name none as far as the text shows them."""
    return _filled(telling.said.bound).get(telling.index) or dates_of(telling)


def has_own_year(one: DateClaim) -> bool:
    """Whether a date names its year itself."""
    return one.year is not None and str(one.year) in one.words


def _filled(bound: Bound) -> dict[int, tuple[DateClaim, ...]]:
    return bound.once.get("dates with years", lambda: dict(_each(bound)))


def _each(bound: Bound) -> Iterator[tuple[int, tuple[DateClaim, ...]]]:
    last: date | None = None
    section = ""
    for telling in tellings(bound):
        passage = telling.said.passage
        if passage.kind not in _KINDS:
            continue
        if passage.section != section:
            section, last = passage.section, None
        found: list[DateClaim] = []
        for one in dates_of(telling):
            made = _with_year(one, last) if one.year is None and last is not None else one
            found.append(made)
            last = made.first if made.month is not None and made.first is not None else last
        if found:
            yield telling.index, tuple(found)


def _with_year(one: DateClaim, last: date) -> DateClaim:
    if one.month is None or not one.exists:
        return one
    days = [day for year in (last.year - 1, last.year, last.year + 1) if (day := _day(year, one)) is not None]
    day = min(days, key=lambda each: abs((each - last).days)) if days else None
    if day is None or abs((day - last).days) > _FAR:
        return one
    until = day if one.day else date(day.year, day.month, monthrange(day.year, day.month)[1])
    return replace(one, year=day.year, first=day, last=until)


def _day(year: int, one: DateClaim) -> date | None:
    month, day = one.month or 1, one.day or 1
    return date(year, month, day) if day <= monthrange(year, month)[1] else None
