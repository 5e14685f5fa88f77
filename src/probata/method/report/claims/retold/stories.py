"""Passages that tell one matter again: they agree on several figures, and one item has another figure. English.

"37 deaths: 21 of illness, nine of injuries, seven unclear" and "thirty-seven people died: 25 after an illness, nine of
injuries, seven unclear". What agrees on several rare figures is the same matter in whatever words it is told.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from probata.method.report.claims.reading.acts import meanings
from probata.method.report.claims.reading.alike import around
from probata.method.report.claims.reading.contrasts import contrasted, other_labels
from probata.method.report.claims.reading.dated import dates_in
from probata.method.report.claims.reading.model import NumberClaim
from probata.method.report.claims.reading.parallel import two_cases
from probata.method.report.claims.reading.rarity import Rarity, rarity
from probata.method.report.claims.retold.register import LINKED, Quantity, Register, link, register
from probata.method.report.model import Bound

_COMMON, _RARE = 8, 20
"""Passages in which a number may stand and still tie two of them together; one from ``_RARE`` on may stand in twice
as many."""
_WEIGHTS = ((100, 1.0), (20, 0.8), (10, 0.6), (5, 0.4), (0, 0.2))
"""How much a figure ties together that stands in few passages, by its size: small ones stand everywhere."""
_MEASURED, _OFTEN, _FEW = 0.7, 0.6, 4
_TIED, _ALL, _BESIDE, _AGAIN = 0.9, 1.7, 0.3, 0.8
_SURE, _SEVERAL = 1.6, 3
"""From this weight, or so many shared figures on, two passages tell one matter whatever their verbs are.

A share or a sum of money has no noun that says of what it is: there the words around it have to agree always.
"""
_ELSE = 0.6
_NEAR, _CLOSE, _CLOSE_LINK = Fraction(2), Fraction(23, 20), 0.3
_SLIP, _LONG, _SAME_WORDS = 1.0, 100, 1.2


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two quantities and the weight of what ties them."""

    one: Quantity
    other: Quantity
    weight: float


def two_stories(bound: Bound) -> Iterator[tuple[NumberClaim, NumberClaim]]:
    """Pairs of figures of one item in two passages that agree otherwise, in the order of the text."""
    known, weights = register(bound), rarity(bound)
    found = [
        slip
        for first, second in sorted(_tied(known))
        if (slip := _slip(known.passages[first], known.passages[second], known, weights)) is not None
    ]
    for one in found:  # an item of which three places tell three figures is a series
        values = {each.value for pair in found if {one.one, one.other} & {pair.one, pair.other} for each in _both(pair)}
        if len(values) == len(_both(one)):
            yield one.one.claim, one.other.claim


def _both(pair: _Pair) -> tuple[Quantity, Quantity]:
    return pair.one, pair.other


def _tied(known: Register) -> set[tuple[int, int]]:
    """Pairs of passages that share a number which few have, or tell numbers that differ in one digit."""
    found: set[tuple[int, int]] = set()
    spelt: dict[tuple[str, str], set[int]] = defaultdict(set)
    for (unit, value), some in known.by_value.items():
        if len(some) <= (_COMMON if value < _RARE else 2 * _COMMON):
            found |= {(one, other) for n, one in enumerate(some) for other in some[n + 1 :]}
        for form in misspelt(value):
            spelt[unit, form] |= set(some)
    for each in spelt.values():
        if len(each) <= _FEW:
            found |= {(one, other) for one in each for other in each if one < other}
    return found


def misspelt(value: Fraction) -> Iterator[str]:
    """A number of three digits or more as it looks with one digit open, and with two neighbours in either order."""
    digits = str(value)
    if value < _LONG or not digits.isdigit():
        return
    for at in range(len(digits)):
        yield f"{digits[:at]}?{digits[at + 1 :]}"
        if at:
            yield f"{digits[: at - 1]}{''.join(sorted(digits[at - 1 : at + 1]))}~{digits[at + 1 :]}"


def _slip(mine: Sequence[Quantity], theirs: Sequence[Quantity], known: Register, weights: Rarity) -> _Pair | None:
    """The one item of which two passages tell two figures; None where they may tell of two matters."""
    same = [*_best(mine, theirs, weights, equal=True)]
    tie = sum(_tie(one, known) for one in same)
    rest, left = _without(mine, theirs), _without(theirs, mine)
    wrong = [one for one in _best(rest, left, weights, equal=False) if _linked(one, tie)]
    if len(wrong) != 1:
        return None
    tie += _SLIP if _is_misspelt(wrong[0]) and wrong[0].weight >= _SAME_WORDS else 0.0
    tie += _BESIDE if any(one.one.value >= _RARE and _beside(wrong[0], one) for one in same) else 0.0
    sure = (tie >= _SURE or len(same) >= _SEVERAL) and wrong[0].one.unit == "count"
    if tie < _TIED or tie + wrong[0].weight < _ALL or not _is_slip(wrong[0], known, weights):
        return None
    one, other = _both(wrong[0])
    apart = min(_unsaid(one, other, weights), _unsaid(other, one, weights)) > _ELSE
    if _one_section(wrong[0]) or (apart and not sure):
        return None
    return None if _adds_up(wrong[0], rest, left) or _two_matters(one, other, sure=sure) else wrong[0]


