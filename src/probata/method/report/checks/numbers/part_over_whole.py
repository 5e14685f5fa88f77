"""PB352: a part that is larger than its whole."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.report.claims.telling import tellings
from probata.method.report.claims.wholes import PartOf, parts_in
from probata.method.report.model import Bound, Objection

CODE = "PB352"
WITHOUT_RECORDS = True
SAYS = "A sentence tells a part that is larger than its whole."
WHY = """"Of the 18 interviewed, 26" cannot be, and whoever reads it stops believing the numbers around it (the house's
method, law 1: a stranger who adds up arrives where the report does). It happens when a figure is updated in one place
and not in the other."""
BAD = "Of the 18 people interviewed, 26 had been detained.\n"
GOOD = "Of the {count}`held:n` interviewees, {count}`held:k` had been held in a hostel.\n"


def run(bound: Bound) -> Iterator[Objection]:
    """Where an inquiry stands behind the report, "26 of 18" is PB308."""
    for telling in tellings(bound):
        for one in parts_in(telling.text):
            if one.beside and bound.records.counts:
                continue
            if one.part.value is not None and one.whole.value is not None and one.part.value > _most(one):
                part, whole = (telling.text[n.span.start : n.span.end] for n in (one.part, one.whole))
                start, end = sorted((one.part.span, one.whole.span), key=lambda span: span.start)
                message = f"“{part}” is told as a part of “{whole}”, and it is larger."
                yield telling.objection(CODE, start.start, end.end, message, "Look which of the two is wrong.")


def _most(one: PartOf) -> float:
    """The most that the whole can be: of one that is only bounded from below, no limit is known."""
    return float("inf") if one.whole.approximate else float(one.whole.value or 0)
