"""PB456: a share of those interviewed is told of everybody."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.claims.reserves.sampled import sampled
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.woven import objection

CODE = "PB456"
WITHOUT_RECORDS = True
SAYS = "A share is told of all of a group, and the report says that those interviewed are no sample of it."
WHY = """Those who could be reached and dared to speak were not drawn by lot; their shares are shares of themselves (the
house's method, section 4: no extrapolation to the population), and a report that says so in its method may not forget
it in its summary. Sentences that speak of interviews, and what others say, are let be. English wording only."""
BAD = """# Summary

Nearly 85 per cent of all porters at the quay were fined.

# Method

We interviewed porters whom we could reach. They are not a representative sample.
"""
GOOD = """# Summary

Most porters whom we interviewed were fined.

# Method

We interviewed porters whom we could reach. They are not a representative sample.
"""
_NEXT = "Say of whom it is a share: of those interviewed."


def run(bound: Bound) -> Iterator[Objection]:
    """Once a share, at its words."""
    for one in sampled(bound):
        message = (
            f"This share is told of “{' '.join(one.whom.split())}”; the report says that its "
            f"interviewees are no sample."
        )
        said = one.told.said
        yield objection(CODE, said.at(one.start, one.end), message, _NEXT, said.passage)
