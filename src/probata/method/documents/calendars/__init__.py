"""calendars: a date as somebody wrote it, and the days of the Gregorian calendar that it can mean.

Knows: names of months, eras and words for precision in the languages of the work; how long months are; numerals of
all scripts. Does not know: today, where a text was written, which reading is meant when several are.
Words defined here:
    calendar    a reckoning of years, months and days, by its name in Unicode's data (LDML): islamic, persian, buddhist
    dated words what can be told of a written date before a calendar is chosen
    written date  a date in words with every reading that it has
Stands in documents/ and not in record/, whose values import the standard library alone: the tables of the Umm al-Qura
and of the solar Hijri calendar are other people's (hijridate, persiantools). Every later room may ask it.
"""

from typing import TYPE_CHECKING

from probata.record.lazy import door

if TYPE_CHECKING:
    from probata.method.documents.calendars.model import Calendar as Calendar
    from probata.method.documents.calendars.model import Days as Days
    from probata.method.documents.calendars.model import Sense as Sense
    from probata.method.documents.calendars.model import WrittenDate as WrittenDate
    from probata.method.documents.calendars.reading import read_date as read_date

_OFFERS = {
    "Calendar": "model",
    "Days": "model",
    "Sense": "model",
    "WrittenDate": "model",
    "read_date": "reading",
}
__all__ = sorted(_OFFERS)  # noqa: PLE0605 (a test holds it against the table and the type-checking imports)
__getattr__, __dir__ = door(__name__, _OFFERS)
