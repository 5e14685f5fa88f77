"""PB103: a finding without evidence in it."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.model import Bound, Objection
from probata.method.report.prose.evidence import (
    EVIDENCE,
    bindings_with_refs,
    claim_at,
    directives,
    name_and_type,
    passages_in,
)

CODE = "PB103"
SAYS = "A finding holds no count, quotation, citation or figure."
WHY = """A finding is a claim to a standard of proof, and what meets the standard has to be seen from the finding
itself. Only a limitation (what could not be established) needs none. A reference to a paragraph or finding with
evidence counts as evidence (the house's method, sections 1 and 3; a law of the house)."""
BAD = """:::{finding} F2 pattern
People were kept in the hostels against their will.
:::
"""
GOOD = """:::{finding} F2 pattern
{count}`leave:of` people interviewed described that they were not free to leave.
:::
"""


def run(bound: Bound) -> Iterator[Objection]:
    """Every finding, limitations apart, inside which no role of evidence stands."""
    for finding in directives(bound, "finding"):
        inside = bindings_with_refs(bound, passages_in(bound, finding))
        if name_and_type(finding)[1] == "limitation" or any(one.role.name in EVIDENCE for one in inside):
            continue
        message = "This finding holds no evidence: no count, quotation, citation or figure."
        next_step = (
            "Cite what it rests on, or refer to the paragraph that does; what cannot be established is a limitation."
        )
        yield Objection(CODE, claim_at(bound, finding), message, next_step)
