"""PB131: a finding rests on an account that its person does not allow to be used in this edition."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.findings.model import Evidence, EvidenceKind, Witness
from probata.method.report.examples import GATE_TOLD
from probata.method.report.matching.found import printed_findings
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.evidence import claim_at
from probata.method.testimony.consent import permitted

CODE = "PB131"
SAYS = "A finding rests on an account that may not be used in an edition for these readers."
WHY = """Consent is given for each use apart, and default is no. A published finding uses every account that it rests
on, whether or not it cites it in print: what it says was said by somebody who did not allow that (the house's method,
section 4 and law 3: publishing fails closed)."""
BAD = GATE_TOLD.replace('"lamp"]', '"lamp", "inside"]')
GOOD = GATE_TOLD
_ACCOUNTS = (EvidenceKind.FIRST_HAND, EvidenceKind.SECOND_HAND)


def run(bound: Bound) -> Iterator[Objection]:
    """Each account, for or against; of those that were withdrawn a rule of its own speaks."""
    people = {one.ref: one for one in bound.records.interviews}
    for one in printed_findings(bound) if not bound.internal else ():
        for each in (*one.finding.evidence, *one.finding.contrary):
            told = [people.get(who.ref) for who in _witnesses(each)]
            asked = (permitted(who, bound.audience, bound.records.today, recipient=bound.recipient) for who in told)
            if not all(one.allowed for one in asked):
                message = (
                    f"This finding rests on the account at `{each.named.handle}`, whose consent does not cover an "
                    f"edition for this use ({bound.audience.value})."
                )
                next_step = (
                    "Ask the person again, or take it out of the record and have the finding adopted without it."
                )
                yield Objection(CODE, claim_at(bound, one.directive), message, next_step)


def _witnesses(each: Evidence) -> Iterator[Witness]:
    if each.kind in _ACCOUNTS and not each.stale:
        yield from each.witnesses
