"""PB359: dates that are told in an order in which they cannot have come."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.claims.reading.dates import dated
from probata.method.report.claims.reading.telling import tellings
from probata.method.report.claims.time.answered import early_answers
from probata.method.report.claims.time.backwards import backwards_in
from probata.method.report.claims.time.chains import links
from probata.method.report.claims.time.entries import misplaced
from probata.method.report.claims.time.events import apart
from probata.method.report.claims.time.lasting import too_short
from probata.method.report.claims.time.lifecycle import beyond_their_end
from probata.method.report.claims.time.lives import younger_in
from probata.method.report.claims.time.order import turned
from probata.method.report.claims.time.ordinals import out_of_number
from probata.method.report.claims.time.periods import Period, periods_of
from probata.method.report.claims.time.timetable import disordered
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.woven import objection, place

CODE = "PB359"
WITHOUT_RECORDS = True
SAYS = "A period ends before it begins, a later event has an earlier date, or an entry stands out of its order."
WHY = """A chronology is what a court checks first (the house's method, law 1). One wrong digit in a date makes a
release come before the arrest."""
BAD = "He was detained on {date}`4 May 2019` and released on {date}`2 May 2019`.\n"
GOOD = "He was detained on {date}`4 May 2019` and released on {date}`6 May 2019`.\n"
_NEXT = "Look both dates up in their source."
_NEXT_ENTRY = "Look the date up in its source, or move the entry to its place."


def run(bound: Bound) -> Iterator[Objection]:
    """Only dates with their years, in the report's own voice; one objection to a stretch of text."""
    taken: set[tuple[str, int]] = set()
    found = (
        _periods,
        _events,
        _chains,
        _entries,
        _answers,
        _named,
        _until,
        _hours,
        _lines,
        _beginnings,
        _ages,
        _numbered,
    )
    for one in (each for kind in found for each in kind(bound)):
        if (one.at.file, one.at.end) not in taken:
            taken.add((one.at.file, one.at.end))
            yield one


def _periods(bound: Bound) -> Iterator[Objection]:
    for telling in dated(bound):
        for one in periods_of(telling):
            if _turned(one):
                start, end = one.begin.span.start, one.end.span.end
                message = f"“{one.end.words}” is told as the end of what began “{one.begin.words}”, and it is earlier."
                yield telling.objection(CODE, start, end, message, _NEXT)


def _turned(one: Period) -> bool:
    return one.end.last is not None and one.begin.first is not None and one.end.last < one.begin.first


def _events(bound: Bound) -> Iterator[Objection]:
    for one in turned(bound):
        message = f"What is dated “{one.earlier}” is told as earlier than what is dated “{one.later}”, and it is not."
        yield one.telling.objection(CODE, one.start, one.end, message, _NEXT)


def _numbered(bound: Bound) -> Iterator[Objection]:
    """ "The first on 23 May and the last on 15 May"."""
    for one in out_of_number(bound):
        each = sorted((one.earlier.span, one.later.span), key=lambda span: span.start)
        message = f"What is dated “{one.earlier.words}” is numbered before what is dated “{one.later.words}”."
        yield one.telling.objection(CODE, each[0].start, each[1].end, message, _NEXT)


def _beginnings(bound: Bound) -> Iterator[Objection]:
    for (telling, one), (_, other) in beyond_their_end(bound):
        message = f"What began on “{one.date.words}” has ended on “{other.date.words}”, as the report dates its end."
        yield telling.objection(CODE, one.date.span.start, one.date.span.end, message, _NEXT)


def _answers(bound: Bound) -> Iterator[Objection]:
    for one in early_answers(bound):
        message = f"What is answered here on “{one.answered}” was sent on “{one.sent}” only."
        yield one.telling.objection(CODE, one.start, one.end, message, _NEXT)


def _chains(bound: Bound) -> Iterator[Objection]:
    for link in links(bound):
        if link.turned:
            side = "later" if link.later else "earlier"
            message = f"“{link.date.words}” is told as {side} than “{link.anchor.words}”, and it is not."
            yield link.telling.objection(CODE, link.start, link.date.span.end, message, _NEXT)


def _named(bound: Bound) -> Iterator[Objection]:
    """ "On 3 June 2022, thirty days before the strike", which was on 14 May."""
    for one in apart(bound):
        if one.turned and not one.fits:
            words = one.telling.text[one.start : one.end]
            message = f"“{words}”: “{one.date.words}” lies on the other side of “{one.event.when.words}”."
            yield one.telling.objection(CODE, one.start, one.end, message, _NEXT)


def _until(bound: Bound) -> Iterator[Objection]:
    """ "Shells hit it on 14 May 2022. It remained closed until 8 April 2022"."""
    for one in too_short(bound):
        message = f"What lasted until “{one.until.words}” is told as begun by “{one.since.words}”, which is later."
        span = one.until.span
        yield one.telling.objection(CODE, span.start, span.end, message, _NEXT)


def _hours(bound: Bound) -> Iterator[Objection]:
    for telling in tellings(bound):
        for one in backwards_in(telling.text):
            message = f"“{one.first}” is told as earlier than “{one.second}”, and it is later."
            yield telling.objection(CODE, one.start, one.end, message, "Look both times up in their source.")


def _ages(bound: Bound) -> Iterator[Objection]:
    for telling in tellings(bound):
        for one in younger_in(telling.text):
            message = f"What is told of the age of {one.second} comes behind what is told of the age of {one.first}."
            yield telling.objection(CODE, one.start, one.end, message, "Look which of the two ages is wrong.")


def _lines(bound: Bound) -> Iterator[Objection]:
    for one, other in disordered(bound):
        message = f"“{one.time}” stands out of the order of this list, behind “{other.time}”."
        yield objection(CODE, one.at, message, "Look both times up, or move the line to its place.", one.passage)


def _entries(bound: Bound) -> Iterator[Objection]:
    for one in misplaced(bound):
        at = one.entry.passage.at
        message = f"“{one.entry.words}” stands out of the order of this list, beside “{one.other.words}”."
        yield objection(CODE, place(bound, at.file, at.start, at.end), message, _NEXT_ENTRY, one.entry.passage)
