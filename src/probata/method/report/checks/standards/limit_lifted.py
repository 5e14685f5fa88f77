"""PB412: a finding about a limit confirms what it is there to leave open."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.findings.model import FindingType
from probata.method.report.matching.found import records
from probata.method.report.matching.retold import refers
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.phrases import Said, attributed, negated
from probata.method.report.prose.pieces import each_piece, kind_of

CODE = "PB412"
LOOKS_AT = "passage"
SAYS = "A finding of the type limitation says that something can be confirmed, or that the extent is clear."
WHY = """A limitation says what could not be established. One word lost on the way turns "is not in a position to
confirm" round, and what nobody could confirm stands confirmed, without any evidence asked for (the house's method,
section 3: a qualification never weakens, a law of the house). What can be confirmed is a finding of another type.
English wording only."""
BAD = """:::{finding} F4 limitation
The Inquiry is in a position to confirm how many people were held.
:::
"""
GOOD = """:::{finding} F4 limitation
The Inquiry is not in a position to confirm how many people were held.
:::
"""
_KNOW = r"(?:confirm|establish|determine|verify|say|state|conclude)"
_WORDS = re.compile(
    rf"(?i)\b(?:(?:is|are|was|were)\s+(?:(?!not\b|never\b|hardly\b)\w+\s+)?(?:in\s+a\s+position|"
    rf"able)\s+to\s+{_KNOW}|can\s+(?:(?!not\b|never\b|hardly\b|neither\b)\w+\s+)?{_KNOW}|"
    r"allows?\s+(?:firm|clear|broad(?:er)?|reliable|certain)\s+conclusions?|(?:firm|clear|"
    r"reliable)\s+conclusions?\s+(?:are|is|can\s+be)|"
    r"(?:leaves?|left)\s+(?:no|little)\s+(?:room\s+for\s+)?doubt|(?:extent|number|scale|total)\s+(?:is|"
    r"was)\s+(?:clear|known|certain|"
    r"established|confirmed))\b"
)
_LEAST = re.compile(
    r"(?i)\b(?:only|at\s+(?:least|most)|no\s+more|merely|alone|but\s+not|hardly|barely|little|far\s+as)\b"
)
_STEMS = ("position", "able", "can ", "can\n", "conclusion", "doubt", "extent", "number", "scale", "total")


def run(bound: Bound) -> Iterator[Objection]:
    """Affirmed, in the report's own voice, and no lower bound ("can confirm only that")."""
    for said in each_piece(bound, *_STEMS):
        if not (kind_of(said) == "limitation" or _points_at_a_limit(said)) or said.first(_LEAST):
            continue
        found = next((hit for hit in _WORDS.finditer(said.words) if not negated(said.words, hit.start())), None)
        if found and not attributed(said, *found.span()):
            message = f"“{found[0]}” confirms, and what was found is a limitation."
            next_step = "Say what could not be established; what can be confirmed is a finding of another type."
            yield said.objection(CODE, found, message, next_step)


def _points_at_a_limit(said: Said) -> bool:
    """Whether a sentence outside of findings refers to a finding that is on record as a limitation."""
    known = records(said.bound)
    if not known or said.inside_any("finding", "context", "reply"):
        return False
    return any(one.draft.type is FindingType.LIMITATION and refers(said, one) for one in known.values())
