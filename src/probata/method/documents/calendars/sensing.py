"""Sensing: a year, a month and a day in one calendar, with the words for precision around them, become days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from probata.method.documents.calendars.choosing import calendars, in_gregorian_year
from probata.method.documents.calendars.dated import Dated
from probata.method.documents.calendars.model import Calendar, Days, Sense, spanning
from probata.method.documents.calendars.spelled import QUALIFIERS, edtf
from probata.method.documents.calendars.systems import LUNAR, SOLAR, System, system
from probata.method.documents.calendars.taking import Taken, takings
from probata.record.errors import BadValue
from probata.record.uncertain_date import GREGORIAN, UncertainDate

_SEASONS = ("spring", "summer", "autumn", "winter")
_VAGUE = "where “{}” begins and ends is not fixed: the whole is given"
_WALK = "seasons move through a year of the moon: the whole year is given"
_SHORT = "the century was left out"


def senses(text: str, said: Dated, chosen: Calendar | None) -> tuple[list[Sense], list[str]]:
    """Every sense of the words, and why others are none. BadValue for words that are not understood."""
    found: list[Sense] = []
    out: list[str] = []
    for taken in takings(said):
        for one in calendars(taken, said, chosen):
            for year in _years(taken, said, one):
                try:
                    found += _senses(text, said, taken, one, year)
                except BadValue as wrong:
                    out.append(_why_not(wrong, taken))
    unlike = {(each.date, each.calendar): each for each in reversed(found)}
    return list(reversed(unlike.values())), list(dict.fromkeys(out))


def _why_not(wrong: BadValue, taken: Taken) -> str:
    as_read = f"Read as {taken.order}: {wrong.message}" if taken.order else wrong.message
    return f"{as_read} {wrong.next_step}".strip()


def _years(taken: Taken, said: Dated, one: Calendar) -> tuple[int, ...]:
    """The years that it can be, in that calendar."""
    counts = system(one)
    if in_gregorian_year(taken, said):
        away = taken.year - 621 if one in SOLAR else (taken.year - 622) * 33 // 32
        return tuple(year for year in range(away - 2, away + 3) if _touches(counts, year, taken))
    if taken.short and counts.centuries:
        return tuple(century + taken.year for century in counts.centuries)
    return (taken.year,)


def _touches(counts: System, year: int, taken: Taken) -> bool:
    """Whether that month of that year lies in the Gregorian year, at least in part."""
    return any(each.first.year <= taken.year <= each.last.year for each in counts.days(year, taken.month))


def _senses(text: str, said: Dated, taken: Taken, one: Calendar, year: int) -> Iterator[Sense]:
    for days in _days(said, taken, one, year):
        why = [*days.why, *_notes(said, taken, one)]
        yield Sense(
            date=UncertainDate(_spelled(said, one, days), text, converted_from="" if one == GREGORIAN else one.value),
            calendar=one,
            taken=_taken(said, taken, one, year),
            precision=_precision(said, taken),
            first=days.first,
            last=days.last,
            why=tuple(why),
        )


def _days(said: Dated, taken: Taken, one: Calendar, year: int) -> tuple[Days, ...]:
    counts = system(one).days
    if said.decade:
        return (spanning(each for number in range(year, year + 10) for each in counts(number)),)
    if said.season and (taken.month or taken.day):
        raise BadValue("A season has no month and no day beside it.")
    if said.season and one in SOLAR:
        first = 3 * said.season - 2
        return (spanning(each for month in range(first, first + 3) for each in counts(year, month)),)
    if said.season and one not in LUNAR:
        return tuple(_season(each, said.season) for each in counts(year))
    return (_stretched(said, taken, one, year),) if said.stretch else counts(year, taken.month, taken.day)


def _season(whole: Days, season: int) -> Days:
    """The days of a season in the year in which ``whole`` begins, by every convention (UncertainDate)."""
    several = [UncertainDate(f"{year:04}-{20 + season}", "") for year in {whole.first.year, whole.last.year}]
    ends = [(each.earliest, each.latest) for each in several]
    return spanning(Days(first, last, whole.why) for first, last in ends if first and last)


def _stretched(said: Dated, taken: Taken, one: Calendar, year: int) -> Days:
    """Days or months of the time that is named, from one to another."""
    counts, part = system(one).days, said.stretch
    if part is None or taken.day or (part.unit == "day" and not taken.month) or (part.unit == "month" and taken.month):
        raise BadValue("That part of a time does not go with what stands beside it.")
    if part.unit == "month" or not taken.month:
        first, last = (part.first, part.last) if part.unit == "month" else ((1, 6) if part.first == 1 else (7, 12))
        return spanning(each for month in range(first, last + 1) for each in counts(year, month))
    first, last = (part.first, part.last) if part.unit == "day" else ((1, 15) if part.first == 1 else (16, 31))
    return spanning(each for day in range(first, last + 1) for each in _there(one, year, taken.month, day))


def _there(one: Calendar, year: int, month: int, day: int) -> tuple[Days, ...]:
    """A day, or nothing behind the end of the month."""
    if day <= 28:
        return system(one).days(year, month, day)
    try:
        return system(one).days(year, month, day)
    except BadValue:
        return ()


def _spelled(said: Dated, one: Calendar, days: Days) -> str:
    if said.season and one not in LUNAR and one not in SOLAR and days.first.year + 2 == days.last.year:
        return f"{days.first.year + 1:04}-{20 + said.season}{QUALIFIERS[bool(said.about), bool(said.unsure)]}"
    return edtf(days.first, days.last, about=bool(said.about), unsure=bool(said.unsure))


def _notes(said: Dated, taken: Taken, one: Calendar) -> Iterator[str]:
    if taken.order:
        yield f"read as {taken.order}"
    if taken.short and system(one).centuries:
        yield _SHORT
    if said.part:
        yield _VAGUE.format(said.part)
    if said.season and one in LUNAR:
        yield _WALK
    if in_gregorian_year(taken, said):
        yield f"in {taken.year}, a year of the Gregorian calendar"


def _taken(said: Dated, taken: Taken, one: Calendar, year: int) -> str:
    plain = system(one).taken(year, taken.month, taken.day)
    if said.decade:
        plain = f"{plain} to {system(one).taken(year + 9)}"
    about, unsure = ("about" if said.about else ""), ("(uncertain)" if said.unsure else "")
    season = _SEASONS[said.season - 1] if said.season else ""
    return " ".join(filter(None, (about, said.part, season, plain, unsure)))


def _precision(said: Dated, taken: Taken) -> str:
    exact = "decade" if said.decade else "day" if taken.day else "month" if taken.month else "year"
    exact = "season" if said.season else f"part of a {exact}" if said.part or said.stretch else exact
    return f"about a {exact}" if said.about else exact


def of_weekday(found: list[Sense], weekday: int) -> tuple[list[Sense], list[str]]:
    """The senses on that day of the week (0 for Monday), where there is one; else all of them, each saying so."""
    fitting = [one for each in found if (one := _on(each, weekday))]
    if fitting:
        kept = {(one.calendar, one.taken) for one in fitting}
        lost = [each for each in found if (each.calendar, each.taken) not in kept]
        return fitting, [f"{each.taken} was a {each.first:%A}." for each in lost]
    name = f"{date(2024, 1, 1 + weekday):%A}"
    return [_saying(each, f"none of these days was a {name}, as the text says") for each in found], []


def _on(each: Sense, weekday: int) -> Sense | None:
    """The sense on the one day of it that has that name; None where there is none, or where a week has it anyway."""
    if each.precision != "day":
        return each
    days = [day for day in range(each.first.toordinal(), each.last.toordinal() + 1) if (day - 1) % 7 == weekday]
    if len(days) != 1:
        return None
    day = date.fromordinal(days[0])
    if each.first == each.last:
        return each
    exact = UncertainDate(day.isoformat(), each.date.original, converted_from=each.date.converted_from)
    return _saying(
        Sense(exact, each.calendar, each.taken, each.precision, day, day, each.why), f"the weekday leaves {day}"
    )


def _saying(each: Sense, why: str) -> Sense:
    return Sense(each.date, each.calendar, each.taken, each.precision, each.first, each.last, (*each.why, why))
