"""Dates in figures, "31/09/2018" or "30.02.2019", that no calendar has, whether the day or the month stands first."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator

_DATE = re.compile(
    r"(?<![\w/.,-])(?P<one>\d{1,2})(?P<sign>[/.-])(?P<two>\d{1,2})(?P=sign)(?P<year>(?:19|20)\d\d)(?![\w/-]|[.,]\d)"
)
_LEADS = re.compile(
    r"(?i)(?:\b(?:on|of|dated|from|until|till|to|by|since|before|after|between|and|date:?|day,?)\s+(?:the\s+)?|\A\s*|[(:]\s*)\Z"
)
_MONTHS = 12


def impossible_in(text: str) -> Iterator[tuple[int, int]]:
    """Where a text has such dates; what no word introduces as a date may be the number of a file and is left out."""
    for found in _DATE.finditer(text):
        one, two, year = (int(found[name]) for name in ("one", "two", "year"))
        if not (_exists(one, two, year) or _exists(two, one, year)) and _LEADS.search(text[: found.start()]):
            yield found.span()


def _exists(day: int, month: int, year: int) -> bool:
    return 1 <= month <= _MONTHS and 1 <= day <= monthrange(year, month)[1]
