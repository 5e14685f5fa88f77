"""PB359: dates that are told in an order in which they cannot have come."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.claims.chains import Link, links
from probata.method.report.claims.periods import Period, periods_of
from probata.method.report.claims.telling import tellings
from probata.method.report.model import Bound, Objection

CODE = "PB359"
WITHOUT_RECORDS = True
SAYS = "A period ends before it begins, or a later event has an earlier date."
WHY = """A chronology is what a court checks first (the house's method, law 1). One wrong digit in a date makes a
release come before the arrest."""
BAD = "He was detained on {date}`4 May 2019` and released on {date}`2 May 2019`.\n"
GOOD = "He was detained on {date}`4 May 2019` and released on {date}`6 May 2019`.\n"


def run(bound: Bound) -> Iterator[Objection]:
    """Only dates with their years, in the report's own voice."""
    for telling in tellings(bound):
        for one in periods_of(telling):
            if _turned(one):
                start, end = one.begin.span.start, one.end.span.end
                message = f"“{one.end.words}” is told as the end of what began “{one.begin.words}”, and it is earlier."
                yield telling.objection(CODE, start, end, message, "Look both dates up in their source.")
    for link in links(bound):
        if link.turned:
            yield _of_chain(link)


def _turned(one: Period) -> bool:
    return one.end.last is not None and one.begin.first is not None and one.end.last < one.begin.first


def _of_chain(link: Link) -> Objection:
    side = "later" if link.later else "earlier"
    message = f"“{link.date.words}” is told as {side} than “{link.anchor.words}”, and it is not."
    return link.telling.objection(CODE, link.start, link.date.span.end, message, "Look both dates up in their source.")
