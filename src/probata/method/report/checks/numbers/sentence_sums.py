"""PB363: the parts that a sentence lists do not add up to its whole."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise, zip_longest

from probata.method.report.claims.apportioned import apportioned_in
from probata.method.report.claims.divided import divided_in
from probata.method.report.claims.listed import REST, listed_in
from probata.method.report.claims.neighbours import stretches
from probata.method.report.claims.telling import Telling, tellings
from probata.method.report.model import Bound, Objection

CODE = "PB363"
LOOKS_AT = "passage"
WITHOUT_RECORDS = True
SAYS = "A sentence divides a number into parts that do not add up to it."
WHY = """"26 people: 15 women and 12 men" is one person too many, and nobody can say which number is wrong (the house's
method, law 1). Where the parts overlap or are not all of it, the sentence says so ("among them")."""
BAD = "The inquiry interviewed 26 people: 15 women and 12 men.\n"
GOOD = "It read {fixed}`26|an example` books: {fixed}`15|an example` old ones and {fixed}`11|an example` new ones.\n"

_NEXT = "Look which number is wrong, or say what is left out."


def run(bound: Bound) -> Iterator[Objection]:
    """Exact numbers only; "including", "among them" and "the others" tell that there are more."""
    told = tellings(bound)
    for telling, behind in zip_longest(told, told[1:]):
        for one in listed_in(telling.text):
            if one.total != one.whole and not REST.search(telling.text[one.at :]) and not _goes_on(telling, behind):
                said = telling.text[one.start : one.whole_end]
                message = f"“{said}” is divided into parts that make {one.total}."
                yield telling.objection(CODE, one.start, one.end, message, _NEXT)
        for each in divided_in(telling.text):
            if not each.fits:
                message = f"These shares of one whole make {_per_cent(each.total)} %."
                yield telling.objection(CODE, each.start, each.end, message, _NEXT)
    yield from _apportioned(bound)


def _apportioned(bound: Bound) -> Iterator[Objection]:
    for stretch, behind in pairwise([*stretches(bound), None]):
        if stretch is None or not stretch.seam:
            continue
        one = apportioned_in(stretch.text, stretch.seam)
        rest = stretch.text[one.at :] if one else ""
        if (
            one
            and one.total != one.whole
            and not REST.search(rest)
            and not _goes_on(stretch.last, behind.last if behind else None)
        ):
            said = stretch.text[one.start : one.whole_end]
            message = f"“{said}” is divided here into parts that make {one.total}."
            yield stretch.objection(CODE, stretch.seam, one.end, message, _NEXT)


def _per_cent(share: Fraction) -> str:
    return f"{float(100 * share):.1f}".removesuffix(".0")


def _goes_on(telling: Telling, behind: Telling | None) -> bool:
    """Whether the next sentence of the passage tells what is left: "The other four are pending."."""
    return behind is not None and behind.said.passage is telling.said.passage and bool(REST.search(behind.text))
