"""Choosing: which calendars a year, a month and a day can be of. What is named decides; nothing else is guessed."""

from __future__ import annotations

from probata.method.documents.calendars.dated import Dated
from probata.method.documents.calendars.model import Calendar
from probata.method.documents.calendars.systems import LUNAR, ROMAN, SOLAR, SYSTEMS
from probata.method.documents.calendars.taking import Taken
from probata.record.errors import BadValue

_FAMILIES = {
    "gregorian": ROMAN,
    "thai": ROMAN,
    "islamic": LUNAR,
    "persian": frozenset((Calendar.PERSIAN,)),
    "afghan": frozenset((Calendar.AFGHAN,)),
    "": frozenset(SYSTEMS),
}
HIJRI, THAI, REPUBLIC = range(1300, 1501), range(2300, 2701), range(90, 151)
"""Years that stand in documents without the name of their calendar, beside Gregorian ones."""
GREGORIAN_YEAR = 1700
"""From this year on, one that stands beside a month of another calendar is a Gregorian year: Ramadan 2019."""


def calendars(taken: Taken, said: Dated, chosen: Calendar | None) -> tuple[Calendar, ...]:
    """The calendars it can be of, the likelier first. BadValue where what is named excludes itself."""
    allowed = _agreed(said.eras, chosen) or _by_itself(taken)
    months = _FAMILIES[taken.family]
    found = tuple(dict.fromkeys(_variant(one, taken.family) for one in allowed))
    fitting = tuple(one for one in found if one in months)
    if not fitting and not in_gregorian_year(taken, said):
        step = "Look at the original again; the name of a month tells its calendar."
        raise BadValue(f"The month is none of the calendar {found[0]}, which is named.", next_step=step)
    return fitting or _by_itself(taken)


def in_gregorian_year(taken: Taken, said: Dated) -> bool:
    """Whether the month is of another calendar and the year Gregorian: Ramadan 2019."""
    other = taken.family in ("islamic", "persian", "afghan") and taken.year >= GREGORIAN_YEAR
    return other and (not said.eras or Calendar.GREGORIAN in said.eras)


def _agreed(eras: tuple[Calendar, ...], chosen: Calendar | None) -> tuple[Calendar, ...]:
    if chosen is None or not eras:
        return (chosen,) if chosen else eras
    if any(one is chosen or {one, chosen} <= LUNAR or {one, chosen} <= SOLAR for one in eras):
        return (chosen,)
    raise BadValue(f"The text names the calendar {eras[0]}, and {chosen} was asked for.")


def _variant(one: Calendar, family: str) -> Calendar:
    """The months of Afghanistan are those of its own form of the calendar."""
    if family == "afghan" and one is Calendar.PERSIAN:
        return Calendar.AFGHAN
    return Calendar.PERSIAN if family == "persian" and one is Calendar.AFGHAN else one


def _by_itself(taken: Taken) -> tuple[Calendar, ...]:
    """What the name of the month, or the year alone, leaves open."""
    match taken.family:
        case "islamic":
            return (Calendar.ISLAMIC,)
        case "persian":
            return (Calendar.PERSIAN,)
        case "afghan":
            return (Calendar.AFGHAN,)
        case "thai" if taken.short:
            return Calendar.BUDDHIST, Calendar.GREGORIAN
        case "thai":
            return (Calendar.BUDDHIST,) if taken.year in THAI else (Calendar.GREGORIAN,)
    return _by_year(taken)


def _by_year(taken: Taken) -> tuple[Calendar, ...]:
    if taken.year in THAI:
        return Calendar.BUDDHIST, Calendar.GREGORIAN
    if taken.year in HIJRI and not taken.family:
        return Calendar.ISLAMIC, Calendar.PERSIAN, Calendar.GREGORIAN
    if taken.year in REPUBLIC and taken.digits == 3:
        return Calendar.ROC, Calendar.GREGORIAN
    return (Calendar.GREGORIAN,)
