"""PB355: a word for a number that does not fit the count beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.report.claims.figures.all_or_none import Denied, denied_in
from probata.method.report.claims.figures.neighbours import Stretch, stretches
from probata.method.report.claims.figures.ties import Tie, ties_in
from probata.method.report.model import Bound, Objection

CODE = "PB355"
LOOKS_AT = "passage"
WITHOUT_RECORDS = True
SAYS = "A word such as “almost all”, “most” or “half” does not fit the count that stands beside it."
WHY = """Words for shares are figures in other clothes, and the report's scale says which figure each may stand for (the
house's method, section 4). A reader remembers the word and not the count behind it."""
BAD = "Almost all interviewees (21 of 40) described beatings.\n"
GOOD = "{count}`held:words|A majority` of the interviewees ({count}`held:of`) had been held in a hostel.\n"
_ALMOST = re.compile(r"(?i)(?:almost|nearly|virtually|practically)\s+(?:all|every\w*)")
"""Who writes "almost all" says that it is not all, on whatever scale."""


def run(bound: Bound) -> Iterator[Objection]:
    """The scale is the report's own, as everywhere; "half" and other fractions have its tolerance."""
    for stretch in stretches(bound):
        for one in ties_in(stretch.text):
            if not one.in_figures and not _fits(bound, stretch.text, one) and stretch.crosses(one.start, one.end - 1):
                yield _objection(stretch, one)
        for denied in denied_in(stretch.text):
            if stretch.crosses(denied.start, denied.other):
                yield _denied(stretch, denied)


def _denied(stretch: Stretch, one: Denied) -> Objection:
    said, other = stretch.text[one.start : one.end], stretch.text[one.other : one.other_end]
    start, end = min(one.start, one.other), max(one.end, one.other_end)
    message = f"“{said}” and “{other}” cannot both be: the same is told of both."
    return stretch.objection(CODE, start, end, message, "Look up of how many it is true.")


def _fits(bound: Bound, text: str, one: Tie) -> bool:
    if _ALMOST.match(one.share.words) and all(k == n for k, n in one.pairs):
        return False
    return one.rough or any(one.share.holds(text, k, n, bound.records.scale) for k, n in one.pairs)


def _objection(stretch: Stretch, one: Tie) -> Objection:
    k, n = one.pairs[0]
    said = stretch.text[one.share.start : one.share.end]
    message = f"“{said}” stands beside {k} of {n}, which it does not fit."
    next_step = "Take the word that the count bears, or look at the count again."
    return stretch.objection(CODE, one.share.start, one.share.end, message, next_step)
