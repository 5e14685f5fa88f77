"""PB357: a weekday that is not that of its date."""

from __future__ import annotations

import re
from calendar import day_name
from collections.abc import Iterator

from probata.method.report.claims.reading.dates import dated
from probata.method.report.claims.time.years import dates_with_years, has_own_year
from probata.method.report.model import Bound, Objection

CODE = "PB357"
WITHOUT_RECORDS = True
SAYS = "A weekday stands beside a date that fell on another day of the week."
WHY = """One of the two is wrong, and a reader who looks into a calendar finds out in a moment. If the day matters (who
was on duty, when the market was held), the account it comes from has to be read again (the house's method, law 1)."""
BAD = "The gates were closed on {date}`Monday, 2 April 2019`.\n"
GOOD = "The gates were closed on {date}`Tuesday, 2 April 2019`.\n"
_OTHER_CALENDAR = re.compile(
    r"(?i)\b(?:hijri|a\.?h\.|julian|old\s+style|o\.s\.|lunar|solar|ethiopian|hebrew|buddhist)\b"
)


def run(bound: Bound) -> Iterator[Objection]:
    """Days with their year, in the Gregorian calendar, outside of quotations; or in the year that others show."""
    right = _right(bound)
    for telling in dated(bound):
        for one in dates_with_years(telling):
            if one.weekday is None or not one.full or one.first is None or one.first.weekday() == one.weekday:
                continue
            if _OTHER_CALENDAR.search(telling.text):
                continue
            if not has_own_year(one) and (one.year, one.passage.section) not in right:
                continue
            name = day_name[one.first.weekday()]
            message = f"“{one.words}”: that day was a {name}, not a {day_name[one.weekday]}."
            yield telling.objection(
                CODE, one.span.start, one.span.end, message, "Look whether the weekday or the date is wrong."
            )


def _right(bound: Bound) -> frozenset[tuple[int | None, str]]:
    """The years of sections in which another day without its year fell on its weekday: such a year is no guess."""
    return frozenset(
        (one.year, one.passage.section)
        for telling in dated(bound)
        for one in dates_with_years(telling)
        if one.weekday is not None and one.first and one.first == one.last and one.first.weekday() == one.weekday
    )
