"""PB411: a finding about incidents claims a pattern."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.model import Bound, Objection
from probata.method.report.prose.patterns import PATTERN_STEMS, claimed_pattern
from probata.method.report.prose.pieces import each_piece, kind_of

CODE = "PB411"
LOOKS_AT = "passage"
SAYS = "A finding of the type incident says that something was a pattern, systematic or a policy."
WHY = """Incidents can be credible where a pattern is not established: the first needs one good account, the second
several incidents of distinct sources and places, or a policy in writing. A finding can have both parts, and then
both print (the house's method, section 3, a law of the house; OHCHR practice). English wording only."""
BAD = """:::{finding} F2 incident
A light was never put out; it was systematic. {cite}`lamp`
:::
"""
GOOD = """:::{finding} F2 incident
A light was never put out. The information does not allow conclusions about a pattern. {cite}`lamp`
:::
"""


def run(bound: Bound) -> Iterator[Objection]:
    """Where it is the report's own voice, affirmed, and not a question that stays open."""
    for said in each_piece(bound, *PATTERN_STEMS):
        found = claimed_pattern(said) if kind_of(said) == "incident" else None
        if found:
            message = f"“{found[0]}” claims a pattern, and this finding is about incidents."
            next_step = "Make it a pattern with what a pattern needs, or say that a pattern is not established."
            yield said.objection(CODE, found, message, next_step)
