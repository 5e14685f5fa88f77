"""PB367: a part and its whole do not agree between two places."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.claims.reading.elsewhere import named_place
from probata.method.report.claims.reading.facts import Fact
from probata.method.report.claims.retold.bases import larger_parts, two_bases
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.woven import objection

CODE = "PB367"
WITHOUT_RECORDS = True
SAYS = "A part is told of two different wholes, or is larger than its whole in another place."
WHY = """"28 of 85" in the summary and "28 of 39" in the chapter are two different shares, and nobody can know which was
counted (the house's method, law 1). A part that is larger than its whole cannot be at all."""
BAD = "# Summary\n\nOf 85 guides, 28 heard the bell.\n\n# The bell\n\nThe bell was heard by 28 of the 39 guides.\n"
GOOD = (
    "# Summary\n\nOf {fixed}`85|an example` lamps, {fixed}`28|an example` were lit.\n\n"
    "# The lamps\n\nIn all, {fixed}`28|an example` of the {fixed}`85|an example` lamps were lit.\n"
)


def run(bound: Bound) -> Iterator[Objection]:
    """Only where both places say the same of the same things, and nothing makes the one whole a group of the other."""
    told: set[int] = set()
    for one, other in two_bases(bound):
        if other.claim.place.start not in told:
            told.add(other.claim.place.start)
            message = (
                f"This is told as {other.claim.words} of {int(other.base or 0):,}, and in "
                f"{named_place(one.claim.passage)} as {one.claim.words} of {int(one.base or 0):,}."
            )
            yield _objection(other, message, "Look which whole is right, or say how the two groups differ.")
    for whole, part in larger_parts(bound):
        if part.claim.place.start not in told:
            told.add(part.claim.place.start)
            message = (
                f"“{part.claim.words}” is told as a part, and {named_place(whole.claim.passage)} tells only "
                f"“{whole.claim.words}” in all."
            )
            yield _objection(part, message, "Look which of the two is wrong.")


def _objection(one: Fact, message: str, next_step: str) -> Objection:
    return objection(CODE, one.claim.place, message, next_step, one.claim.passage)
