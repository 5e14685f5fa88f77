"""PB127: a finding rests on what may not be used any more."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.examples import GATE_TOLD
from probata.method.report.matching.found import printed_findings
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.evidence import claim_at

CODE = "PB127"
SAYS = "A finding rests on evidence that was withdrawn, is gone or has changed."
WHY = """Withdrawal of consent ends every use at once, and reaches every count, quotation and finding that rested on
the account, whether or not the finding cites it in print. Whoever adopted the finding adopted it with that piece; it
has to be looked at without it (the house's method, section 4, law 3)."""
BAD = GATE_TOLD.replace('"lamp"]', '"lamp", "taken-back"]')
GOOD = GATE_TOLD


def run(bound: Bound) -> Iterator[Objection]:
    """Each piece of evidence, for or against, that may not be used as it is."""
    for one in printed_findings(bound):
        for each in (*one.finding.evidence, *one.finding.contrary):
            if each.stale:
                message = f"This finding rests on `{each.named.handle}`, which may not be used as it is: {each.stale}."
                next_step = "Take it out of the record, look at the finding again without it, and have it adopted."
                yield Objection(CODE, claim_at(bound, one.directive), message, next_step)
