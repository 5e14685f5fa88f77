"""PB361: an age that does not fit a birth year and the year told."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.claims.time.ages import misfits
from probata.method.report.model import Bound, Objection

CODE = "PB361"
LOOKS_AT = "passage"
WITHOUT_RECORDS = True
SAYS = "An age does not fit the year of birth and the year that stand beside it."
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
