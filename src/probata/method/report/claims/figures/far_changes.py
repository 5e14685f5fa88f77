"""Changes whose old number stands some sentences before: "It had 42 inspectors. ... It has 11, a cut of half".

The new number stands right before the change and names its things; what was counted of them before is the old one.
English.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from probata.method.manuscript.numbers import Number, numbers
from probata.method.report.claims.figures.changes import Change
from probata.method.report.claims.figures.operands import is_operand
from probata.method.report.claims.figures.ratios import NEVER, UNTOLD, Ratio, ratios_in
from probata.method.report.claims.reading.counts import thing_of

TELLS_CHANGE = re.compile(
    r"(?i)[,(–—]\s*(?:an?|the)\s+(?:[a-z]+\s+)?(?:cut|fall|drop|decline|decrease|reduction|loss|rise|increase|growth|jump|gain)\s+(?:of|by)\b"
)
_GAP = re.compile(
    r"(?i)(?:\s+[a-z-]+){1,3}\s*[,(–—]\s*(?:an?|the)\s+(?:[a-z]+\s+)?"
    r"(?:cut|fall|drop|decline|decrease|reduction|loss|rise|increase|growth|jump|gain)\s+(?:of|by)\s+(?:[a-z]+\s+){0,3}\Z"
)
_OWN_BASE = re.compile(r"(?i)\b(?:from|than|compared|against|over|since|since\s+then|previous|year\s+before|planned)\b")
_HUNDRED = 100


def far_changes_in(text: str, seam: int) -> tuple[Change, ...]:
    """Every such change in the last sentence of a text, which begins at ``seam``."""
    if NEVER.search(text[seam:]) or _OWN_BASE.search(text[seam:]):
        return ()
    own = [one for one in numbers(text) if one.value and one.kind == "integer" and is_operand(text, one)]
    found = [_told(text, one, own, seam) for one in ratios_in(text) if one.start >= seam and not one.points]
    return tuple(one for one in found if one is not None)


def _told(text: str, ratio: Ratio, own: Sequence[Number], seam: int) -> Change | None:
    here = [one for one in own if seam <= one.span.start and one.span.end <= ratio.start]
    if len(here) != 1 or not _GAP.fullmatch(text[here[0].span.end : ratio.start]):
        return None
    new, thing = here[0], thing_of(text, here[0])
    before = [one for one in own if one.span.end <= seam and thing and thing_of(text, one) == thing]
    if not before or any(one.approximate in UNTOLD for one in (new, *before)):
        return None
    values = [(one.value or Fraction(1), new.value or Fraction(1)) for one in before]
    if any(ratio.holds(old, now) or not 1 < now / old * _HUNDRED < _HUNDRED**2 for old, now in values):
        return None
    said = " and ".join(text[one.span.start : one.span.end] for one in (before[-1], new))
    return Change(ratio.start, ratio.end, False, said, ratio.told(*values[-1]), before[-1].span.start, ratio.end)
