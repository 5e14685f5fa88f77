"""Dates in a text: days, months and years as English and ISO write them, whether they exist or not."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from probata.method.manuscript.kept import remembered

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTH = (
    r"(?P<month{0}>January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
_WEEKDAY = (
    r"(?:(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)(?:\.|(?=\s\d)))"
    r"(?:\s+(?:morning|afternoon|evening|night))?\s*,?\s+\(?(?:the\s+)?)?"
)
_BEHIND = re.compile(
    r"(?:\s*(?:,|\(|–|—|\s-)\s*|(?=\s+(?:was|is|fell\s+on)\s))(?:(?P<is>(?:\s*(?:was|is|fell\s+on))|which\s+(?:was|is|had\s+been)|that\s+is|which\s+fell\s+on|being)\s*,?\s+)?(?P<a>an?\s+(?:[a-z]+\s+)?)?"
    r"(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?:\s+(?:morning|afternoon|evening|night))?(?!\s+in\s+all\s+but)"
    r"(?P<behind>\s*(?:[,.;:)–—]|\Z)|\s+(?:and|when|while|as|at|before|after|the|they|he|she)\b)"
)
"""A weekday behind its date: ", a Sunday,", "(Sunday)", ", which was a Sunday"; what is behind a bare one closes it."""
_YEAR = r"(?P<year{0}>(?:1[89]|20)\d\d)(?![\d,]\d|\d)"
_DAY = r"(?P<day{0}>\d{{1,2}})(?:st|nd|rd|th)?"
_DATE = re.compile(
    rf"(?<![\w/.-]){_WEEKDAY}(?:"
    rf"(?<!\d\s){_DAY.format(1)}\s+(?:of\s+)?{_MONTH.format(1)}(?![a-z])(?:,?\s+{_YEAR.format(1)})?"
    rf"|{_MONTH.format(2)}\s+{_DAY.format(2)}(?!\d|,\d|\.\d|\s*(?:per\s?cent|%|million|thousand))(?:,?\s+{_YEAR.format(2)})?"
    rf"|{_YEAR.format(3)}-(?P<month3>\d\d)-(?P<day3>\d\d)(?![\d-])"
    rf"|{_MONTH.format(4)},?\s+(?:of\s+)?{_YEAR.format(4)}"
    rf"|{_YEAR.format(5)}(?![-/–]\d|\w|\s*(?:%|per\s?cent)))"
)
_SEVERAL = re.compile(r"day,?\s+(?:to|through|until|and|or|–)\s+\Z")
_TWO_DAYS = re.compile(
    rf"(?<![\w/.-])(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s*(?:and|to|until|till|–|—|-)\s*(?=\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH.format('')})"
)
_TWO_MONTHS = re.compile(
    rf"(?<![\w/.-])(?<!\d\s){_MONTH.format('')}\s*(?:and|to|until|till|through|–|—|-)\s*(?=(?P<end>[A-Z][a-z]{{2,8}}\.?),?\s+(?:19|20)\d\d\b)"
)
"""The first month of "between March and July 2021"."""
_YEARS_BEFORE = frozenset(
    (
        "in", "of", "since", "until", "till", "by", "from", "to", "between", "and", "during", "before", "after",
        "early", "late", "mid", "year", "through", "around", "about", "circa", "throughout", "or", "born",
        "spring", "summer", "autumn", "winter", "the", "for", "ended", "began",
    )
)  # fmt: skip
_BEFORE = re.compile(r"([A-Za-z-]+)[\s(]+(?:the\s+)?\Z")
_DATED_BY = frozenset(("on", "of", "dated", "from", "to", "until", "since", "by", "and", "between", "before", "after"))
_LAST = 31


@dataclass(frozen=True, slots=True)
class Dated:
    """A date at code points ``start`` to ``end``; see :class:`model.DateClaim` for the rest."""

    start: int
    end: int
    year: int | None
    month: int | None
    day: int | None
    weekday: int | None
    before: str

    @property
    def exists(self) -> bool:
        """Whether there is such a month and such a day in it; the 29th of February without a year is one."""
        if self.month is None:
            return True
        if not 1 <= self.month <= len(MONTHS):
            return False
        return self.day is None or 1 <= self.day <= monthrange(self.year or 2000, self.month)[1]

    @property
    def bounds(self) -> tuple[date | None, date | None]:
        """Its first and last day, when the year is told and the date exists."""
        if self.year is None or not self.exists:
            return None, None
        first = date(self.year, self.month or 1, self.day or 1)
        month = self.month or len(MONTHS)
        return first, date(self.year, month, self.day or monthrange(self.year, month)[1])

    @property
    def iso(self) -> str:
        """As far as it is told: ``2019``, ``2019-05``, ``2019-05-04``, ``--05-04``."""
        parts = ["-" if self.year is None else str(self.year)]
        parts += [f"{one:02}" for one in (self.month, self.day) if one is not None]
        return "-".join(parts)


@remembered
def dates_in(text: str) -> tuple[Dated, ...]:
    """Every date of a text, in order; a bare year only where a word before it says that it is one."""
    return tuple(_filled(text, sorted(_found(text), key=lambda one: one.start)))


def _found(text: str) -> Iterator[Dated]:
    for found in _DATE.finditer(text):
        if found["year5"]:
            if (one := _bare_year(text, found)) is not None:
                yield one
        elif (made := _made(text, found)) is not None:
            yield made
    for first in _TWO_MONTHS.finditer(text):
        if first["end"][:3].lower() in MONTHS:
            yield Dated(
                first.start(), first.end("month"), None, _month(first["month"]), None, None, _word(text, first.start())
            )
    for two in _TWO_DAYS.finditer(text):
        yield Dated(
            two.start(), two.end("day"), None, _month(two["month"]), int(two["day"]), None, _word(text, two.start())
        )


def _bare_year(text: str, found: re.Match[str]) -> Dated | None:
    before = _word(text, found.start("year5"))
    behind = text[found.end() : found.end() + 2]
    opens = before in _YEARS_BEFORE or text[: found.start("year5")].rstrip()[-1:] in ("(", "–")
    if not opens or (before == "the" and not re.match(r"\s[a-z]", text[found.end() :])) or behind[:1] in ("'",):
        return None
    return Dated(found.start("year5"), found.end(), int(found["year5"]), None, None, None, before)


def _made(text: str, found: re.Match[str]) -> Dated | None:
    shape = next(n for n in "1234" if found.groupdict().get(f"month{n}"))
    groups = found.groupdict()
    year, day = groups.get(f"year{shape}"), groups.get(f"day{shape}")
    before, name = _word(text, found.start()), str(groups[f"month{shape}"])
    month = int(name) if name.isdigit() else _month(name)
    weekday = _weekday(text, found) if day else None
    told = year is not None or before in _DATED_BY or weekday is not None
    if shape == "2" and year is None and (before != "on" and weekday is None):
        return None  # "in February 30 people"
    if day is not None and int(day) > _LAST and not told:
        return None
    if shape == "3" and not 1 <= month <= len(MONTHS) and before not in _DATED_BY:
        return None
    return Dated(
        found.start(), found.end(), int(year) if year else None, month, int(day) if day else None, weekday, before
    )


def _weekday(text: str, found: re.Match[str]) -> int | None:
    """The weekday before a date, or the one that stands behind it as its apposition."""
    name = found["weekday"]
    if name and _SEVERAL.search(text, max(0, found.start() - 20), found.start()):
        return None  # "from Monday to Friday, 8 October excepted"
    if not name and (behind := _BEHIND.match(text, found.end())):
        closed = behind["behind"].strip()[:1] in (",", ".", ";", ":", ")", "–", "—", "")
        name = behind["weekday"] if behind["a"] or behind["is"] or closed else None
    return _WEEKDAYS.index(name[:3].lower()) if name else None


def _month(name: str) -> int:
    return MONTHS.index(name[:3].lower()) + 1


def _word(text: str, at: int) -> str:
    found = _BEFORE.search(text, max(0, at - 30), at)
    return found[1].lower() if found else ""


_ENDS = re.compile(r"\s*(?:and|to|until|till|through|–|—|-)\s*(?:the\s+)?")


def _filled(text: str, each: list[Dated]) -> Iterator[Dated]:
    """The first of two days of one month, "between 12 and 17 March 2019", takes the year of the second."""
    following: list[Dated | None] = [*each[1:], None]
    for one, behind in zip(each, following if each else [], strict=True):
        gap = text[one.end : behind.start] if behind else ""
        months = one.year is None and one.day is None and behind and behind.year and behind.month and one.month
        if months and behind and _ENDS.fullmatch(gap):
            year = (behind.year or 0) - (1 if (one.month or 0) > (behind.month or 0) else 0)
            yield Dated(one.start, one.end, year, one.month, None, None, one.before)
        elif one.year is None and behind and behind.month == one.month and _ENDS.fullmatch(gap):
            yield Dated(one.start, one.end, behind.year, one.month, one.day, one.weekday, one.before)
        else:
            yield one
