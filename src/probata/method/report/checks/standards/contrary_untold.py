"""PB426: evidence against a finding stands on record, and the report does not tell it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.findings.model import Evidence
from probata.method.report.english.keys import share
from probata.method.report.examples import FINDINGS, GATE, GATE_PRINTED
from probata.method.report.matching.found import Printed, block_of, printed_findings, printed_words
from probata.method.report.model import Bound, BoundValue, Objection, Passage, SavedPlace
from probata.method.report.prose.evidence import claim_at
from probata.method.report.prose.phrases import english

CODE = "PB426"
SAYS = "Evidence that points the other way is on record for a finding, and the report tells it nowhere."
WHY = """Contrary accounts and material are explained in writing and not passed over: another place, another hour, or
right. Weighed in the file alone they were weighed where no reader can see it, and where nobody who gave them is
answered (the house's method, section 3, a law of the house). English wording only."""
_RECORD = f"""{FINDINGS}{GATE}% contrary = ["radio"]
% weighed = "The driver only saw the front gate, and only in the daytime."

"""
BAD = _RECORD + GATE_PRINTED
GOOD = BAD.replace("{cite}`lamp`", "{cite}`lamp`\nA driver saw the front gate open in the daytime. {cite}`radio`")
_AGAINST = re.compile(
    r"(?i)\b(?:contrary|point\w*\s+the\s+other\s+way|the\s+other\s+way|(?:speak|spoke|weigh|point|stand|stood|tell|told)\w*\s+against|"
    r"on\s+the\s+other\s+hand|by\s+contrast|conflict\w*|contradict\w*|disput\w+|disagree\w*|differ(?:s|ed|ent)?\s+(?:account|from)|"
    r"(?:has|have|had|was|were|is)\s+(?:been\s+)?(?:\w+\s+)?weighed|another\s+explanation|other\s+explanations?|otherwise|"
    r"did\s+not\s+find\s+that|said\s+that\s+it\s+did\s+not\s+happen)\b"
)
_SAID = 0.4


def run(bound: Bound) -> Iterator[Objection]:
    """Each piece, once a finding: cited anywhere, weighed in words in the finding or its section, it is told."""
    for one in printed_findings(bound) if english(bound) else ():
        left = [each for each in one.finding.contrary if not each.stale and not _is_shown(bound, each)]
        if left and not _is_weighed(bound, one):
            handles = ", ".join(f"`{each.named.handle}`" for each in left)
            message = f"The record holds what points the other way ({handles}), and the report tells it nowhere."
            next_step = "Say in the finding what points the other way, and how it was weighed."
            yield Objection(CODE, claim_at(bound, one.directive), message, next_step)


def _is_shown(bound: Bound, one: Evidence) -> bool:
    """Whether it is cited, quoted or counted, or another place of the same document or account is."""
    mine = bound.records.places.get(one.named.handle)
    for value in bound.values:
        if value.record is None:
            continue
        if value.record.ref == one.record and not _claims_the_finding(value):
            return True
        if mine and isinstance(value.record, SavedPlace) and value.record.document == mine.document:
            return True
    return False


def _claims_the_finding(value: BoundValue) -> bool:
    """Whether a role of a count prints only those who described it, which says nothing of the others."""
    return value.facet in ("k", "n", "words", "percent")


def _is_weighed(bound: Bound, one: Printed) -> bool:
    block = block_of(bound, one)
    around = _section(bound, block)
    if _AGAINST.search(printed_words((*block, *around))):
        return True
    weighed = one.finding.draft.weighed
    return any(share(weighed, printed_words((each,))) >= _SAID for each in bound.passages)


def _section(bound: Bound, block: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """The prose under the same heading, other findings apart; none where the report has no headings."""
    named = {one.section for one in block if one.section}
    return tuple(one for one in bound.passages if one.section in named and not one.within("finding"))
