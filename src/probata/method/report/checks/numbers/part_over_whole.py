"""PB352: a part that is larger than its whole."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from probata.method.manuscript.numbers import Number
from probata.method.report.claims.figures.heard import more_than_heard
from probata.method.report.claims.figures.neighbours import Stretch, stretches
from probata.method.report.claims.reading.bounds import bounds_of
from probata.method.report.claims.reading.shares import shares_in
from probata.method.report.claims.reading.wholes import PartOf, parts_in
from probata.method.report.model import Bound, Objection

CODE = "PB352"
WITHOUT_RECORDS = True
SAYS = "A sentence tells a part that is larger than its whole."
WHY = """"Of the 18 interviewed, 26" cannot be, and whoever reads it stops believing the numbers around it (the house's
method, law 1: a stranger who adds up arrives where the report does). It happens when a figure is updated in one place
and not in the other."""
BAD = "Of the 18 people interviewed, 26 had been detained.\n"
GOOD = "Of the {count}`held:n` interviewees, {count}`held:k` had been held in a hostel.\n"
_NEXT = "Look which of the two is wrong."
_FAR = 3
"""A part told apart from its whole and more than three times as large is a part of something else."""

_ROUND, _EXACTLY = 10, Fraction(51, 50)
"""A number such as "some 78" is no round number, and is about as many as it says."""


def run(bound: Bound) -> Iterator[Objection]:
    """Where an inquiry stands behind the report, "26 of 18" is PB308."""
    for stretch in stretches(bound):
        for one in parts_in(stretch.text):
            if one.beside and bound.records.counts:
                continue
            if _too_large(stretch.text, one) and stretch.crosses(one.part.span.start, one.whole.span.start):
                yield _objection(stretch, one)
        heard = more_than_heard(stretch.text, stretch.seam) if stretch.seam else None
        if heard is not None:
            said, asked = (stretch.text[n.span.start : n.span.end] for n in (heard.told, heard.asked))
            message = f"“{said}” told it, and “{asked}” were asked."
            yield stretch.objection(CODE, heard.told.span.start, heard.told.span.end, message, _NEXT)


def _objection(stretch: Stretch, one: PartOf) -> Objection:
    part, whole = (stretch.text[n.span.start : n.span.end] for n in (one.part, one.whole))
    start, end = sorted((one.part.span, one.whole.span), key=lambda span: span.start)
    message = f"“{part}” is told as a part of “{whole}”, and it is larger."
    return stretch.objection(CODE, start.start, end.end, message, _NEXT)


def _too_large(text: str, one: PartOf) -> bool:
    """Whether it is larger than everything that it can be a part of; "one in five" is no part."""
    if any(each.start <= one.part.span.start < each.end for each in shares_in(text)):
        return False
    part, most = float(one.part.value or 0), [_most(whole) for whole in one.wholes]
    return part > max(most) and (one.beside or part <= _FAR * max(most))


def _most(whole: Number) -> float:
    """The most that a whole can be; of one that is only bounded from below, no limit is known."""
    high = bounds_of(whole.value, whole.approximate, "")[1]
    if high is None:
        return float("inf")
    if (whole.value or 0) % _ROUND:
        return float(min(high, (whole.value or 0) * _EXACTLY))
    return float(high)
