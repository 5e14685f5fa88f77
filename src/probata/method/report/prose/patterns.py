"""Words by which a sentence claims that something was a pattern. English."""

from __future__ import annotations

import re

from probata.method.report.prose.phrases import Said, attributed, negated

PATTERN_WORDS = re.compile(
    r"(?i)\b(?:patterns?|systematic(?:ally)?|systemic(?:ally)?|widespread|routine(?:ly)?|as\s+a\s+(?:rule|"
    r"matter\s+of\s+(?:course|"
    r"policy|routine))|(?:common|general|standard|established|consistent)\s+practice|(?:deliberate|state|"
    r"official)\s+policy)\b"
)
PATTERN_STEMS = ("pattern", "system", "widespread", "routine", "as a", "practice", "policy")
_OPEN = re.compile(
    r"(?i)\b(?:whether|if|may|might|could|would|question|conclusions?|possible|suggest\w*|too\s+(?:few|little|small))\b"
)
_NOT_BEHIND = re.compile(r"(?i)\A\s+(?:[\w-]+\s+){0,8}?(?:not|cannot|never|nor|neither)\b")
_OF_CLOTH = re.compile(r"(?i)\A\s+(?:searche?s?|checks?|maintenance|examinations?|patrols?|inspections?)\b")


def claimed_pattern(said: Said) -> re.Match[str] | None:
    """The first word that claims a pattern: affirmed, in the report's own voice, and no question that stays open."""
    return next((hit for hit in PATTERN_WORDS.finditer(said.words) if _affirmed(said, hit)), None)


def _affirmed(said: Said, found: re.Match[str]) -> bool:
    before, behind = said.words[: found.start()], said.words[found.end() :]
    return not (
        negated(said.words, found.start())
        or _OPEN.search(before)
        or _NOT_BEHIND.match(behind)
        or _OF_CLOTH.match(behind)
        or attributed(said, *found.span())
    )
