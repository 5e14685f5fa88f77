"""PB408: a finding is put as a possibility, a rumour or a suspicion."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.report.model import Bound, Objection
from probata.method.report.prose.phrases import attributed, negated
from probata.method.report.prose.pieces import each_piece, kind_of

CODE = "PB408"
LOOKS_AT = "passage"
SAYS = "A finding is put as a possibility, a rumour or a suspicion, which is under every standard of proof."
WHY = """A finding meets the report's declared standard, or says that it departs from it. "It is possible that" and
"there are rumours that" meet none: they accuse without having to show anything. What the material does not bear is no
finding; it is a limit, or it is left out (the house's method, sections 1 and 3, a law of the house). English wording
only."""
BAD = """:::{finding} F2 incident
There is reason to suspect that a light was never put out. {cite}`lamp`
:::
"""
GOOD = """:::{finding} F2 incident
There are reasonable grounds to believe that a light was never put out. {cite}`lamp`
:::
"""
_SOME = r"(?:(?!(?:not|no|never|hardly)\b)\w+\s+){0,2}?"
_WORDS = re.compile(
    r"(?i)(?:"
    rf"\bit\s+(?:is|was|seems|appears|remains)\s+{_SOME}(?:possible|conceivable|imaginable|plausible|thinkable|"
    rf"suspected|"
    r"rumou?red|said|alleged|believed|assumed|supposed)\s+that\b|"
    rf"\bthere\s+(?:is|are|was|were|have\s+been|has\s+been)\s+{_SOME}(?:rumou?rs?|hearsay|gossip|suspicions?|"
    rf"speculations?|"
    r"possibilit(?:y|ies)|hints?|reasons?\s+to\s+(?:suspect|suppose|wonder))\b|"
    r"\b(?:we|the\s+(?:inquiry|commission|mission|panel))\s+(?:suspects?|suppos(?:es?)|guess(?:es)?|assumes?|"
    r"speculates?|"
    r"cannot\s+exclude)\b|"
    r"^\W*(?:perhaps|possibly|conceivably|maybe|rumou?r\s+has\s+it)\b)"
)
_STEMS = (
    "possib", "conceivabl", "imaginable", "plausible", "thinkable", "suspect", "suspicion", "rumo", "said", "alleged",
    "believed", "assume", "suppose", "hearsay", "gossip", "speculat", "hint", "reason", "guess", "exclude", "perhaps",
    "maybe",
)  # fmt: skip


def run(bound: Bound) -> Iterator[Objection]:
    """Every such sentence of a finding that is no limitation, in the report's own voice."""
    for said in each_piece(bound, *_STEMS):
        if kind_of(said) in ("", "limitation"):
            continue
        found = said.first(_WORDS)
        if found and not negated(said.words, found.start()) and not attributed(said, *found.span()):
            message = "A finding is put in words that are under every standard of proof."
            next_step = "Say it in the declared standard's words, or take it out of the finding."
            yield said.objection(CODE, found, message, next_step)
