"""PB370: one count of one base, told of two acts with "or" in one place and of one of them in another."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.claims.reading.elsewhere import named_place
from probata.method.report.claims.retold.halves import halved
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.woven import objection

CODE = "PB370"
WITHOUT_RECORDS = True
SAYS = "A count of two acts joined by “or” is told elsewhere as a count of one of them."
WHY = """"Of the 30, 14 had been beaten or threatened" does not say that 14 had been beaten. Who keeps one half says of
everybody what holds for some (the house's method, section 3, a law of the house). Both places have to tell the same
number of the same base. English wording only."""
BAD = (
    "# Summary\n\nFourteen of the {fixed}`30|an example` crews had been fined.\n\n"
    "# The harbour\n\nOf the {fixed}`30|an example` crews, {fixed}`14|an example` had been fined or warned.\n"
)
GOOD = (
    "# Summary\n\n{fixed}`Fourteen|an example` of the {fixed}`30|an example` barrels had been filled or sealed.\n\n"
    "# The harbour\n\n{fixed}`14|an example` of the {fixed}`30|an example` barrels had been filled or sealed.\n"
)


def run(bound: Bound) -> Iterator[Objection]:
    """Only where the numbers agree and the shorter sentence says nothing that the longer one does not."""
    for one in halved(bound):
        pair = one.half.pair
        part, whole = int(pair.part.value or 0), int(pair.whole.value or 0)
        where = named_place(one.full.telling.said.passage)
        message = f"Here {part:,} of {whole:,} is told of one act; {where} tells it of “{one.both}”."
        next_step = "Write both acts here, too; or say here how many the one act was."
        yield objection(CODE, one.half.place, message, next_step, one.half.telling.said.passage)
