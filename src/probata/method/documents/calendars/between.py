"""Between: two dates in one text: from one to another, or one day told in two calendars."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from probata.method.documents.calendars import words
from probata.method.documents.calendars.dated import Dated, Number, dated, light
from probata.method.documents.calendars.model import Calendar, Days, Sense, spanning
from probata.method.documents.calendars.sensing import senses
from probata.method.documents.calendars.spelled import edtf
from probata.method.documents.calendars.taking import Taken, takings
from probata.method.documents.folding import fold
from probata.record.errors import BadValue
from probata.record.uncertain_date import GREGORIAN, UncertainDate

_TOLD_TWICE = "the text tells the day twice, and {} and {} agree"
_DISAGREE = "the text tells the day twice, and the two do not agree"


def ranges(text: str, chosen: Calendar | None) -> list[Sense]:
    """Every sense of words that run from one date to another; none where they do not."""
    plain = words.RANGE_BEGINS.sub("", fold(_with_eras(text)))
    for left, right in _halves(plain, words.RANGE):
        try:
            found = _from_to(text, *_borrowed(dated(left), dated(right)), chosen)
        except BadValue:
            continue
        if found:
            return found
    return []


def twice(text: str, chosen: Calendar | None) -> list[Sense]:
    """The senses of one day told in two calendars; none where there are not two dates."""
    for left, right in _halves(_with_eras(text), words.TWO_DATES):
        try:
            one, _ = senses(text, dated(left), chosen=None)
            other, _ = senses(text, dated(right.rstrip(" )")), chosen=None)
        except BadValue:
            continue
        if one and other and {each.calendar for each in one} != {each.calendar for each in other}:
            found = [_agreed(a, b) for a in one for b in other if max(a.first, b.first) <= min(a.last, b.last)]
            wanted = [each for each in found or _disagreeing(one, other) if chosen in (None, each.calendar)]
            return wanted or found
    return []


def _with_eras(text: str) -> str:
    """The text in small letters; its eras are read in each half."""
    return light(text)


def _halves(plain: str, between: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    for found in between.finditer(plain):
        left, right = plain[: found.start()], plain[found.end() :]
        if left.strip() and right.strip():
            yield left, right


def _borrowed(left: Dated, right: Dated) -> tuple[Dated, Dated]:
    """Each half with what only the other says: the era, the month, the year."""
    eras = left.eras or right.eras
    left, right = replace(left, eras=eras), replace(right, eras=right.eras or eras)
    left, right = _month_from(left, right), _month_from(right, left)
    return (_year_from(left, right), right) if _whole(right) else (left, _year_from(right, left))


def _month_from(half: Dated, other: Dated) -> Dated:
    if half.months or half.month:
        return half
    if other.months and (half.numbers and half.numbers[0].digits <= 2):
        return replace(half, months=other.months)
    return replace(half, month=other.month) if half.day else half


def _whole(half: Dated) -> Taken | None:
    try:
        return takings(half)[0]
    except BadValue:
        return None


def _year_from(half: Dated, other: Dated) -> Dated:
    """``half`` with the year of ``other``; with its century only, where it is a year of two digits beside a year."""
    known = _whole(other)
    if known is None or _whole(half):
        return half
    alone = len(half.numbers) == 1 and not (half.months or half.day or half.month)
    if alone and known.digits == 4 and not known.month:
        return replace(half, numbers=(Number(known.year // 100 * 100 + half.numbers[0].value, 4, False),))
    return replace(half, year=known.year, year_digits=known.digits)


def _from_to(text: str, left: Dated, right: Dated, chosen: Calendar | None) -> list[Sense]:
    begins, ends = senses(text, left, chosen)[0], senses(text, right, chosen)[0]
    return [
        _joined(text, one, other, left, right)
        for one in begins
        for other in ends
        if one.calendar == other.calendar and _order(one) == _order(other) and one.first <= other.first
    ]


def _order(one: Sense) -> tuple[str, ...]:
    """How its figures were read: both ends of a range are read alike."""
    return tuple(why for why in one.why if why.startswith("read as"))


def _joined(text: str, one: Sense, other: Sense, left: Dated, right: Dated) -> Sense:
    whole = spanning((Days(one.first, one.last, one.why), Days(other.first, other.last, other.why)))
    about, unsure = bool(left.about or right.about), bool(left.unsure or right.unsure)
    spelled = edtf(whole.first, whole.last, about=about, unsure=unsure)
    written = UncertainDate(spelled, text, converted_from="" if one.calendar == GREGORIAN else one.calendar.value)
    return Sense(written, one.calendar, f"{one.taken} to {other.taken}", "range", whole.first, whole.last, whole.why)


def _agreed(one: Sense, other: Sense) -> Sense:
    """The days that both allow, under the calendar of the first."""
    first, last = max(one.first, other.first), min(one.last, other.last)
    by = one if one.calendar != GREGORIAN else other
    written = UncertainDate(edtf(first, last), one.date.original, converted_from=by.date.converted_from)
    why = (_TOLD_TWICE.format(one.taken, other.taken),)
    return Sense(written, by.calendar, by.taken, by.precision, first, last, why)


def _disagreeing(one: list[Sense], other: list[Sense]) -> list[Sense]:
    return [replace(each, why=(*each.why, _DISAGREE)) for each in (*one, *other)]
