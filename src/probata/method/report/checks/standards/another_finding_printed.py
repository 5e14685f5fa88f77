"""PB447: what a finding prints is not what was adopted under its name."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.english.keys import keys, share
from probata.method.report.examples import FINDINGS, GATE
from probata.method.report.matching.found import printed_findings, words_of_block
from probata.method.report.matching.retold import IN_BLOCK, parts_of
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.evidence import claim_at
from probata.method.report.prose.phrases import english

CODE = "PB447"
SAYS = "A finding prints hardly a word of what was adopted under its name."
WHY = """Numbers of findings move when a report is edited. Where two names are exchanged, each claim stands on the
evidence of the other, its conditions and adoption, and nothing else in the text shows it; a finding that prints
something else was adopted by nobody (the house's method, section 1, law 2). English wording only."""
BAD = f"""{FINDINGS}{GATE}
:::{{finding}} F2 incident
Credible accounts speak of counting in the evening. {{cite}}`gate`{{cite}}`lamp`
:::
"""
GOOD = BAD.replace("counting in the evening", "a gate that was closed from the outside")
_FEW = 3


def run(bound: Bound) -> Iterator[Objection]:
    """Once a finding, where all that it prints has less than a third of any adopted sentence."""
    for one in printed_findings(bound) if english(bound) else ():
        says, words = one.finding.draft.says, words_of_block(bound, one)
        told = max(share(part, words) for part in (*parts_of(says), says))
        if len(keys(says)) >= _FEW and told < IN_BLOCK:
            message = f"This is not what was adopted as {one.finding.draft.name}."
            next_step = f"Print what was adopted, or take the name of another record: {says.strip()}"
            yield Objection(CODE, claim_at(bound, one.directive), message, next_step)
