"""PB444: a finding is printed, and nothing in it says with what reserve it was adopted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.findings.model import FindingType, WordingObject
from probata.method.findings.wording import worded
from probata.method.report.english.keys import in_order
from probata.method.report.matching.found import Printed, block_of, printed_findings
from probata.method.report.matching.reserves import held_back, told_bare
from probata.method.report.matching.retold import order_of, rank_in, retold
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.evidence import claim_at
from probata.method.report.prose.phrases import Said, english, said_in

CODE = "PB444"
SAYS = "The words with which a finding was held back, such as “appear to be credible”, stand nowhere in it."
WHY = """"The accounts appear to be credible" is the part of a finding that says how far it goes. Where the block tells
what was described and leaves that sentence out, a reader takes the rest for what happened. The same is lost when "may
constitute" gives way to a plain "is" (the house's method, section 3: a qualification never weakens on the way from
evidence to report, a law of the house). English wording only."""
_RECORD = """% findings.toml
% [findings.F2]
% type = "incident"
% says = "Residents told of a gate that was closed from the outside. Their accounts appear to be credible."
% object = "allegation"
% wording = "appear to be credible"
% rests_on = ["gate", "lamp"]

"""
BAD = f"""{_RECORD}:::{{finding}} F2 incident
Residents told of a gate that was closed from the outside. {{cite}}`gate`{{cite}}`lamp`
:::
"""
GOOD = BAD.replace("outside. {cite}", "outside. What they told appears credible. {cite}")
_JUDGED = re.compile(
    r"(?i)\b(?:credib\w+|plausib\w+|reliab\w+|trustworthy|believable|consistent|alleg\w+|indicat\w+|appears?|seems?|may|might|"
    r"could|elements\s+of|not\s+(?:be\s+)?(?:able|verif\w+|confirm\w*))\b"
)
_POSSIBLE = re.compile(
    r"(?i)\b(?:may|might|could|would|likely|probabl[ey]|appears?|seems?|indicat\w+|suggest\w*|possib\w+|potential\w*|"
    r"elements\s+of)\b"
)


def run(bound: Bound) -> Iterator[Objection]:
    """Once a finding, in its block; where a sentence of it tells the whole as a fact, that has a rule of its own."""
    bare = {one.finding.ref for one in retold(bound) if one.inside and told_bare(bound, one)}
    for one in printed_findings(bound) if english(bound) else ():
        draft = one.finding.draft
        if draft.type is FindingType.LIMITATION or one.finding.ref in bare:
            continue
        rank = rank_in(draft.wording, order_of(bound, one.finding))
        if held_back(bound, one.finding, rank) and not any(_keeps(bound, one, said) for said in _own(bound, one)):
            message = f"Nothing in this finding says “{draft.wording}”, with which it was adopted."
            next_step = f"Print the adopted sentence: {draft.says.strip()}"
            yield Objection(CODE, claim_at(bound, one.directive), message, next_step)


def _own(bound: Bound, one: Printed) -> Iterator[Said]:
    for passage in block_of(bound, one):
        yield from said_in(bound, passage)


def _keeps(bound: Bound, one: Printed, said: Said) -> bool:
    """Whether a sentence says the adopted words, others of the same object, or any judgement of the kind."""
    wording, order = one.finding.draft.wording, order_of(bound, one.finding)
    if in_order(wording, said.words):
        return True
    reserve = _JUDGED if one.finding.draft.object is WordingObject.ALLEGATION else _POSSIBLE
    return bool(worded(said.words, order) or reserve.search(said.words))
