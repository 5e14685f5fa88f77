"""PB124: a finding is printed under another type than that on record."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.examples import GATE_TOLD
from probata.method.report.matching.found import printed_findings
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.evidence import TYPES

CODE = "PB124"
SAYS = "A finding is printed under another type than its record has."
WHY = """The type of a finding says what it has to show: a law is shown by its text, a pattern by several incidents.
Its conditions were looked at for the type on record, and somebody adopted it as that; under another name it claims
conditions that nobody looked at (the house's method, laws 2 and section 3)."""
BAD = GATE_TOLD.replace("F2 incident", "F2 pattern")
GOOD = GATE_TOLD


def run(bound: Bound) -> Iterator[Objection]:
    """Each finding whose types differ; a type that is none is objected to elsewhere."""
    for one in printed_findings(bound):
        kind = one.finding.draft.type.value
        if one.kind in TYPES and one.kind != kind:
            message = f"The report calls this finding {one.kind}, its record {kind}."
            next_step = (
                f"Write :::{{finding}} {one.finding.draft.name} {kind}, or change the record and have it adopted."
            )
            yield Objection(CODE, one.directive.argument_at, message, next_step)
