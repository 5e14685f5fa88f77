"""PB425: what was found as incidents is called a pattern somewhere else in the report."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.findings.model import Finding, FindingType
from probata.method.report.english.keys import share
from probata.method.report.examples import GATE_TOLD
from probata.method.report.matching.found import recorded, records
from probata.method.report.matching.retold import WITHOUT, refers
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.patterns import PATTERN_STEMS, claimed_pattern
from probata.method.report.prose.phrases import Said
from probata.method.report.prose.pieces import each_piece

CODE = "PB425"
LOOKS_AT = "passage"
SAYS = "What is on record as incidents is called a pattern, systematic or a policy outside of the finding."
WHY = """Incidents and a pattern are two findings with two sets of conditions. A summary that calls a pattern what the
finding calls incidents publishes a finding that nobody adopted; of sexual violence on one account it is never said
(the house's method, section 3, a law of the house). English wording only."""
BAD = f"{GATE_TOLD}\nGates were systematically closed from the outside ({{ref}}`F2`).\n"
GOOD = (
    f"{GATE_TOLD}\nThe accounts of a gate that was closed are credible; a pattern is not established ({{ref}}`F2`).\n"
)


def run(bound: Bound) -> Iterator[Objection]:
    """Sentences that refer to such a finding, tell it, or name what has special handling."""
    known = [one for one in records(bound).values() if one.draft.type is FindingType.INCIDENT]
    if not known:
        return
    for said in each_piece(bound, *PATTERN_STEMS):
        finding = None if _apart(said) else _told(bound, said, known)
        found = claimed_pattern(said) if finding else None
        if finding and found:
            message = f"“{found[0]}” claims a pattern, and {finding.draft.name} was adopted about incidents."
            next_step = "Say what was adopted: incidents; or that a pattern is not established."
            yield said.objection(CODE, found, message, next_step)


def _apart(said: Said) -> bool:
    """Whether it stands in a finding, which has its own rules, or tells what others say."""
    return recorded(said) is not None or said.inside_any("finding", "context", "reply")


def _told(bound: Bound, said: Said, known: list[Finding]) -> Finding | None:
    named = [one for one in records(bound).values() if refers(said, one)]
    if any(one.draft.type is FindingType.PATTERN for one in named):
        return None
    told = [one for one in known if one in named or share(one.draft.says, said.words) >= WITHOUT]
    return next(iter(told), None) or _special(bound, said, known)


def _special(bound: Bound, said: Said, known: list[Finding]) -> Finding | None:
    """A finding with special handling, where the sentence names what the codebook handles specially."""
    special = next((one for one in known if one.draft.special), None)
    book = bound.records.codebook
    if special is None or book is None:
        return None
    if any(one.draft.special and one.draft.type is FindingType.PATTERN for one in records(bound).values()):
        return None
    words = [phrase for code in book.codes.values() if code.special for phrase in code.says]
    return special if any(re.search(rf"(?i)\b{re.escape(each)}\b", said.words) for each in words) else None
