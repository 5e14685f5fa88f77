"""PB455: a sentence claims a higher standard of proof than the one that the report declares."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.claims.reserves.proof import exceeded
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.woven import objection

CODE = "PB455"
WITHOUT_RECORDS = True
SAYS = "A finding is told with more certainty than the standard of proof that the report declares allows."
WHY = """A report that works with reasonable grounds to believe has proved nothing beyond doubt, and one that leaves
guilt to a court cannot say that it is proved; every finding states its standard and never more than it (the house's
method, section 3). What courts found, and sentences about standards, are let be. English wording only."""
BAD = """The Inquiry applied the standard of reasonable grounds to believe.

It is proved beyond doubt that the guards of the lower shed burned the stores.
"""
GOOD = """The Inquiry applied the standard of reasonable grounds to believe.

There are reasonable grounds to believe that the guards of the lower shed burned the stores.
"""
_NEXT = "Write the finding at the standard that the report declares."


def run(bound: Bound) -> Iterator[Objection]:
    """Once a sentence, at the words of certainty."""
    for one in exceeded(bound):
        message = f"This says more than what the report declares: “{' '.join(one.declared.split())}”."
        said = one.told.said
        yield objection(CODE, said.at(one.start, one.end), message, _NEXT, said.passage)
