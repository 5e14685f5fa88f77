"""PB424: a finding that stands on one account does not say so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.findings.model import EvidenceKind, Finding
from probata.method.report.english.keys import share
from probata.method.report.matching.found import block_of, printed_findings
from probata.method.report.matching.retold import retold
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.evidence import claim_at
from probata.method.report.prose.phrases import Said, english, said_in

CODE = "PB424"
SAYS = "A finding with special handling stands on one account, and its sentence does not say one account."
WHY = """One credible account of sexual violence may carry an incident, with written reasons and a second reader: the
law asks for no corroboration. The sentence says "one account", so that nobody reads two into it, or a pattern (the
house's method, section 3, a law of the house; ICC Rules of Procedure and Evidence, rule 63 (4)). English
wording only."""
_RECORD = """% findings.toml
% [findings.F2]
% type = "incident"
% says = "On one account, an incident of sexual violence in a hostel is credible."
% object = "allegation"
% wording = "is credible"
% special = true
% second_reader = "Ane Brolund"
% reasons = "The account is detailed and was given without being asked for."
% rests_on = ["lamp"]

"""
BAD = f"""{_RECORD}:::{{finding}} F2 incident
An incident of sexual violence in a hostel is credible. {{cite}}`lamp`
:::
"""
GOOD = BAD.replace(
    "An incident", "On {fixed}`one|a single account bears this finding, as its record says` account, an incident"
)
_ONE = re.compile(r"(?i)\b(?:one|a\s+single|a\s+sole|1)\s+(?:[\w-]+\s+){0,2}?account\b")


def run(bound: Bound) -> Iterator[Objection]:
    """In its own place and wherever else it is told."""
    if not english(bound):
        return
    for one in printed_findings(bound):
        said = (
            [each for passage in block_of(bound, one) for each in said_in(bound, passage)]
            if on_one(one.finding)
            else []
        )
        telling = max(said, key=lambda each: share(one.finding.draft.says, each.words), default=None)
        if telling is None:
            continue
        if not _ONE.search(telling.words):
            yield Objection(CODE, claim_at(bound, one.directive), *_SAY)
    for each in retold(bound):
        if not each.inside and on_one(each.finding) and not _ONE.search(each.words):
            yield _objection(each.sentence)


_SAY = ("This finding stands on one account, and the sentence does not say so.", "Write one account in the sentence.")


def _objection(said: Said) -> Objection:
    label = said.passage.label if said.passage.kind == "paragraph" else ""
    return Objection(CODE, said.at(0, len(said.words.rstrip())), *_SAY, label)


def on_one(finding: Finding) -> bool:
    """Whether it has special handling and one first-hand account, or was adopted as such a one among others."""
    first = [one for one in finding.evidence if one.kind is EvidenceKind.FIRST_HAND]
    return finding.draft.special and (len(first) == 1 or bool(_ONE.search(finding.draft.says)))
