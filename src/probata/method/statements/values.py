"""Values: what several documents give for one fact, and which of these values exclude each other.

Two number phrases are proposed as one fact where unit, what is measured and enough words around them agree, and
nothing between them speaks against it: another name, day, side of a contrast or complement. Where that stays open,
they are kept apart. All of it is a proposal; a person sees the sentences.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from probata.method.statements.contrasts import opposed, other_days
from probata.method.statements.measuring import Extent, Measure, heavy, measures
from probata.method.statements.renderings import Source

_ENOUGH, _ENOUGH_NAMED, _SHARE = Decimal(3), Decimal(2), Decimal("0.5")
_FAR = Decimal("0.5")
_CLUSTERS, _MEMBERS, _COMMON = 8, 12, 300
"""How many facts a phrase is held against, with how many of their members; words of more facts lead to none."""
_GENERIC = frozenset({"=document"})


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a fact with every place that gives it, in an order of its own."""

    extent: Extent
    given: tuple[Measure, ...]

    @property
    def roughly(self) -> str:
        """How it is meant: "about", "at least"...; "in words" for a value without a number."""
        how = self.given[0].roughly
        return how.value if how else "in words"

    @property
    def says(self) -> str:
        """The value as the first place says it."""
        return " ".join(self.given[0].words.split())


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact with its values; ``excluding`` are pairs of them (from 0) that cannot both be true.

    ``shared`` are the keys of the words that stand by it everywhere.
    """

    unit: str
    shared: frozenset[str]
    values: tuple[Value, ...]
    excluding: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class _Node:
    """Phrases that no test below can tell apart: copies of one sentence."""

    measures: tuple[Measure, ...]

    @property
    def first(self) -> Measure:
        return self.measures[0]


def values(sources: Iterable[Source]) -> tuple[Fact, ...]:
    """Facts for which these documents give more than one value, those with values that exclude each other first.

    The order of the documents changes nothing. Takes nearly linear time and raises nothing.
    """
    return facts(one for source in sources for one in measures(source))


def facts(measured: Iterable[Measure]) -> tuple[Fact, ...]:
    """The same of measures."""
    found = [_fact(cluster) for cluster in _clusters(_nodes(measured))]
    several = [one for one in found if len(one.values) > 1]
    return tuple(sorted(several, key=lambda one: (not one.excluding, -_places(one), one.unit, sorted(one.shared))))


def _places(one: Fact) -> int:
    return sum(len(each.given) for each in one.values)


def _nodes(measured: Iterable[Measure]) -> list[_Node]:
    alike: dict[tuple[object, ...], list[Measure]] = {}
    for one in measured:
        alike.setdefault((_order(one), one.days, one.party), []).append(one)
    made = [_Node(tuple(sorted(several, key=lambda one: (str(one.of), one.span)))) for several in alike.values()]
    return sorted(made, key=lambda one: (_order(one.first), sorted(one.first.days), one.first.party or ""))


def _order(one: Measure) -> tuple[object, ...]:
    """An order by content alone, the phrase with the most anchors first; the same for copies."""
    far = tuple(sorted(one.far))
    high = Decimal(-1) if one.extent.high is None else one.extent.high
    return one.unit, -len(one.near), far, tuple(sorted(one.near)), one.extent.low, high, one.words


def _clusters(nodes: Sequence[_Node]) -> list[list[_Node]]:
    """Each phrase joins the fact that it shares most with, if nothing in it speaks against that; else it begins one."""
    made: list[list[_Node]] = []
    by_word: dict[tuple[str, str], list[int]] = {}
    for node in nodes:
        best = _best(node, made, by_word)
        if best is None:
            best = len(made)
            made.append([])
        made[best].append(node)
        for word in node.first.far:
            known = by_word.setdefault((node.first.unit, word), [])
            if not known or known[-1] != best:
                known.append(best)
    return made


def _best(node: _Node, made: Sequence[list[_Node]], by_word: dict[tuple[str, str], list[int]]) -> int | None:
    near: dict[int, Decimal] = {}
    for word in sorted(node.first.far):
        known = by_word.get((node.first.unit, word), [])
        if len(known) <= _COMMON:
            for number in set(known):
                near[number] = near.get(number, Decimal(0)) + heavy([word])
    likely = sorted(near, key=lambda number: (-near[number], number))[:_CLUSTERS]
    scored = [(score, -number) for number in likely if (score := _joined(node, made[number])) is not None]
    return -max(scored)[1] if scored else None


def _joined(node: _Node, cluster: Sequence[_Node]) -> Decimal | None:
    """How much a phrase shares with its nearest in a fact; None when that is too little or any speaks against it."""
    best: Decimal | None = None
    for other in cluster[:_MEMBERS]:
        if against(node.first, other.first) or _side_by_side(node, other):
            return None
        score = shared(node.first, other.first)
        if score is not None and (best is None or score > best):
            best = score
    return best


def _side_by_side(a: _Node, b: _Node) -> bool:
    """Whether one mouth gives both in one sentence: then they are two facts."""
    places = {(one.of, one.sentence.start, one.party) for one in a.measures}
    return any((one.of, one.sentence.start, one.party) in places for one in b.measures)


def shared(a: Measure, b: Measure) -> Decimal | None:
    """How much two phrases with nothing against them have in common; None where it is too little to be one fact."""
    if a.head or b.head:
        return _of_a_noun(a, b)
    if not (_led(a, b) and _led(b, a)):
        return None
    near = a.near & b.near
    score = heavy(near) + _FAR * heavy((a.far & b.far) - near)
    least = min(heavy(a.near), heavy(b.near))
    named = bool(a.names & b.names or a.about & b.about)
    if score < (_ENOUGH_NAMED if named else _ENOUGH) or score < _SHARE * least:
        return None
    return score


def _led(a: Measure, b: Measure) -> bool:
    """Whether what one phrase hangs on stands in the other's clause."""
    return not a.leads or not a.leads.isdisjoint(b.near)


