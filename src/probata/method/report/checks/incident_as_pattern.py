"""PB411: a finding about incidents claims a pattern."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.report.checks._phrases import Said, attributed, negated
from probata.method.report.checks._pieces import each_piece, kind_of
from probata.method.report.model import Bound, Objection

CODE = "PB411"
SAYS = "A finding of the type incident says that something was a pattern, systematic or a policy."
WHY = """Incidents can be credible where a pattern is not established: the first needs one good account, the second
several incidents of distinct sources and places, or a policy in writing. A finding can have both parts, and then
both print (the house's method, section 3, a law of the house; OHCHR practice). English wording only."""
BAD = """:::{finding} F2 incident
A light was never put out; it was systematic. {cite}`lamp`
:::
"""
GOOD = """:::{finding} F2 incident
A light was never put out. The information does not allow conclusions about a pattern. {cite}`lamp`
:::
"""
_WORDS = re.compile(
    r"(?i)\b(?:patterns?|systematic(?:ally)?|systemic(?:ally)?|widespread|routine(?:ly)?|as\s+a\s+(?:rule|"
    r"matter\s+of\s+(?:course|"
    r"policy|routine))|(?:common|general|standard|established|consistent)\s+practice|(?:deliberate|state|"
    r"official)\s+policy)\b"
)
_OPEN = re.compile(r"(?i)\b(?:whether|if|may|might|could|would|question|conclusions?|possible|suggest\w*)\b")
_NOT_BEHIND = re.compile(r"(?i)\A\s+(?:\w+\s+){0,3}?(?:not|cannot|never|nor|neither)\b")
_OF_CLOTH = re.compile(r"(?i)\A\s+(?:searche?s?|checks?|maintenance|examinations?|patrols?|inspections?)\b")
_STEMS = ("pattern", "system", "widespread", "routine", "as a", "practice", "policy")


def run(bound: Bound) -> Iterator[Objection]:
    """Where it is the report's own voice, affirmed, and not a question that stays open."""
    for said in each_piece(bound, *_STEMS):
        found = next((hit for hit in _WORDS.finditer(said.words) if _affirmed(said, hit)), None)
        if found and kind_of(said) == "incident":
            message = f"“{found[0]}” claims a pattern, and this finding is about incidents."
            next_step = "Make it a pattern with what a pattern needs, or say that a pattern is not established."
            yield said.objection(CODE, found, message, next_step)


def _affirmed(said: Said, found: re.Match[str]) -> bool:
    before, behind = said.words[: found.start()], said.words[found.end() :]
    return not (
        negated(said.words, found.start())
        or _OPEN.search(before)
        or _NOT_BEHIND.match(behind)
        or _OF_CLOTH.match(behind)
        or attributed(said, *found.span())
    )
