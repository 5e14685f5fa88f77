"""Telling: one comparison and its readings turned into the records of a lineage."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from probata.method.sources import credited
from probata.method.sources.comparison import Comparison, chains_of
from probata.method.sources.coverage import ALL, Shares
from probata.method.sources.families import Pair, Readings
from probata.method.sources.matching import Chain
from probata.method.sources.model import Counts, Family, Joins, Lineage, Link, LinkKind, PassageKind, SharedStretch
from probata.method.sources.passages import Typed, passages
from probata.method.sources.shared import Twins, across, inside
from probata.record.count import AtLeastAtMost
from probata.record.ref import Ref

LIMITS = (
    "Forms, tables and interviews with the same questions share their wording: where each fills it with words of its "
    "own they are possibly one shared text, and two with only a few words filled in look like copies.",
    "It compares words, not meanings: a paraphrase, a translation, a back-translation or a copy with most of its words "
    "changed counts as a text of its own.",
    "It does not say who had the words first, and shared words are no evidence of who took them from whom.",
    "Two shared texts may rest on one briefing, report or witness: families show no evidence of dependence beyond "
    "their words, and that is no evidence of independence.",
)

Told: TypeAlias = tuple[Pair, list[Typed], Shares]


class Telling:
    """Turns one comparison and its readings into records.

    Of documents with the same words the first given stands for the others in every link.
    """

    def __init__(self, work: Comparison, readings: Readings, decisions: Mapping[Pair, bool]) -> None:
        self.work = work
        self.readings = readings
        self.decisions = decisions
        self.words = [one.words for one in work.known]
        self.alike = work.alike()
        self.first = {head: self._first(head, same) for head, same in self.alike.items()}

    def _first(self, head: int, same: Sequence[int]) -> int:
        """The first given of documents with the same words, leaving out those that a person kept apart."""
        return next(number for number in same if self.readings.strict.same((head, number)))

    def lineage(self) -> Lineage:
        """The whole record."""
        told = [self._link(pair, found, share) for pair, found, share in self._all_pairs()]
        told = [one for one in told if one[1] or _ordered(one[0]) in self.decisions]
        told.sort(key=lambda one: (self.work.position[one[0][0]], self.work.position[one[0][1]]))
        apart = [(a, b, typed) for (a, b), typed, _ in told if not self.readings.strict.same((a, b))]
        twins = Twins(self.words, dict(self._others(self.first[head], same) for head, same in self.alike.items()))
        empty = [number for number in range(len(self.words)) if not self.words[number].count]
        return Lineage(
            documents=self.work.given,
            families=self._families(told),
            links=tuple(self._record(*one) for one in told),
            quotations=across(PassageKind.QUOTATION, apart, twins, self.work.position),
            background=across(PassageKind.BACKGROUND, apart, twins, self.work.position),
            counts=self._counts(set(empty)),
            empty=tuple(self._ref(number) for number in sorted(empty, key=lambda one: self.work.position[one])),
            limits=LIMITS,
        )

    @staticmethod
    def _others(first: int, same: Sequence[int]) -> tuple[int, list[int]]:
        return first, [number for number in same if number != first]

    def _all_pairs(self) -> Iterator[tuple[Pair, tuple[Chain, ...], Shares]]:
        """Twins, then all pairs compared, then what only a person put together."""
        done: set[Pair] = set()
        for head, same in self.alike.items():
            for twin in self._others(self.first[head], same)[1]:
                pair = (self.first[head], twin)
                done.add(_ordered(pair))
                yield pair, self._chains(pair), ALL.shares
        for one in self.work.pairs.values():
            pair = (self.first[one.pair[0]], self.first[one.pair[1]])
            done.add(_ordered(pair))
            yield pair, one.chains, one.measure.shares
        for pair in sorted({*self.decisions, *self._to_the_first(done)}):
            if pair not in done:
                yield pair, self._chains(pair), self.work.shares(self.work.pairs, pair)

    def _to_the_first(self, done: set[Pair]) -> Iterator[Pair]:
        """Pairs of the first document of a lenient group with those of it that it was not compared with.

        In a crowd only neighbours are compared; a person should not be led from one of them to the next.
        """
        for head in self.alike:
            first = self.first[self.work.twin_of[self.readings.lenient.label(head)]]
            pair = _ordered((first, self.first[head]))
            if self.readings.strict.same(pair) or pair in done:
                continue
            if self.work.shares(self.work.pairs, pair).possible:
                yield pair

    def _chains(self, pair: Pair) -> tuple[Chain, ...]:
        return chains_of(self.work.known[pair[0]], self.work.known[pair[1]])

    def _link(self, pair: Pair, found: tuple[Chain, ...], share: Shares) -> Told:
        """One link, the document that was given first on its first side."""
        one_text = self.readings.strict.same(pair) or share.possible
        if self.work.position[pair[0]] > self.work.position[pair[1]]:
            found = tuple(tuple((b, a, count) for a, b, count in chain) for chain in found)
            pair, share = (pair[1], pair[0]), replace(share, a=share.b, b=share.a)
        a, b = self.work.known[pair[0]].side, self.work.known[pair[1]].side
        return pair, passages(a, b, found, one_text=one_text), share

    def _record(self, pair: Pair, typed: list[Typed], share: Shares) -> Link:
        decided = _ordered(pair) in self.decisions
        return make_link(
            self._ref(pair[0]), self._ref(pair[1]), share, typed, self._joins(pair, share), decided=decided
        )

    def _joins(self, pair: Pair, share: Shares) -> Joins:
        if self.readings.strict.same(pair):
            return Joins.ONE_TEXT
        kept_apart = self.decisions.get(_ordered(pair)) is False
        waits = share.possible and self.readings.lenient.same(pair) and not kept_apart
        return Joins.POSSIBLE if waits else Joins.APART

    def _counts(self, empty: set[int]) -> Counts:
        numbers = [number for number in range(len(self.work.known)) if number not in empty]
        most = len({self.readings.strict.label(number) for number in numbers})
        least = len({self.readings.lenient.label(number) for number in numbers})
        return Counts(len(self.work.known), AtLeastAtMost(least, most))

    def _families(self, told: Sequence[Told]) -> tuple[Family, ...]:
        members: dict[int, list[int]] = defaultdict(list)
        for number in sorted(range(len(self.work.known)), key=lambda one: self.work.position[one]):
            if self.work.known[number].words.count:
                members[self.readings.strict.label(number)].append(number)
        ordered = sorted(members.values(), key=lambda one: (-len(one), self.work.position[one[0]]))
        typed = {pair: found for pair, found, _ in told}
        return tuple(self._family(place + 1, numbers, typed) for place, numbers in enumerate(ordered))

    def _family(self, number: int, members: list[int], typed: Mapping[Pair, list[Typed]]) -> Family:
        sources = [self.work.known[member].words.source for member in members]
        return Family(
            number,
            tuple(source.ref for source in sources),
            credited.carried(sources),
            self._shared(members, typed) if len(members) > 1 else (),
        )

    def _shared(self, members: list[int], typed: Mapping[Pair, list[Typed]]) -> tuple[SharedStretch, ...]:
        """What the members share with the one that has most words; members come in the order given."""
        same: dict[int, list[int]] = defaultdict(list)
        for member in members:
            same[self.work.twin_of[member]].append(member)
        firsts = [alike[0] for alike in same.values()]
        anchor = max(firsts, key=lambda one: (self.words[one].units, -self.work.position[one]))
        others = [one for one in firsts if one != anchor]
        links = [(other, self._seen_from(anchor, other, typed)) for other in others]
        if not others:
            links = [(anchor, self._seen_from(anchor, members[1], typed))]
        twins = Twins(self.words, dict(self._others(alike[0], alike) for alike in same.values()))
        return inside(anchor, links, twins, self.work.position)

    def _seen_from(self, anchor: int, other: int, typed: Mapping[Pair, list[Typed]]) -> list[Typed]:
        if (anchor, other) in typed:
            return typed[(anchor, other)]
        a, b = self.work.known[anchor], self.work.known[other]
        return passages(a.side, b.side, self._chains((anchor, other)), one_text=True)

    def _ref(self, number: int) -> Ref:
        return self.work.known[number].words.source.ref


def _ordered(pair: Pair) -> Pair:
    return (min(pair), max(pair))


def make_link(a: Ref, b: Ref, share: Shares, typed: list[Typed], joins: Joins, *, decided: bool = False) -> Link:
    """The record of one link."""
    inner = None
    if share.kind is LinkKind.CONTAINS:
        inner = a if share.a >= share.b else b
    found = tuple(one.passage for one in typed)
    return Link(a, b, share.kind, joins, share.a, share.b, found, inner, decided)
