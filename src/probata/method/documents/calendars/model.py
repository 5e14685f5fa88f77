"""The nouns of written dates: a calendar, days, one sense of a date, a date with all its senses."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from probata.record.uncertain_date import UncertainDate


class Calendar(StrEnum):
    """A reckoning that dates can be read in, by its name in Unicode's Locale Data Markup Language where it has one."""

    GREGORIAN = "gregorian"
    ISLAMIC = "islamic"
    UMM_AL_QURA = "islamic-umalqura"
    SIGHTED = "islamic-sighted"
    PERSIAN = "persian"
    AFGHAN = "persian-afghan"
    BUDDHIST = "buddhist"
    ROC = "roc"
    MEIJI = "meiji"
    TAISHO = "taisho"
    SHOWA = "showa"
    HEISEI = "heisei"
    REIWA = "reiwa"


@dataclass(frozen=True, slots=True)
class Days:
    """The days from first to last that something can be, and what is to be known about that."""

    first: datetime.date
    last: datetime.date
    why: tuple[str, ...] = ()

    def joined(self, other: Days) -> Days:
        """From the earliest to the latest of both."""
        both = tuple(dict.fromkeys((*self.why, *other.why)))
        return Days(min(self.first, other.first), max(self.last, other.last), both)


def spanning(several: Iterable[Days]) -> Days:
    """From the earliest to the latest of several, which are at least one."""
    first, *rest = several
    for one in rest:
        first = first.joined(one)
    return first


@dataclass(frozen=True, slots=True)
class Sense:
    """One thing that a written date can mean.

    ``date``: its days in EDTF, Gregorian, with the text as written and the calendar of that text. ``first`` and
    ``last``: the days that the words name, also where the date is only about that time. ``taken``: year, month and day
    as they were understood: "14 Muharram 1446 AH". ``precision``: day, month, season, year, ... ``why``: sentences.
    """

    date: UncertainDate
    calendar: Calendar
    taken: str
    precision: str
    first: datetime.date
    last: datetime.date
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date in words, its senses (at least one; nothing chooses between several), and why others are none."""

    text: str
    senses: tuple[Sense, ...]
    ruled_out: tuple[str, ...] = ()

    @property
    def date(self) -> UncertainDate | None:
        """The one date that it is; None where it has several senses."""
        return self.senses[0].date if len(self.senses) == 1 else None
