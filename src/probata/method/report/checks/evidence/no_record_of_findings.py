"""PB122: a report finds something, and the inquiry has written down no finding at all."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.examples import FINDINGS, GATE_PRINTED, GATE_TOLD
from probata.method.report.matching.found import records
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.evidence import directives

CODE = "PB122"
SAYS = "The report has findings, and the inquiry has none on record."
WHY = """Every finding names its type and its standard, its minimum conditions are looked at, and a named person adopts
it with reasons: all of that is in its record. A report that leaves the inquiry without one finding on record publishes
what nobody has adopted (the house's method, law 2)."""
BAD = f"{FINDINGS}% [findings]\n\n{GATE_PRINTED}"
GOOD = GATE_TOLD


def run(bound: Bound) -> Iterator[Objection]:
    """In an edition that leaves the inquiry: each finding; without a file of findings the first, for all of them."""
    if bound.internal or records(bound):
        return
    every = tuple(directives(bound, "finding"))
    no_file = bound.records.findings is None
    for one in every[:1] if no_file else every:
        these = "This finding is" if len(every) == 1 or not no_file else f"This finding and {len(every) - 1} more are"
        message = f"{these} published, and the inquiry has no finding on record."
        next_step = "Write it into a file of findings: probata findings --from findings.toml; then have it adopted."
        yield Objection(CODE, one.argument_at, message, next_step)
