"""PB356: "doubled", "fell by a third", "nearly three times" against the numbers beside it."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.claims.figures.changes import Change, changes_in
from probata.method.report.claims.figures.far_changes import TELLS_CHANGE, far_changes_in
from probata.method.report.claims.figures.neighbours import Stretch, ending_in, stretches
from probata.method.report.model import Bound, Objection

CODE = "PB356"
LOOKS_AT = "passage"
WITHOUT_RECORDS = True
SAYS = "A ratio or a change, such as “doubled” or “nearly three times”, does not fit the numbers beside it."
WHY = """A ratio is quoted further than the numbers behind it. "Nearly three times" has to be near three when a reader
divides (the house's method, law 1), and a rise from 20 to 30 per cent is one of 10 percentage points, or of 50 per
cent."""
BAD = "Arrests rose by {fixed}`50|an example` per cent, from {fixed}`200|an example` to {fixed}`260|an example`.\n"
GOOD = "Arrests rose by {fixed}`30|an example` per cent, from {fixed}`200|an example` to {fixed}`260|an example`.\n"

_BACK = 4
"""Sentences within which the old number of a change is told."""


def run(bound: Bound) -> Iterator[Objection]:
    """Where both numbers stand beside it, in its sentence or the one before; roughness is the house's."""
    told: set[tuple[int, str]] = set()
    for stretch in stretches(bound):
        for one in changes_in(stretch.text, stretch.seam):
            if not one.fits and stretch.crosses(one.first, one.last):
                told.add((id(stretch.last), stretch.text[one.start : one.end]))
                yield _objection(stretch, one)
    for each in ending_in(bound, _BACK, TELLS_CHANGE.search):
        for one in far_changes_in(each[-1].text, each[-1].seam):
            if (id(each[-1].last), each[-1].text[one.start : one.end]) not in told:
                yield _objection(each[-1], one)


def _objection(stretch: Stretch, one: Change) -> Objection:
    said = stretch.text[one.start : one.end]
    message = f"“{said}” stands beside {one.operands}, which is {one.right}."
    next_step = "Say the ratio that the numbers have, or look them up."
    return stretch.objection(CODE, one.start, one.end, message, next_step)
