"""Parts and wholes told in two places: one part of two wholes, and a part that is larger than its whole. English."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from probata.method.report.claims.reading.alike import Alike, alike, enough, keys, may_be_smaller, pairs
from probata.method.report.claims.reading.contrasts import contrasted
from probata.method.report.claims.reading.facts import Fact, estimated, facts, others_voice
from probata.method.report.claims.reading.rarity import Rarity, rarity
from probata.method.report.model import Bound

_ENOUGH, _ELSE = 0.75, 0.3


def two_bases(bound: Bound) -> Iterator[tuple[Fact, Fact]]:
    """Pairs of facts that tell one part of two wholes, in the order of the text."""
    each = [one for one in facts(bound) if one.base is not None and one.unit == "count"]
    weights = rarity(bound)
    for one, other in pairs(each):
        if one.claim.value != other.claim.value or one.base == other.base:
            continue
        how = alike(one, other, weights)
        if how is not None and enough(one, other, how) and not _narrowed(one, other, how):
            yield one, other


def _narrowed(one: Fact, other: Fact, how: Alike) -> bool:
    """Whether the smaller whole may be a group of the larger one."""
    smaller_first = (one.base or 0) < (other.base or 0)
    return may_be_smaller(max(how.narrow_mine, how.mine) if smaller_first else max(how.narrow_theirs, how.theirs))


def larger_parts(bound: Bound) -> Iterator[tuple[Fact, Fact]]:
    """Pairs (whole, part): "40 porters were interviewed", "46 of the porters interviewed had been fined"."""
    each = [one for one in facts(bound) if one.unit == "count"]
    weights = rarity(bound)
    by_head: dict[str, list[Fact]] = defaultdict(list)
    for one in each:
        if one.part is None and not one.doubtful and not one.claim.approximate:
            by_head[one.head].append(one)
    for part in each:
        if part.part is None or part.base is not None or part.doubtful or not part.claim.low:
            continue
        wholes = [one for one in by_head[part.head] if _is_whole(one, part, weights)]
        if wholes and all(_larger(part, one) for one in wholes):
            yield wholes[0], part


def _larger(part: Fact, whole: Fact) -> bool:
    return whole.claim.high is not None and part.claim.low is not None and part.claim.low > whole.claim.high


def _is_whole(whole: Fact, part: Fact, weights: Rarity) -> bool:
    if whole.claim.sentence is part.claim.sentence or contrasted(whole.contrasts, part.contrasts):
        return False
    if others_voice(whole) != others_voice(part) or estimated(whole) != estimated(part) or whole.times != part.times:
        return False
    group = keys(part.said - (part.part or frozenset()))
    said = keys(whole.said)
    return weights.sum(said & group) >= _ENOUGH and weights.sum(said - group) <= _ELSE and _same(group - said, weights)


def _same(more: Sequence[str] | frozenset[str], weights: Rarity) -> bool:
    """What the part's group says more makes it smaller, and its part is then all the more too large."""
    return weights.sum(more) < _ENOUGH * 2
