"""PB353: a percentage or a fraction that does not agree with the counts beside it."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from probata.method.report.claims.figures.neighbours import Stretch, stretches
from probata.method.report.claims.figures.ties import Tie, ties_in
from probata.method.report.claims.retold.bare_shares import bare_shares
from probata.method.report.model import Bound, Objection

CODE = "PB353"
WITHOUT_RECORDS = True
SAYS = "A percentage or a fraction does not agree with the counts that stand beside it."
WHY = """Whoever divides has to arrive at the same share, rounded (the house's method, law 1). Where the counts were
corrected and the percentage was not, both are doubted."""
BAD = "Of the 40 interviewees, 26 (75 per cent) had been beaten.\n"
GOOD = "Of the {fixed}`40|an example` books, {fixed}`26|an example` ({fixed}`65|an example` per cent) were lent out.\n"
_ROUGHLY = Fraction(3, 20)
"""How far a share of approximate counts may lie from them."""


def run(bound: Bound) -> Iterator[Objection]:
    """Rounding is allowed, "about" and the like are; percentage points are no share."""
    for stretch in stretches(bound):
        for one in ties_in(stretch.text):
            if one.in_figures and not _fits(bound, stretch.text, one) and stretch.crosses(one.start, one.end - 1):
                yield _objection(stretch, one)
    yield from _bare(bound)


def _bare(bound: Bound) -> Iterator[Objection]:
    """ "Nineteen workers (35 per cent)", where the report tells no base of which they are."""
    for one in bare_shares(bound):
        if not one.fits:
            said = one.telling.text[one.start : one.end]
            message = f"“{said}”: the report names no base of which {int(one.part.value or 0)} are this share."
            yield one.telling.objection(CODE, one.start, one.end, message, "Look which of the two is wrong.")


def _fits(bound: Bound, text: str, one: Tie) -> bool:
    return any(one.share.holds(text, k, n, bound.records.scale) or _near(one, k, n) for k, n in one.pairs)


def _near(one: Tie, k: int, n: int) -> bool:
    """Whether the counts are themselves approximate and the share is not far from theirs."""
    value = one.share.figure.value if one.share.figure else None
    return one.rough and n > 0 and abs((value or 0) - Fraction(k, n)) <= _ROUGHLY


def _objection(stretch: Stretch, one: Tie) -> Objection:
    k, n = one.pairs[0]
    per_cent = f"{100 * k / n:.1f}".removesuffix(".0") if n else "?"
    said = stretch.text[one.share.start : one.share.end]
    message = f"“{said}” stands beside {k} of {n}, which is {per_cent} %."
    next_step = "Look which of the three is wrong, or name the other base."
    return stretch.objection(CODE, one.share.start, one.share.end, message, next_step)
