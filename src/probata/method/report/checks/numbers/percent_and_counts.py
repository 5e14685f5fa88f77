"""PB353: a percentage or a fraction that does not agree with the counts beside it."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from probata.method.report.claims.figures.back_shares import POINTS_BACK, back_shares_in, counted_things
from probata.method.report.claims.figures.neighbours import Stretch, ending_in, stretches
from probata.method.report.claims.figures.ties import Tie, ties_in
from probata.method.report.claims.reading.counts import counts_in
from probata.method.report.claims.reading.telling import tellings
from probata.method.report.claims.retold.bare_shares import bare_shares
from probata.method.report.model import Bound, Objection
from probata.method.testimony.saying import TOLERANCE

CODE = "PB353"
WITHOUT_RECORDS = True
SAYS = "A percentage or a fraction does not agree with the counts that stand beside it."
WHY = """Whoever divides has to arrive at the same share, rounded (the house's method, law 1). Where the counts were
corrected and the percentage was not, both are doubted."""
BAD = "Of the 40 interviewees, 26 (75 per cent) had been beaten.\n"
GOOD = "Of the {fixed}`40|an example` books, {fixed}`26|an example` ({fixed}`65|an example` per cent) were lent out.\n"
_BACK = 4
"""Sentences within which a base is told."""
_NEXT = "Look which of the three is wrong, or name the other base."
_ROUGHLY = Fraction(1, 10)
"""How far approximate counts may lie from what they tell, and so what is divided by them; as ``bounds_of`` has it."""


def run(bound: Bound) -> Iterator[Objection]:
    """Rounding is allowed, "about" and the like are; percentage points are no share."""
    for stretch in stretches(bound):
        for one in ties_in(stretch.text):
            if not one.in_figures or _fits(bound, stretch.text, one) or not stretch.crosses(one.start, one.end - 1):
                continue
            if not _of_the_passage(stretch, one, bound):
                yield _objection(stretch, one)
    yield from _bare(bound)
    yield from _back(bound)


def _back(bound: Bound) -> Iterator[Objection]:
    """ "Some 37,000 of them, or close to half": of all that is counted in the sentences before."""
    for each in ending_in(bound, _BACK, POINTS_BACK.search):
        stretch = each[-1]
        near = each[min(1, len(each) - 1)]
        tied = {tie.share.start - near.seam for tie in ties_in(near.text)}
        for one in back_shares_in(stretch.text, stretch.seam):
            if one.share.start - stretch.seam not in tied and not one.fits(stretch.text, counted_things(bound)):
                said = stretch.text[one.share.start : one.share.end]
                whole = stretch.text[one.bases[-1].span.start : one.bases[-1].span.end]
                k = int(one.part.value or 0)
                message = f"“{said}”: {k:,} are not this share of {whole}, nor of what else is told before."
                yield stretch.objection(CODE, one.share.start, one.share.end, message, _NEXT)


def _bare(bound: Bound) -> Iterator[Objection]:
    """ "Nineteen workers (35 per cent)", where the report tells no base of which they are."""
    for one in bare_shares(bound):
        if not one.fits:
            said = one.telling.text[one.start : one.end]
            message = f"“{said}”: the report names no base of which {int(one.part.value or 0)} are this share."
            yield one.telling.objection(CODE, one.start, one.end, message, "Look which of the two is wrong.")


def _fits(bound: Bound, text: str, one: Tie) -> bool:
    return any(one.share.holds(text, k, n, bound.records.scale) or _near(one, k, n) for k, n in one.pairs)


def _of_the_passage(stretch: Stretch, one: Tie, bound: Bound) -> bool:
    """Whether a part whose whole no words tell is this share of any number of its passage, or of two of them."""
    if not one.far:
        return False
    here = stretch.last.said.passage
    each = [t.text for t in tellings(bound) if t.said.passage is here]
    values = {int(n.value or 0) for text in each for n in counts_in(text)}
    k = one.pairs[0][0]
    every = values | {k + other for other in values}
    return any(n >= k and one.share.holds(stretch.text, k, n, bound.records.scale) for n in every)


def _near(one: Tie, k: int, n: int) -> bool:
    """Whether the counts are themselves approximate and the share is not far from theirs."""
    value = one.share.figure.value if one.share.figure else None
    told = Fraction(k, n) if n > 0 else None
    return one.rough and told is not None and abs((value or 0) - told) <= told * _ROUGHLY + TOLERANCE


def _objection(stretch: Stretch, one: Tie) -> Objection:
    value = one.share.figure.value or Fraction(0) if one.share.figure else Fraction(0)
    k, n = min(one.pairs, key=lambda pair: abs(Fraction(*pair) - value) if pair[1] else 1)
    per_cent = f"{100 * k / n:.1f}".removesuffix(".0") if n else "?"
    said = stretch.text[one.share.start : one.share.end]
    message = f"“{said}” stands beside {k} of {n}, which is {per_cent} %."
    return stretch.objection(CODE, one.share.start, one.share.end, message, _NEXT)
