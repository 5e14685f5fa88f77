"""date: what a date that somebody wrote can mean. Asks no inquiry, and keeps nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from probata.record.canonical import Json

if TYPE_CHECKING:
    from probata.method.documents.calendars.model import Sense, WrittenDate


@dataclass(frozen=True, slots=True)
class DateAnswer:
    """A written date with its senses."""

    written: WrittenDate

    def as_json(self) -> dict[str, Json]:
        """The documented object."""
        return {
            "text": self.written.text,
            "senses": [_sense_json(each) for each in self.written.senses],
            "ruled_out": list(self.written.ruled_out),
        }


def date(text: str, calendar: str = "") -> DateAnswer:
    """What the text can mean, in the calendar of that name where one is given.

    BadValue for an unknown calendar, for what is no date that is read here, and for a date that there is not.
    """
    from probata.method.documents.calendars.reading import read_date
    from probata.method.documents.calendars.systems import named

    return DateAnswer(read_date(text, named(calendar) if calendar else None))


def _sense_json(each: Sense) -> dict[str, Json]:
    return {
        "edtf": each.date.edtf,
        "from": each.first.isoformat(),
        "to": each.last.isoformat(),
        "calendar": each.calendar.value,
        "taken": each.taken,
        "precision": each.precision,
        "why": list(each.why),
    }