def _beside(pair: _Pair, same: _Pair) -> bool:
    """Whether a shared figure stands with both in their sentences: "128 people, among them 83", "118 people: 83"."""
    return all(one.claim.sentence is other.claim.sentence for one, other in zip(_both(pair), _both(same), strict=True))


def _linked(pair: _Pair, tie: float) -> bool:
    """Whether both tell one thing; figures near each other beside a figure that ties need say less."""
    return pair.weight >= (_CLOSE_LINK if tie >= _TIED and _within(pair, _CLOSE) else LINKED)


def _within(pair: _Pair, factor: Fraction) -> bool:
    return 1 / factor < pair.one.value / pair.other.value < factor


def _is_misspelt(pair: _Pair) -> bool:
    """Whether one slip of a pen makes the one number of the other, in two parts of the report; not pages in notes."""
    if _one_section(pair) or "note" in {one.claim.passage.kind for one in _both(pair)}:
        return False
    return bool({*misspelt(pair.one.value)} & {*misspelt(pair.other.value)})


def _one_section(pair: _Pair) -> bool:
    """Whether both stand under one heading, where reports tell one case after the other."""
    mine, theirs = (one.claim.passage.section for one in _both(pair))
    return mine == theirs


def _tie(pair: _Pair, known: Register) -> float:
    """How much a shared figure says that two passages tell one matter: its size, and what is said with it in both."""
    size = next(weight for least, weight in _WEIGHTS if pair.one.value >= least)
    size = size if pair.one.unit == "count" else max(size, _MEASURED)
    often = _OFTEN if len(known.by_value[pair.one.unit, pair.one.value]) > _FEW else 1.0
    return often * (size * (0.4 + 0.6 * min(1.0, pair.weight)) + 0.25 * min(1.5, pair.weight))


def _without(mine: Sequence[Quantity], theirs: Sequence[Quantity]) -> list[Quantity]:
    values = {one.value for one in theirs}
    return [one for one in mine if one.value not in values]


def _best(mine: Sequence[Quantity], theirs: Sequence[Quantity], weights: Rarity, *, equal: bool) -> Iterator[_Pair]:
    """Those that fit each other best, each once."""
    each = [
        _Pair(one, other, link(one, other, weights))
        for one in mine
        for other in theirs
        if (one.value == other.value) is equal and (one.may_count(other) or (equal and one.unit == other.unit))
    ]
    taken: set[int] = set()
    for pair in sorted(each, key=lambda one: -one.weight):
        if not taken & {id(pair.one), id(pair.other)}:
            taken |= {id(pair.one), id(pair.other)}
            yield pair


def _is_slip(pair: _Pair, known: Register, weights: Rarity) -> bool:
    """Whether the two are near each other, and one of them is told nowhere else."""
    one, other = _both(pair)
    if not _within(pair, _NEAR) or one.claim.approximate != other.claim.approximate:
        return False
    least = max(LINKED, _AGAIN * pair.weight)
    return not all(known.elsewhere(each, weights, least) for each in (one, other))


def _adds_up(pair: _Pair, mine: Sequence[Quantity], theirs: Sequence[Quantity]) -> bool:
    """Whether what else only one of the two passages tells makes up the difference."""
    gap = abs(pair.one.value - pair.other.value)
    return any(each.value == gap and each.may_count(pair.one) for each in (*mine, *theirs))


def _two_matters(one: Quantity, other: Quantity, *, sure: bool) -> bool:
    """Whether words, dates or names say that the two are of two matters."""
    if contrasted(one.contrasts, other.contrasts) or other_labels(one.claim.text, other.claim.text):
        return True
    if not sure and (one.apart != other.apart or one.claim.voice != other.claim.voice or _two_acts(one, other)):
        return True
    mine, theirs = _times(one), _times(other)
    if mine and theirs and not any(a.startswith(b) or b.startswith(a) for a in mine for b in theirs):
        return True
    around_one, around_other = meanings(around(one.claim.passage)), meanings(around(other.claim.passage))
    apart = meanings(one.names) - around_other and meanings(other.names) - around_one
    return bool(apart) or two_cases(one.claim.text, other.claim.text)


def _unsaid(one: Quantity, other: Quantity, weights: Rarity) -> float:
    """The weight of what is said with a number, and nowhere in the passage of the other."""
    return weights.sum(one.label - meanings(around(other.claim.passage)))


def _two_acts(one: Quantity, other: Quantity) -> bool:
    return bool(one.verbs and other.verbs) and not (one.verbs & other.label or other.verbs & one.label)


def _times(one: Quantity) -> frozenset[str]:
    return frozenset(each.iso for each in dates_in(one.claim.text))
