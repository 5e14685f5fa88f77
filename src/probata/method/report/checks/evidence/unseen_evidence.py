"""PB129: what a finding rests on is nowhere to be seen in the report."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.findings.model import Evidence, EvidenceKind
from probata.method.report.matching.found import printed_findings
from probata.method.report.model import Bound, BoundValue, Objection
from probata.method.report.prose.evidence import claim_at

CODE = "PB129"
SAYS = "A finding rests on a published document, a count or an estimate that the report cites nowhere."
WHY = """A reader has to be able to walk from a finding to what it rests on. An account may have to stay in the file,
for its person's sake; a published document, a count or an estimate need not, and without them the finding looks
thinner, or more certain, than it is (the house's method, sections 1 and 3, law 1)."""
_RECORD = """% findings.toml
% [findings.F1]
% type = "law"
% says = "The decree makes leaving depend on permission."
% object = "fact"
% wording = "makes"
% rests_on = [{from = "decree", as = "the text itself"}, {from = "radio", as = "press report"}]

"""
BAD = f"""{_RECORD}:::{{finding}} F1 law
The decree makes leaving depend on permission. {{cite}}`decree`
:::
"""
GOOD = BAD.replace("{cite}`decree`", "{cite}`decree`{cite}`radio`")


def run(bound: Bound) -> Iterator[Objection]:
    """Each such piece, in an edition that leaves the inquiry; another place of the same document shows it, too."""
    if bound.internal or bound.records.findings is None:
        return
    shown = {one.record.ref for one in bound.values if one.record is not None}
    papers = {getattr(one.record, "document", None) for one in bound.values if isinstance(one, BoundValue)}
    for one in printed_findings(bound):
        for each in one.finding.evidence:
            if _showable(bound, each) and each.record not in shown and each.document not in papers - {None}:
                message = f"This finding rests on `{each.named.handle}`, and the report cites it nowhere."
                next_step = f"Cite it in the finding: {{cite}}`{each.named.handle}` or the role of its kind."
                yield Objection(CODE, claim_at(bound, one.directive), message, next_step)


def _showable(bound: Bound, one: Evidence) -> bool:
    handle = one.named.handle
    if one.stale:
        return False
    if one.kind is EvidenceKind.COUNT:
        count = bound.records.counts.get(handle)
        return count is not None and not count.refused and not count.special and not count.crossed
    if one.kind is EvidenceKind.ESTIMATE:
        return handle in bound.records.estimates
    place = bound.records.places.get(handle)
    return place is not None and place.public and place.interview is None
