"""PB125: a finding is printed although minimum conditions of the house are missing."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.findings.conditions import WITHOUT_RESERVE
from probata.method.findings.model import Condition
from probata.method.report.english.keys import share
from probata.method.report.examples import GATE_TOLD
from probata.method.report.matching.found import Printed, printed_findings, printed_words, words_of_block
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.evidence import claim_at, directives, passages_in

CODE = "PB125"
SAYS = "A finding is printed although a minimum condition of the house is missing, and no printed reason says why."
WHY = """For each type of finding the house asks for conditions under each standard of proof: a first-hand account and
an independent corroboration, the text of a law, a record of authenticity for a leak. They are no definition of the
standard, and a named person may adopt a finding without one of them, with a reason; then the reason prints (the
house's method, section 3, law 2)."""
BAD = GATE_TOLD.replace(', "lamp"', "").replace("{cite}`lamp`", "")
GOOD = GATE_TOLD
STALE = "evidence that may be used as it is"
"""What the house asks of every piece of evidence; PB127 says it of the piece."""
_SAID = 0.5


def run(bound: Bound) -> Iterator[Objection]:
    """Each line that is missing; of a finding adopted all the same, once, where the reason is not printed."""
    for one in printed_findings(bound):
        missing = [each for each in one.finding.missing if each.asks != STALE]
        although = one.finding.adoption.although if one.finding.adoption else ""
        if although.strip():
            yield from _unreasoned(bound, one, missing, although)
        lines = [each for each in missing if each.asks == WITHOUT_RESERVE] if although.strip() else missing
        for each in lines:
            message = f"A minimum condition of this finding is missing: {each.asks}: {each.missing}."
            yield Objection(CODE, claim_at(bound, one.directive), message, _next(each))


def _unreasoned(bound: Bound, one: Printed, missing: list[Condition], although: str) -> Iterator[Objection]:
    if missing and not _reason_is_printed(bound, one, although):
        message = "This finding was adopted although conditions are missing, and the reason is not printed."
        next_step = f"Print in it why it was adopted all the same: {although.strip().rstrip('.')}."
        yield Objection(CODE, claim_at(bound, one.directive), message, next_step)


def _next(missing: Condition) -> str:
    """No reason stands in for an element of a label that is said without reserve."""
    if missing.asks == WITHOUT_RESERVE:
        return "Write may constitute in the record and in the report, and what was not examined; or show each element."
    return "Add what is missing to the record; or adopt it with --although and print that reason."


def _reason_is_printed(bound: Bound, one: Printed, although: str) -> bool:
    """In the finding itself or in the limitations."""
    limits = [printed_words(passages_in(bound, each)) for each in directives(bound, "limitations")]
    return any(share(although, words) >= _SAID for words in (words_of_block(bound, one), *limits))
