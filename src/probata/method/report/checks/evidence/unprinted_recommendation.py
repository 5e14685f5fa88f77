"""PB141: a recommendation on record is not in the report."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.recommendations.model import Recommendation, State
from probata.method.report.matching.recommended import printed, unprinted
from probata.method.report.matching.reply import heard_by_others
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.evidence import directives, name_and_type, top

CODE = "PB141"
SAYS = "A recommendation on record stands nowhere in the report."
WHY = """A recommendation was written down, its addressee is waiting for it, and readers never learn of it; or it was
dropped, which is said with a reason: superseded (the house's method, section 6, a law of the house)."""
BAD = """% The recommendation that leases are restored is on record, and left out here.

:::{recommendation} the Government of Velmarra
Release without delay all persons who are arbitrarily held in the hostels ({ref}`F2`).
:::
"""
GOOD = """:::{recommendation} the Government of Velmarra
Release without delay all persons who are arbitrarily held in the hostels ({ref}`F2`).
:::

:::{recommendation} the Government of Velmarra
Restore every lease that was suspended until its holder has been heard by an independent body ({ref}`F2`).
:::
"""
_DROPPED = frozenset({State.SUPERSEDED, State.LAPSED})


def run(bound: Bound) -> Iterator[Objection]:
    """Behind the last recommendation of the report, or at the top; what was superseded or lapsed need not
    stand there.
    """
    if not heard_by_others(bound) or bound.records.recommendations is None:
        return
    there = printed(bound)
    at = there[-1].directive.at if there else top(bound.manuscript, "title")
    for one in unprinted(bound):
        if one.state not in _DROPPED and _belongs(bound, one):
            message = f"The recommendation `{one.name}` is on record and stands nowhere in the report."
            next_step = (
                f"Print it: :::{{recommendation}} {one.name} {one.addressee}; or write down that it was superseded."
            )
            yield Objection(CODE, at, message, next_step)


def _belongs(bound: Bound, one: Recommendation) -> bool:
    """Whether the report holds a finding that it follows from; a report on part of an inquiry makes part of them."""
    found = {name_and_type(each)[0] for each in directives(bound, "finding")}
    return not found or bool(found & set(one.findings))
