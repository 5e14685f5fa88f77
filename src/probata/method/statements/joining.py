"""joining: renderings joined into families, the surest ground first: decided, computed, proposed by score."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from probata.method.statements.candidates import Postings, with_equal_words
from probata.method.statements.comparing import Compared, Likeness, compare
from probata.method.statements.families import Decided, Joined, Member, Pair, SaidAt, Utterance
from probata.method.statements.grounds import CROWD, certain, differ, proposed
from probata.method.statements.grouping import groups
from probata.method.statements.model import Speaker
from probata.method.statements.renderings import Rendering
from probata.method.statements.turning import Turn
from probata.method.statements.voices import Voice, voices
from probata.record.count import AtLeastAtMost

TWO = "its words stand in two that differ"


@dataclass(frozen=True, slots=True)
class Join:
    pair: Pair
    joined: Joined
    compared: Compared


class Joining:
    """All joins, the surest first: decided, computed, proposed by score."""

    def __init__(self, every: Sequence[Rendering]) -> None:
        self.every = every
        self.sure, self.all = groups(len(every)), groups(len(every))
        self.joins: list[Join] = []
        self.doubted: list[Join] = []
        self.postings = Postings(every)

    def decide(self, decided: Decided) -> None:
        at = places(self.every)
        pairs = {}
        for ends, answer in decided.items():
            numbers = sorted(at[one] for one in ends if one in at)
            if len(numbers) == 2 and numbers[0] != numbers[1]:
                pairs[numbers[0], numbers[1]] = answer
        for (a, b), answer in sorted(pairs.items()):
            if not answer:
                self.sure.keep_apart(a, b)
                self.all.keep_apart(a, b)
        for (a, b), answer in sorted(pairs.items()):
            if answer:
                found = compare(self.every[a].side, self.every[b].side)
                self._join((a, b), Joined.DECIDED, found or Compared(Likeness.VARIANT, 1.0))

    def certain(self) -> None:
        """Equal quoted words, and quoted words that stand in a longer quotation, with nothing around that differs."""
        for pair in sorted(set(with_equal_words(self.every))):
            found = certain(self.every[pair[0]], self.every[pair[1]])
            if found and (found.flips or not self._agree_for_sure(pair)):
                flips = found.flips or (TWO,)
                self.doubted.append(Join(pair, Joined.PROPOSED, replace(found, flips=flips)))
            elif found:
                self._join(pair, Joined.COMPUTED, found)

    def _agree_for_sure(self, pair: Pair) -> bool:
        """Whether nothing in the one group differs from something in the other by a "not", a figure or a name.

        A short quotation can stand in two longer ones that are two utterances: it is computed into one of them only.
        """
        one, other = (self.sure.of(number)[:CROWD] for number in pair)
        if len(one) == len(other) == 1 or self.sure.top(pair[0]) == self.sure.top(pair[1]):
            return True
        return not any(differ(self.every[a], self.every[b]) for a in one for b in other if {a, b} != set(pair))

    def propose(self) -> None:
        """Other words for it, and the same words between others that differ, by score."""
        found = [one for one in self.doubted if self._may_be(one)]
        for pair in self.postings.pairs(self._heads()):
            if self.sure.top(pair[0]) != self.sure.top(pair[1]):
                compared = proposed(self.every[pair[0]], self.every[pair[1]])
                if compared:
                    found.append(Join(pair, Joined.PROPOSED, compared))
        for one in sorted(found, key=lambda each: (-each.compared.score, each.pair)):
            if self._agrees(one.pair) and self.all.top(one.pair[0]) != self.all.top(one.pair[1]):
                self._join(one.pair, one.joined, one.compared)

    def _may_be(self, one: Join) -> bool:
        return Turn.TENSE.value not in one.compared.flips

    def _heads(self) -> list[int]:
        """Of each group that is sure, the few longest: the others say nothing that these do not."""
        by_top: dict[int, list[int]] = defaultdict(list)
        for number in range(len(self.every)):
            by_top[self.sure.top(number)].append(number)
        longest = [
            sorted(group, key=lambda n: (-len(self.every[n].side.words.words), n))[:3] for group in by_top.values()
        ]
        return sorted(number for group in longest for number in group)

    def _agrees(self, pair: Pair) -> bool:
        """Against chains: nobody in the one group speaks with another voice than somebody in the other."""
        one, other = (self._speakers(number) for number in pair)
        return all(voices(a, b) is not Voice.OTHER for a in one for b in other)

    def _speakers(self, number: int) -> list[Speaker]:
        seen = {}
        for each in self.all.of(number)[:CROWD]:
            for carried in self.every[each].carried[:CROWD]:
                seen[carried.speaker.party, carried.speaker.of] = carried.speaker
        return list(seen.values())

    def _join(self, pair: Pair, joined: Joined, compared: Compared) -> None:
        if joined is not Joined.PROPOSED and not self.sure.join(*pair):
            return
        if self.all.join(*pair):
            self.joins.append(Join(pair, joined, compared))

    def families(self, weak: Mapping[int, list[tuple[Rendering, Joined, Compared]]]) -> Iterator[Utterance]:
        of: dict[int, list[int]] = defaultdict(list)
        for number in range(len(self.every)):
            of[self.all.top(number)].append(number)
        joins: dict[int, list[Join]] = defaultdict(list)
        for one in self.joins:
            joins[self.all.top(one.pair[0])].append(one)
        for top, numbers in of.items():
            yield self._family(numbers, joins[top], weak)

    def _family(
        self, numbers: list[int], joins: Sequence[Join], weak: Mapping[int, list[tuple[Rendering, Joined, Compared]]]
    ) -> Utterance:
        numbers = sorted(numbers, key=self._rank)
        at = {number: place for place, number in enumerate(numbers)}
        how = _toward(numbers[0], joins)
        members = [Member(self.every[numbers[0]], Joined.COMPUTED, Likeness.SAME)]
        for number in numbers[1:]:
            join, to = how[number]
            members.append(Member(self.every[number], join.joined, join.compared.likeness, join.compared.flips, at[to]))
        keys = [self._key(number) for number in numbers]
        sure = len({self.sure.top(number) for number in numbers})
        open_ = [(at[j.pair[0]], at[j.pair[1]]) for j in joins if j.joined is Joined.PROPOSED]
        for number in numbers:
            for one, joined, compared in weak.get(number, ()):
                if joined is Joined.PROPOSED:
                    open_.append((at[number], len(members)))
                members.append(Member(one, joined, compared.likeness, compared.flips, at[number]))
                keys.append(self._key(number))
        return Utterance(tuple(members), AtLeastAtMost(1, sure), tuple(open_), tuple(keys))

    def _rank(self, number: int) -> tuple[object, ...]:
        one = self.every[number]
        return -len({each.of for each in one.carried}), -len(one.carried), -len(one.side.words.words), one.key

    def _key(self, number: int) -> str:
        """The name of the sure group: that of its first rendering's words and place."""
        one = min((self.every[each] for each in self.sure.of(number)), key=lambda each: each.key)
        at = one.first
        told = (
            f"{' '.join(one.side.words.words)}|{at.source.name}|{at.source.digest}|{at.span.start}|{at.speaker.party}"
        )
        return "u-" + hashlib.sha256(told.encode("utf-8")).hexdigest()[:16]


def _toward(root: int, joins: Sequence[Join]) -> dict[int, tuple[Join, int]]:
    """For each member the join that leads towards the first of the family, and with whom."""
    around: dict[int, list[Join]] = defaultdict(list)
    for one in joins:
        for end in one.pair:
            around[end].append(one)
    found: dict[int, tuple[Join, int]] = {}
    queue, seen = [root], {root}
    for number in queue:
        for one in around[number]:
            other = one.pair[1] if one.pair[0] == number else one.pair[0]
            if other not in seen:
                seen.add(other)
                found[other] = (one, number)
                queue.append(other)
    return found


def places(every: Sequence[Rendering]) -> dict[SaidAt, int]:
    return {(one.of, one.span): number for number, each in enumerate(every) for one in each.carried}
