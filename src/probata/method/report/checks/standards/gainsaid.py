"""PB457: one passage of a report denies what another one affirms."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from probata.method.report.claims.reading.told import where
from probata.method.report.claims.reserves.contrary import contraries
from probata.method.report.claims.reserves.dealings import dealt_otherwise
from probata.method.report.claims.reserves.deeds import deeds_gainsaid
from probata.method.report.claims.reserves.denied import gainsaid
from probata.method.report.claims.reserves.divided import divided
from probata.method.report.claims.reserves.exclusive import not_alone, only_one
from probata.method.report.claims.reserves.settled import settled
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.woven import objection

CODE = "PB457"
WITHOUT_RECORDS = True
SAYS = "One passage says that something is so, and another that it is not, or that it could not be found."
WHY = """What the report could not establish stays open in its summary, and where it did not go it saw nothing; a
qualification never weakens on the way to the conclusions (the house's method, section 3), and a reader who finds both
believes neither. Compared are what a sentence says is not found, claimed or excluded, acts that
are denied in one place and affirmed in another of the same people, place and time, what "every" affirms of a report's
own work, and the one party that "alone" did what others are found to have done. English wording only."""
BAD = """# Summary

A pattern of forced overtime is established for Kelm, Ostra and the yard of Varn alike.

# Findings

For the yard of Varn the accounts do not allow conclusions on a pattern.
"""
GOOD = """# Summary

A pattern of forced overtime is established for Kelm and Ostra.

# Findings

For the yard of Varn the accounts do not allow conclusions on a pattern.
"""
_READINGS = (gainsaid, deeds_gainsaid, contraries, not_alone, only_one, divided, dealt_otherwise, settled)
_NEXT = "Make both say the same, or say here what is left open there."


def run(bound: Bound) -> Iterator[Objection]:
    """Once a sentence, at the one that affirms."""
    seen = set[int]()
    for one in chain(*(each(bound) for each in _READINGS)):
        if id(one.told) not in seen:
            seen.add(id(one.told))
            passage = one.told.said.passage
            message = f"This is told otherwise {where(one.other.said.passage)}: “{' '.join(one.words.split())}”."
            yield objection(CODE, one.told.said.at(one.start, one.end), message, _NEXT, passage)
