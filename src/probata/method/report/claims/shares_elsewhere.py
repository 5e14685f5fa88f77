"""A share in one place against the counts of another: "60 per cent of the lamps", "of 71 lamps, 28". English."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from probata.method.manuscript.numbers import numbers
from probata.method.report.claims.alike import alike, enough, may_be_smaller, pairs
from probata.method.report.claims.facts import Fact, facts
from probata.method.report.claims.model import Form
from probata.method.report.claims.rarity import rarity
from probata.method.report.claims.shares import agrees, word_fits
from probata.method.report.model import Bound


@dataclass(frozen=True, slots=True)
class Unfit:
    """A share and the counts that it does not fit."""

    share: Fact
    counts: Fact


def unfit_shares(bound: Bound) -> tuple[Unfit, ...]:
    """Every share that does not fit the counts told elsewhere for the same; one for each share; made once."""
    return bound.once.get("unfit shares", lambda: tuple(_unfit(bound)))


def _unfit(bound: Bound) -> Iterator[Unfit]:
    each = [replace(one, unit="any") for one in facts(bound) if _is_share(one) or _is_counted(one)]
    weights = rarity(bound)
    found: dict[int, list[Unfit]] = {}
    fitting: set[int] = set()
    for one, other in pairs(each):
        if _is_share(one) == _is_share(other):
            continue
        share, counts = (one, other) if _is_share(one) else (other, one)
        how = alike(one, other, weights)
        if how is None or not enough(one, other, how) or may_be_smaller(max(how.narrow_mine, how.narrow_theirs)):
            continue
        if fits(bound, share, counts):
            fitting.add(share.claim.place.start)
        else:
            found.setdefault(share.claim.place.start, []).append(Unfit(share, counts))
    for place, some in found.items():
        if place not in fitting and len({(one.counts.claim.value, one.counts.base) for one in some}) == 1:
            yield some[0]


def _is_share(one: Fact) -> bool:
    if one.claim.form is Form.QUANTIFIER:
        return one.part is not None or one.claim.words.casefold() in ("all", "most", "almost all", "nearly all")
    return one.claim.form in (Form.PERCENTAGE, Form.FRACTION) and one.base is None


def _is_counted(one: Fact) -> bool:
    return one.base is not None and bool(one.base) and not one.claim.approximate and one.claim.value is not None


def fits(bound: Bound, share: Fact, counts: Fact) -> bool:
    """Whether the share may stand for the counts, rounded or as its word allows."""
    text, start = share.claim.text, share.claim.span.start
    k, n = counts.claim.value or Fraction(0), counts.base or Fraction(1)
    if share.claim.form is Form.QUANTIFIER:
        word = share.claim.words.casefold()
        if word in ("half of", "half the"):
            return abs(k / n - Fraction(1, 2)) <= Fraction(1, 20)
        return word_fits(word, int(k), int(n), bound.records.scale)
    told = next((one for one in numbers(text) if one.span.start == start), None)
    return told is None or told.value is None or agrees(text, told, k / n)