def _of_a_noun(a: Measure, b: Measure) -> Decimal | None:
    """ "A 48-page report" and "the report runs to 46 pages": the noun has to be the same, and something beside it."""
    head = a.head or b.head
    if head in _GENERIC or head not in (a.near if b.head else b.near) | {a.head, b.head}:
        return None
    if a.head and b.head and a.head != b.head:
        return None
    rest = (a.far & b.far) - {head}
    named = bool(a.names & b.names or a.about & b.about)
    score = heavy(rest)
    return score + 1 if score >= 1 and (named or score >= _ENOUGH_NAMED) else None


def against(a: Measure, b: Measure) -> bool:
    """Whether anything says that two phrases are not one fact."""
    return (
        a.unit != b.unit
        or other_days(a.days, b.days)
        or opposed(a.sides, b.sides)
        or _other_names(a, b)
        or bool(a.head and b.head and a.head != b.head)
        or _other_complements(a, b)
    )


def _other_names(a: Measure, b: Measure) -> bool:
    if a.names and b.names and not a.names & b.names:
        return not (a.names & b.far or b.names & a.far)
    return any(
        len(one) > 1 and len(two) > 1 and one[-1] == two[-1] and not set(one[:-1]) & set(two[:-1])
        for one in a.runs
        for two in b.runs
    )


def _other_complements(a: Measure, b: Measure) -> bool:
    """ "Treated for burns" and "treated for measles": what stands behind one preposition has nothing in common."""
    for word in {word for word, _ in a.behind} & {word for word, _ in b.behind}:
        mine, theirs = ([noun for each, noun in one.behind if each == word] for one in (a, b))
        if not any(_one_noun(one, two) for one in mine for two in theirs):
            return not _told_elsewhere(mine, b) and not _told_elsewhere(theirs, a)
    return False


def _one_noun(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    if not set(one) & set(two):
        return False
    return not (one[-1] == two[-1] and one[:-1] and two[:-1] and not set(one[:-1]) & set(two[:-1]))


def _told_elsewhere(nouns: Sequence[tuple[str, ...]], other: Measure) -> bool:
    """Whether the other sentence has one of these nouns in another place."""
    return any(set(noun) <= other.near for noun in nouns)


def _fact(cluster: Sequence[_Node]) -> Fact:
    by_value: dict[tuple[object, ...], list[Measure]] = {}
    for one in (each for node in cluster for each in node.measures):
        by_value.setdefault((one.extent, one.roughly), []).append(one)
    made = [
        Value(several[0].extent, tuple(sorted(several, key=lambda m: (str(m.of), m.span))))
        for several in by_value.values()
    ]
    made.sort(
        key=lambda one: (one.extent.low, Decimal("Infinity") if one.extent.high is None else one.extent.high, one.says)
    )
    pairs = [(i, j) for (i, a), (j, b) in combinations(enumerate(made), 2) if a.extent.excludes(b.extent)]
    words = frozenset.intersection(*(node.first.far for node in cluster))
    return Fact(cluster[0].first.unit, words, tuple(made), tuple(pairs))
