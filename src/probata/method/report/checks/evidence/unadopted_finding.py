"""PB126: a finding is published that nobody adopted as it is."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.findings.model import Finding
from probata.method.report.examples import FINDINGS, GATE, GATE_PRINTED, GATE_TOLD
from probata.method.report.matching.found import printed_findings
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.evidence import claim_at

CODE = "PB126"
SAYS = (
    "A finding is printed that nobody adopted, that was adopted in other words, without a reason, or on other records."
)
WHY = """A machine or an analyst drafts, and a named person adopts, with reasons: that is who answers for it. The
adoption holds for this very content on these records. After any change it is asked for again, or the name of a person
stands under words that this person has not seen (the house's method, laws 2 and 5)."""
BAD = f"{FINDINGS}{GATE}% not adopted: F2\n\n{GATE_PRINTED}"
GOOD = GATE_TOLD


def run(bound: Bound) -> Iterator[Objection]:
    """Each finding, in an edition that leaves the inquiry; for records that were taken back there is another rule."""
    for one in printed_findings(bound) if not bound.internal else ():
        fault = _fault(one.finding)
        if fault:
            name = one.finding.draft.name
            next_step = f'Look at it again: probata findings --adopt {name} --by "..." --reason "...".'
            yield Objection(CODE, claim_at(bound, one.directive), fault, next_step)


def _fault(finding: Finding) -> str:
    if finding.adoption is None:
        return "Nobody has adopted this finding."
    if not finding.adoption.by.strip() or not finding.adoption.reason.strip():
        return "This finding was adopted without a name or without a reason."
    if finding.adoption.content != finding.content:
        return "This finding was adopted in an earlier wording or on other records than those that it names now."
    if finding.stale and not any(one.stale for one in (*finding.evidence, *finding.contrary)):
        return f"This finding is stale: {finding.stale}."
    return ""
