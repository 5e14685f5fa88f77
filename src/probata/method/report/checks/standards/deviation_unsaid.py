"""PB428: a finding uses another standard of proof than the report, and does not say so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.report.english.standards import STANDARDS
from probata.method.report.examples import GATE_PRINTED
from probata.method.report.matching.found import Printed, printed_findings, words_of_block
from probata.method.report.matching.retold import refers
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.evidence import claim_at
from probata.method.report.prose.phrases import english, said_in

CODE = "PB428"
SAYS = "A finding stands under another standard of proof than the declared one, and the report does not name it."
WHY = """One standard is declared for a report, and each deviation is explicit. A reader who is not told takes the
finding for what the front page promises (the house's method, section 3, a law of the house). English wording only."""
_RECORD = """% findings.toml
% [findings.F2]
% type = "incident"
% says = "The accounts of a gate that was closed from the outside are credible."
% object = "allegation"
% wording = "are credible"
% standard = "balance of probabilities"
% deviates = "Nobody but residents could see the gate."
% weighed = "No material points the other way."
% rests_on = ["gate", "lamp"]

"""
BAD = _RECORD + GATE_PRINTED
GOOD = BAD.replace("credible. {cite}", "credible, on a balance of probabilities. {cite}", 1)


def run(bound: Bound) -> Iterator[Objection]:
    """The name of the standard in the finding, or in a sentence that refers to the finding."""
    found = bound.records.findings
    if found is None or not english(bound):
        return
    for one in printed_findings(bound):
        standard = one.finding.draft.standard.value
        if one.finding.draft.standard is found.file.standard or _is_named(bound, one, standard):
            continue
        message = f"This finding stands under {standard}, the report under {found.file.standard.value}; it is not said."
        next_step = f"Say in the finding that it is made on {standard}, and why."
        yield Objection(CODE, claim_at(bound, one.directive), message, next_step)


def _is_named(bound: Bound, one: Printed, standard: str) -> bool:
    words = re.compile(rf"(?i){STANDARDS.get(standard, re.escape(standard))}|{re.escape(standard)}")
    if words.search(words_of_block(bound, one)):
        return True
    elsewhere = (said for passage in bound.passages for said in said_in(bound, passage) if refers(said, one.finding))
    return any(words.search(said.words) for said in elsewhere)
