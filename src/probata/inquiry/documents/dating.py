"""dating: the Gregorian days of a date that a document declares in another calendar, to stand beside it."""

from __future__ import annotations

from probata.record.errors import BadValue
from probata.record.uncertain_date import GREGORIAN


def gregorian(declared: str) -> str:
    """The days in EDTF, each with the reading that gives them; nothing for a Gregorian date, and for what is no date.

    The original is not replaced: it is a claim as it stands, and this is our reading of it.
    """
    from probata.method.documents.calendars.reading import read_date

    try:
        senses = read_date(declared).senses
    except BadValue:
        return ""
    if all(each.calendar == GREGORIAN for each in senses):
        return ""
    return ", or ".join(f"{each.date.edtf} (as {each.taken})" for each in senses)
