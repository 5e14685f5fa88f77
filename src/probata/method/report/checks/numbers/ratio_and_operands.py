"""PB356: "doubled", "fell by a third", "nearly three times" against the numbers beside it."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.claims.figures.changes import changes_in
from probata.method.report.claims.figures.neighbours import stretches
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


def run(bound: Bound) -> Iterator[Objection]:
    """Where both numbers stand beside it, in its sentence or the one before; roughness is the house's."""
    for stretch in stretches(bound):
        for one in changes_in(stretch.text, stretch.seam):
            if not one.fits and stretch.crosses(one.first, one.last):
                said = stretch.text[one.start : one.end]
                message = f"“{said}” stands beside {one.operands}, which is {one.right}."
                next_step = "Say the ratio that the numbers have, or look them up."
                yield stretch.objection(CODE, one.start, one.end, message, next_step)
