"""PB365: a range that ends below its beginning, and an average or an example outside of its own range."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.claims.figures.extremes import extremes_in
from probata.method.report.claims.figures.neighbours import Stretch, stretches
from probata.method.report.claims.figures.placed import Placed, placed_in
from probata.method.report.claims.figures.ranges import ranges_in
from probata.method.report.claims.reading.telling import Telling, tellings
from probata.method.report.model import Bound, Objection

CODE = "PB365"
LOOKS_AT = "passage"
WITHOUT_RECORDS = True
SAYS = "A range ends below its beginning, or a number that should lie in it does not."
WHY = """"Between 40 and 25 people" is a slip of the pen, and one of the two numbers is likely to be wrong; an average
outside of its range was taken from other data (the house's method, law 1: a stranger who computes arrives where the
report does)."""
BAD = "Between 40 and 25 people slept in the room.\n"
GOOD = "Between {fixed}`25|an example` and {fixed}`40|an example` books stood on each shelf.\n"


def run(bound: Bound) -> Iterator[Objection]:
    """Times of day, scores, pages and labels are no ranges; of an exception the sentence says so."""
    for telling in tellings(bound):
        yield from _inverted(telling)
    for stretch in stretches(bound):
        for one in placed_in(stretch.text):
            if one.outside and stretch.crosses(one.start, one.within.start):
                yield _outside(stretch, one)


def _outside(stretch: Stretch, one: Placed) -> Objection:
    said = stretch.text[one.within.start : one.within.end]
    message = f"“{stretch.text[one.start : one.end]}” lies outside of the range “{said}”."
    next_step = "Look which number is wrong, or say why it lies outside."
    return stretch.objection(CODE, one.start, one.end, message, next_step)


def _inverted(telling: Telling) -> Iterator[Objection]:
    for one in ranges_in(telling.text):
        if one.inverted:
            message = f"The range “{telling.text[one.start : one.end]}” ends below its beginning."
            yield telling.objection(CODE, one.start, one.end, message, "Look which end is wrong, or turn them round.")
    for one in extremes_in(telling.text):
        if one.inverted:
            message = f"“{telling.text[one.start : one.end]}”: the lower of the two is above the higher."
            yield telling.objection(CODE, one.start, one.end, message, "Look which of the two is wrong.")
