"""proof: which standard of proof a report declares, and with which certainty its sentences say that something is so.

English. The order of standards is that of the fact-finding bodies: reasonable grounds, balance of probabilities, clear
and convincing, beyond reasonable doubt.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from probata.method.report.claims.reading.told import Part, Told, told
from probata.method.report.model import Bound
from probata.method.report.prose.phrases import attributed

_STANDARDS = (
    (1, r"reasonable\s+grounds|reasonable\s+(?:basis|suspicion)|reasonably\s+(?:believe|conclude)"),
    (2, r"balance\s+of\s+probabilit\w+|more\s+likely\s+than\s+not|preponderance\s+of"),
    (3, r"clear\s+and\s+convincing"),
    (4, r"beyond\s+(?:any\s+|all\s+|a\s+)?(?:reasonable\s+|possible\s+)?doubt"),
)
_FORMS = tuple((rank, re.compile(rf"(?i)\b(?:{words})\b")) for rank, words in _STANDARDS)
_DECLARES = re.compile(r"(?i)\bstandards?\b(?!\s+of\s+(?:living|care|health))")
_NOT_OURS = re.compile(
    r"(?i)\b(?:courts?|tribunals?|judges?|criminal\s+(?:trials?|proceedings|law|courts?)|jur(?:y|ies)|"
    r"prosecut\w+|"
    r"convict\w+|sentenced|court-martial|chamber)\b"
)
_FOR_A_COURT = re.compile(
    r"(?i)\b(?:(?:is|are)\s+(?:a\s+matter\s+)?for\s+(?:a\s+|the\s+)?(?:\w+\s+)?courts?\s+to\s+(?:decide|"
    r"determine|judge|say)|"
    r"(?:is|are)\s+(?:neither|not)\s+a\s+(?:court|judicial\s+body)|makes?\s+no\s+findings?\s+(?:on|of)\s+"
    r"(?:individual\s+)?(?:criminal\s+)?(?:guilt|responsibility|liability))\b"
)
_CERTAIN = re.compile(
    r"(?i)\bbeyond\s+(?:any\s+|all\s+|a\s+|the\s+)?(?:shadow\s+of\s+a\s+)?(?:reasonable\s+|possible\s+"
    r")?(?:doubt|question|dispute)\b|"
    r"\b(?:proved|proven|established|shown|demonstrated)\s+(?:conclusively|with\s+certainty)\b|"
    r"\b(?:conclusively|definitively|irrefutably)\s+(?:proved|proven|"
    r"established|shown|demonstrated|proves?|establish(?:es)?|shows?)\b|\bclear\s+and\s+convincing\s+"
    r"evidence\b|\bno\s+(?:reasonable\s+|possible\s+)?doubt\s+that\b|"
    r"\bit\s+(?:is|has\s+been)\s+(?:proved|proven|certain|a\s+(?:proven\s+)?fact)\s+that\b|\b(?:as|which)\s+(?:this|the|our)\s+"
    r"(?:report|inquiry)\s+(?:proves|has\s+proved|proved)\b|\b(?:proves?|proved|proven)\s+that\b|"
    r"\bwithout\s+(?:any\s+|a\s+)?(?:shadow\s+of\s+a\s+)?(?:reasonable\s+)?doubt\b"
)
_NOT = re.compile(
    r"(?i)\b(?:not|no|never|neither|nor|cannot|whether|if|should|must|would|require[sd]?|lower|less|without)\b|n['’]t\b"
)


@dataclass(frozen=True, slots=True)
class Exceeded:
    """Words of certainty of a sentence, at code points of ``told.words``, and the words that declare less."""

    told: Told
    start: int
    end: int
    declared: str


def exceeded(bound: Bound) -> Iterator[Exceeded]:
    """Every sentence in the report's own voice that claims more than its standard, or its office, allows."""
    each = [one for one in told(bound) if one.part is not Part.NOTE]
    rank, declared = _declared(each)
    for one in each if declared else ():
        found = _CERTAIN.search(one.words)
        if found is None or _level(found[0]) <= rank or _DECLARES.search(one.words) or _NOT_OURS.search(one.words):
            continue
        if _MORE.match(one.words, found.end()):
            continue
        if not _NOT.search(one.words, 0, found.start()) and not attributed(one.said, *found.span()):
            yield Exceeded(one, *found.span(), declared)


def _level(words: str) -> int:
    return next((rank for rank, form in _FORMS[2:3] if form.search(words)), 4)


def _declared(each: list[Told]) -> tuple[int, str]:
    """The rank of the standard that the report declares, with its words; else that it leaves judgement to a court."""
    for one in each:
        if _DECLARES.search(one.whole):
            for rank, form in _FORMS[:3]:
                if found := form.search(one.whole):
                    return rank, found[0]
    grounds = [found[0] for one in each if (found := _FORMS[0][1].search(one.words))]
    if len(grounds) >= _OFTEN:
        return 1, grounds[0]
    court = next((found[0] for one in each if (found := _FOR_A_COURT.search(one.words))), "")
    return (3, court) if court else (0, "")


_OFTEN = 3
"""A report that reasons so often with reasonable grounds has that standard, whether it says so or not."""
_MORE = re.compile(
    r"(?i)(?:\s+that)?\s+(?:the|its|our|this|these)\s+(?:[\w’'-]+\s+){1,5}?(?:is|are|was|were|must\s+be|lies?)\s+(?:\w+\s+)?"
    r"(?:higher|larger|greater|more|lower|smaller|incomplete)\b|(?:\s+that)?\s+(?:there\s+(?:are|were|is)\s+more|more\s+\w+\s+)"
)
"""That there is more than what was verified is no finding of what there is."""
