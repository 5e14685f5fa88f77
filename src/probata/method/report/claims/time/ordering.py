"""ordering: what the readings of an order share, in one sentence and in two. English."""

from __future__ import annotations

import re
from dataclasses import dataclass

from probata.method.report.claims.reading.model import DateClaim
from probata.method.report.claims.reading.stages import FOUNDED
from probata.method.report.claims.reading.telling import Telling

OTHERS = re.compile(
    r"(?i)\b(?:others?|another|again|a\s+second|second|new|third|previous|earlier|former|different|further|"
    r"re-?\w+ed\s+again|"
    r"brother|sister|mother|father|son|daughter|wife|husband|cousin|uncle|aunt|neighbou?r|friend|colleague|remaining|"
    r"rest)\b"
)
ORDINALS = re.compile(
    r"(?i)\b(?:first|second|third|last|latter|former|some|several|\d+|two|three|four|five|six|most|many)\b"
)
EARLIER = re.compile(r"(?i)\bretro\w+|\bback-?dated\b|\bearlier\b|\bprevious\w*|\bhad\s+already\b")
ONCE = frozenset((FOUNDED, "life", "works"))
"""Matters whose first stage comes once, so that nothing of the matter can lie before it, however it is told."""
ON = frozenset(("on", "in", "", "dated"))


@dataclass(frozen=True, slots=True)
class Turned:
    """Two dates of ``telling`` at ``start`` to ``end``: what is told as ``earlier`` has the later date."""

    telling: Telling
    start: int
    end: int
    earlier: str
    later: str


def sooner(one: DateClaim, other: DateClaim) -> bool:
    """Whether a date is over before the other begins."""
    return one.last is not None and other.first is not None and one.last < other.first
