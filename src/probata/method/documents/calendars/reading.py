"""Reading: a date as somebody wrote it, in any calendar that is known here, with every sense that it has.

Nothing is guessed: 03/04/2021 has two senses, and 1402 alone three. What cannot be (31 February) is refused with why.
"""

from __future__ import annotations

import re

from probata.method.documents.calendars.between import ranges, twice
from probata.method.documents.calendars.dated import dated
from probata.method.documents.calendars.model import Calendar, Sense, WrittenDate
from probata.method.documents.calendars.sensing import of_weekday, senses
from probata.record.errors import BadValue
from probata.record.uncertain_date import UncertainDate

MOST = 200
"""Code points of a text that may be a date."""
_EDTF = re.compile(
    r"[0-9X]{4}(?:-[0-9X]{2}){0,2}[?~%]?(?:/(?:\.\.|[0-9X]{4}(?:-[0-9X]{2}){0,2}[?~%]?)?)?|(?:\.\.)?/[0-9X-]+[?~%]?"
)
_PLAIN = re.compile(r"[0-9]{4}(?:-(?:0[0-9]|1[0-9])(?:-[0-9]{2})?)?")
"""What EDTF shares with years, months and days of any calendar."""


def read_date(text: str, calendar: Calendar | None = None) -> WrittenDate:
    """What the written date can mean.

    Args:
        text: words or figures in any script, 200 code points at most; EDTF level 1 too.
        calendar: where it is known from elsewhere.

    Raises:
        BadValue: it is no date that is read here, or one that there is not; the message says why.
    """
    if not text.strip() or len(text) > MOST:
        raise BadValue("A date is text of 1 to 200 characters.")
    spelled = text.strip()
    if calendar in (None, Calendar.GREGORIAN) and _EDTF.fullmatch(spelled) and not _PLAIN.fullmatch(spelled):
        return WrittenDate(text, (_notated(spelled, text),))
    told = twice(text, calendar)
    return WrittenDate(text, tuple(told)) if told else _read(text, calendar)


def _read(text: str, calendar: Calendar | None) -> WrittenDate:
    try:
        said = dated(text)
        found, out = senses(text, said, calendar)
    except BadValue:
        spans = ranges(text, calendar)
        if not spans:
            raise
        return WrittenDate(text, tuple(spans))
    if said.weekday is not None and found:
        found, unlike = of_weekday(found, said.weekday)
        out += unlike
    if not found:
        raise BadValue(
            " ".join(out), next_step="Look at the original again; a date that there is not is not converted."
        )
    return WrittenDate(text, tuple(found), tuple(out))


def _notated(spelled: str, text: str) -> Sense:
    date = UncertainDate(spelled, text)
    plain = UncertainDate(re.sub("[?~%]", "", spelled), text)
    first, last = plain.earliest, plain.latest
    if first is None or last is None:
        raise BadValue("An interval with an open end is no span of days.", next_step="It stands as EDTF as it is.")
    return Sense(date, Calendar.GREGORIAN, spelled, "as notated", first, last, ("written in EDTF",))
