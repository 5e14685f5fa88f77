"""PB361: an age that does not fit a birth year and the year told."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.claims.time.ages import misfits
from probata.method.report.claims.time.ages_apart import aged_apart
from probata.method.report.model import Bound, Objection

CODE = "PB361"
WITHOUT_RECORDS = True
SAYS = "An age does not fit the year of birth, or another age of that person, and the years that stand beside them."
WHY = """Whether somebody was a child then decides what law protected them and how their account may be used (METHOD,
section 4: age at event and at interview). One of the three numbers is wrong."""
BAD = "A man born in {date}`1990`, aged {fixed}`25|an example` in {date}`2019`, described the room.\n"
GOOD = "A man born in {date}`1990`, aged {fixed}`29|an example` in {date}`2019`, described the room.\n"


def run(bound: Bound) -> Iterator[Objection]:
    """Where one sentence, or two neighbours, tell one birth and an age of one person that fits no year told there."""
    for one in misfits(bound):
        years = one.year - one.born
        said = f"{years - 1} or {years}" if years else "not a year old"
        message = f"Born in {one.born}, this one was {said} in {one.year}, not {one.age}."
        yield one.telling.objection(CODE, one.start, one.end, message, "Look which of the three numbers is wrong.")
    for pair in aged_apart(bound):
        known, other = pair.one, pair.other
        message = f"Who was {known.age} in {known.year}, as is told elsewhere, was not {other.age} in {other.year}."
        yield other.telling.objection(CODE, other.start, other.end, message, "Look which age or which year is wrong.")
