"""Systems: each calendar with how it counts, what its months are called, and which centuries short years may lack."""

from __future__ import annotations

from calendar import month_name
from collections.abc import Callable
from dataclasses import dataclass

from probata.method.documents.calendars import gregorian, islamic, persian
from probata.method.documents.calendars.model import Calendar, Days
from probata.record.errors import BadValue

_GREGORIAN_MONTHS = tuple(month_name)[1:]


@dataclass(frozen=True, slots=True)
class System:
    """``days``: (year, month or 0, day or 0) -> what that can be. ``months``: their English names.

    ``centuries``: what a year of two digits may lack; none where such a year is whole. ``year``: how a year is shown.
    """

    days: Callable[..., tuple[Days, ...]]
    months: tuple[str, ...]
    centuries: tuple[int, ...]
    year: str

    def taken(self, year: int, month: int = 0, day: int = 0) -> str:
        """Year, month and day in English: ``14 Muharram 1446 AH``."""
        named = self.months[month - 1] if month else ""
        return " ".join(filter(None, (str(day or ""), named, self.year.format(year))))


_MOON, _SUN = (1300, 1400), (1300, 1400)
SYSTEMS = {
    Calendar.GREGORIAN: System(gregorian.gregorian, _GREGORIAN_MONTHS, (1900, 2000), "{}"),
    Calendar.ISLAMIC: System(islamic.islamic, islamic.MONTHS, _MOON, "{} AH"),
    Calendar.UMM_AL_QURA: System(islamic.umm_al_qura, islamic.MONTHS, _MOON, "{} AH"),
    Calendar.SIGHTED: System(islamic.sighted, islamic.MONTHS, _MOON, "{} AH"),
    Calendar.PERSIAN: System(persian.persian, persian.MONTHS, _SUN, "{} SH"),
    Calendar.AFGHAN: System(persian.afghan, persian.AFGHAN_MONTHS, _SUN, "{} SH"),
    Calendar.BUDDHIST: System(gregorian.buddhist, _GREGORIAN_MONTHS, (2400, 2500), "BE {}"),
    Calendar.ROC: System(gregorian.roc, _GREGORIAN_MONTHS, (), "ROC {}"),
    **{
        Calendar(era): System(gregorian.japanese(era), _GREGORIAN_MONTHS, (), f"{name} {{}}")
        for era, (name, _, _) in gregorian.ERAS.items()
    },
}
LUNAR = frozenset((Calendar.ISLAMIC, Calendar.UMM_AL_QURA, Calendar.SIGHTED))
SOLAR = frozenset((Calendar.PERSIAN, Calendar.AFGHAN))
ROMAN = frozenset(SYSTEMS) - LUNAR - SOLAR
"""Those with the months of the Gregorian calendar."""


def system(name: Calendar) -> System:
    """How that calendar counts."""
    return SYSTEMS[name]


def named(name: str) -> Calendar:
    """The calendar of this name; BadValue lists all of them."""
    try:
        return Calendar(name.strip().casefold())
    except ValueError:
        known = ", ".join(Calendar)
        raise BadValue(f"There is no calendar {name!r} here.", next_step=f"Known are {known}.") from None
