"""PB416: a claim of others is told as a finding in one breath."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.report.model import Bound, Objection
from probata.method.report.prose.pieces import each_piece

CODE = "PB416"
LOOKS_AT = "passage"
SAYS = "A sentence joins what others claim with what this report finds, so that the one passes for the other."
WHY = """What others say stays theirs, with who said it and how they stand to it. A finding rests on what the inquiry
itself weighed, to its own standard; joined in one breath with a newspaper's word for it, the word becomes the finding
(the house's method, sections 1 and 8: attributed claims are never merged with findings, a law of the house). English
wording only."""
BAD = "As newspapers put it, and this report finds, the hostels were prisons. {cite}`wire-a`"
GOOD = "Newspapers called the hostels prisons; the Inquiry does not use the word. {cite}`wire-a`"
_OURS = r"(?:(?:the|this|our)\s+(?:present\s+)?(?:report|inquiry|commission|mission|panel|submission)|we)"
_NO_CLAIM = (
    r"(?!(?:(?:the|this|its|that)\s+)?(?:decree|law|act|order|rule|statute|articles?|regulations?|contract|"
    r"tables?|records?|annex|map|above|below|"
    r"described|set|shown|noted|already|stated|mentioned)\b)"
)
"""What is no claim of others: the text of a law, a table, what stands above."""
_FIND = (
    r"(?:(?:also|itself|too|likewise|therefore|hereby)\s+)*(?:finds?|found|concludes?|concluded|confirms?|"
    r"agrees?|holds?|establish(?:es|ed)|adopts?)"
)
_THEIRS = (
    r"(?:(?:put|puts|call(?:s|ed)?|said|sa(?:y|ys)|wrote|writes?|report(?:s|ed)?|claim(?:s|ed)?|describ(?:es?|ed)|"
    r"stat(?:es?|ed)|argu(?:es?|ed)|"
    r"reported)\b)"
)
_WORDS = re.compile(
    rf"(?i)(?:\b(?:as|what|like)\s+{_NO_CLAIM}[^.;]{{1,80}}?\b{_THEIRS}[^.;]{{0,30}}?,?\s+and\s+(?:as\s+|"
    rf"what\s+)?{_OURS}\s+{_FIND}\b|"
    rf"\b(?:like|together\s+with|along\s+with)\s+(?:the\s+)?(?:newspapers?|press|media|governments?|ministry|"
    rf"ambassador|associations?)\b[^.;]{{0,30}},"
    rf"\s+{_OURS}\s+{_FIND}\b|"
    rf"\b(?:as|what)\s+{_OURS}\s+{_FIND}\b[^.;]{{0,20}}\s+and\s+(?:as\s+)?{_NO_CLAIM}[^.;]{{1,40}}?\b{_THEIRS}\s+it\b)"
)
_STEMS = ("find", "found", "conclude", "confirm", "agree", "hold", "establish", "adopt")


def run(bound: Bound) -> Iterator[Objection]:
    """Every sentence that says "as they say, and this report finds"."""
    for said in each_piece(bound, *_STEMS):
        found = said.first(_WORDS)
        if found and not said.inside_any("context", "reply"):
            message = "A claim of others and a finding of this report are told in one breath."
            next_step = "Say who claims it in one sentence, and what the Inquiry found, on what, in another."
            yield said.objection(CODE, found, message, next_step)
