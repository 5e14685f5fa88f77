"""utterances: which renderings over all documents are one utterance, and how many documents and texts carry it.

What is computed: the same quoted words, or quoted words that stand one for one in a longer quotation. What is
proposed: other words for the same, and reports of it without quotation marks. A person's yes or no outranks both.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise

from probata.method.statements.comparing import Compared, Likeness, compare
from probata.method.statements.model import Speaker
from probata.method.statements.renderings import Carried, Rendering, Source, renderings
from probata.method.statements.voices import Voice, voices
from probata.record.count import AtLeastAtMost
from probata.record.ref import Ref
from probata.record.span import TextSpan

_CROWD, _NEIGHBOURS, _CANDIDATES = 24, 4, 48
"""Renderings that share a word, beyond which only neighbours are compared; how many neighbours; how many in all."""
_SURE_WORDS, _SURE_WEIGHT, _ANYBODYS_WORDS, _ANYBODYS_WEIGHT = 5, 2.5, 8, 3.5
_SHINGLE = 4
_STRONG_UNKNOWN, _STRONG_INDIRECT = 0.45, 0.4

Pair = tuple[int, int]
SaidAt = tuple[Ref, TextSpan]
"""A document and the place of a rendering in it, from its first word to its last."""
Decided = Mapping[frozenset[SaidAt], bool]


class Joined(StrEnum):
    """On what ground a rendering belongs to its family."""

    COMPUTED = "computed"
    DECIDED = "decided"
    PROPOSED = "proposed"


@dataclass(frozen=True, slots=True)
class Member:
    """One rendering of a family: on what ground, how it stands to the rendering that it was joined with."""

    rendering: Rendering
    joined: Joined
    likeness: Likeness
    flips: tuple[str, ...] = ()
    to: int = 0  # the number, within the family, of the rendering that it was joined with


@dataclass(frozen=True, slots=True)
class Utterance:
    """Renderings of one utterance; the first is the one that most documents and places carry, of those the longest.

    ``utterances`` is at least 1 (all that is proposed holds) and at most the number of groups that are computed or
    decided. ``open`` are the joins that wait for a person, as numbers of two members.
    """

    members: tuple[Member, ...]
    utterances: AtLeastAtMost
    open: tuple[Pair, ...] = ()
    keys: tuple[str, ...] = ()

    @property
    def carried(self) -> tuple[Carried, ...]:
        """Every place of every rendering."""
        return tuple(one for member in self.members for one in member.rendering.carried)

    @property
    def documents(self) -> tuple[Ref, ...]:
        """The documents that carry it, each once, sorted."""
        return tuple(sorted({one.of for one in self.carried}))

    @property
    def parties(self) -> tuple[str, ...]:
        """In whose mouths it is put, sorted."""
        return tuple(sorted({party for one in self.members for party in one.rendering.parties}))


@dataclass(frozen=True, slots=True)
class Utterances:
    """All utterance families of some documents, those that most documents carry first."""

    families: tuple[Utterance, ...] = ()

    def keys_at(self, document: Ref, place: TextSpan | None) -> tuple[str, ...]:
        """Names of the utterances whose words make up at least half of a place; none for a whole document (None).

        Two places with a name in common quote one utterance: computed or decided, never only proposed.
        """
        found = set()
        for family in self.families:
            for member, key in zip(family.members, family.keys, strict=True):
                quoted = member.rendering.quoted
                if quoted and any(one.of == document and _stands(one, place) for one in member.rendering.carried):
                    found.add(key)
        return tuple(sorted(found))


def _stands(one: Carried, place: TextSpan | None) -> bool:
    if place is None:
        return False
    common = sum(max(0, min(part.end, place.end) - max(part.start, place.start)) for part in one.parts)
    return common > 0 and 2 * common >= place.length


def utterances(sources: Iterable[Source], decided: Decided | None = None) -> Utterances:
    """The utterance families of these documents, the same for every order of them.

    ``decided``: two places of renderings -> whether a person said that they are one utterance; what was kept apart
    stays apart. Every quoted rendering belongs to exactly one family. Raises nothing; takes n log n time.
    """
    every = renderings(sources)
    quoted = [one for one in every if one.quoted]
    joining = _Joining(quoted)
    joining.decide(decided or {})
    joining.certain()
    joining.propose()
    weak = _weak(quoted, [one for one in every if not one.quoted], joining.postings, decided or {})
    return Utterances(tuple(sorted(joining.families(weak), key=_order)))


def _order(one: Utterance) -> tuple[object, ...]:
    return -len(one.documents), -len(one.members), one.members[0].rendering.key


@dataclass(frozen=True, slots=True)
class _Join:
    pair: Pair
    joined: Joined
    compared: Compared


@dataclass(slots=True)
class _Groups:
    """Sets of numbers that only grow; two numbers that a person kept apart never come into one set."""

    parent: list[int]
    apart: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    members: dict[int, list[int]] = field(default_factory=dict)

    def top(self, one: int) -> int:
        while self.parent[one] != one:
            self.parent[one] = self.parent[self.parent[one]]
            one = self.parent[one]
        return one

    def of(self, one: int) -> list[int]:
        return self.members.get(self.top(one), [one])

    def join(self, a: int, b: int) -> bool:
        """Makes two sets one; False where that is forbidden."""
        a, b = self.top(a), self.top(b)
        if a == b:
            return True
        if b in self.apart[a]:
            return False
        if len(self.of(a)) < len(self.of(b)):
            a, b = b, a
        self.members[a] = [*self.of(a), *self.of(b)]
        self.parent[b] = a
        for other in self.apart.pop(b, set()):
            self.apart[other].discard(b)
            self.apart[other].add(a)
            self.apart[a].add(other)
        return True

    def keep_apart(self, a: int, b: int) -> None:
        """Says that two never come into one set; nothing when they are in one already."""
        a, b = self.top(a), self.top(b)
        if a != b:
            self.apart[a].add(b)
            self.apart[b].add(a)


def _groups(count: int) -> _Groups:
    return _Groups(list(range(count)))


class _Joining:
    """All joins, the surest first: decided, computed, proposed by score."""

    def __init__(self, every: Sequence[Rendering]) -> None:
        self.every = every
        self.sure, self.all = _groups(len(every)), _groups(len(every))
        self.joins: list[_Join] = []
        self.postings = _Postings(every)

    def decide(self, decided: Decided) -> None:
        at = _places(self.every)
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
        """Equal quoted words, and quoted words that stand in a longer quotation."""
        for pair in sorted(set(_candidates_for_certain(self.every))):
            found = _certain(self.every[pair[0]], self.every[pair[1]])
            if found:
                self._join(pair, Joined.COMPUTED, found)

    def propose(self) -> None:
        found = []
        for pair in self.postings.pairs(self._heads()):
            if self.sure.top(pair[0]) != self.sure.top(pair[1]):
                compared = _proposed(self.every[pair[0]], self.every[pair[1]])
                if compared:
                    found.append(_Join(pair, Joined.PROPOSED, compared))
        for one in sorted(found, key=lambda each: (-each.compared.score, each.pair)):
            if self._agrees(one.pair) and self.all.top(one.pair[0]) != self.all.top(one.pair[1]):
                self._join(one.pair, one.joined, one.compared)

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
        for each in self.all.of(number)[:_CROWD]:
            for carried in self.every[each].carried[:_CROWD]:
                seen[carried.speaker.party, carried.speaker.of] = carried.speaker
        return list(seen.values())

    def _join(self, pair: Pair, joined: Joined, compared: Compared) -> None:
        if joined is not Joined.PROPOSED and not self.sure.join(*pair):
            return
        if self.all.join(*pair):
            self.joins.append(_Join(pair, joined, compared))

    def families(self, weak: Mapping[int, list[tuple[Rendering, Joined, Compared]]]) -> Iterator[Utterance]:
        of: dict[int, list[int]] = defaultdict(list)
        for number in range(len(self.every)):
            of[self.all.top(number)].append(number)
        joins: dict[int, list[_Join]] = defaultdict(list)
        for one in self.joins:
            joins[self.all.top(one.pair[0])].append(one)
        for top, numbers in of.items():
            yield self._family(numbers, joins[top], weak)

    def _family(
        self, numbers: list[int], joins: Sequence[_Join], weak: Mapping[int, list[tuple[Rendering, Joined, Compared]]]
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
        told = f"{' '.join(one.side.words.words)}|{one.first.of}|{one.first.span.start}"
        return "u-" + hashlib.sha256(told.encode("utf-8")).hexdigest()[:16]


def _toward(root: int, joins: Sequence[_Join]) -> dict[int, tuple[_Join, int]]:
    """For each member the join that leads towards the first of the family, and with whom."""
    around: dict[int, list[_Join]] = defaultdict(list)
    for one in joins:
        for end in one.pair:
            around[end].append(one)
    found: dict[int, tuple[_Join, int]] = {}
    queue, seen = [root], {root}
    for number in queue:
        for one in around[number]:
            other = one.pair[1] if one.pair[0] == number else one.pair[0]
            if other not in seen:
                seen.add(other)
                found[other] = (one, number)
                queue.append(other)
    return found


def _places(every: Sequence[Rendering]) -> dict[SaidAt, int]:
    return {(one.of, one.span): number for number, each in enumerate(every) for one in each.carried}


def _candidates_for_certain(every: Sequence[Rendering]) -> Iterator[Pair]:
    """Pairs of renderings with equal quoted pieces, or a piece whose words may stand in another: one pair for each
    rendering and shingle, with the longest piece that holds it."""
    longest: dict[tuple[str, ...], tuple[int, int]] = {}
    first: dict[tuple[str, ...], int] = {}
    for number, one in enumerate(every):
        for piece in one.pieces:
            words = piece.words.words
            if first.setdefault(words, number) != number:
                yield first[words], number
            for shingle in _shingles(words):
                longest[shingle] = max(longest.get(shingle, (0, 0)), (len(words), -number))
    for number, one in enumerate(every):
        for piece in one.pieces:
            starts = [segment.wording.words[:_SHINGLE] for segment in piece.segments]
            for shingle in starts:
                holder = -longest.get(shingle, (0, -number))[1]
                if holder != number:
                    yield min(holder, number), max(holder, number)


def _shingles(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    for start in range(len(words) - _SHINGLE + 1):
        yield words[start : start + _SHINGLE]


def _certain(a: Rendering, b: Rendering) -> Compared | None:
    """Whether a quoted piece of the one stands in a piece of the other, long enough for what is known of speakers."""
    voice = _voice(a, b)
    best: Compared | None = None
    for one in a.pieces:
        for other in b.pieces:
            short = min((one, other), key=lambda each: len(each.words.words))
            words, heavy = len(short.words.words), short.sense.total
            enough = words >= _SURE_WORDS and heavy >= _SURE_WEIGHT and voice <= Voice.GENERAL
            if not enough and (words < _ANYBODYS_WORDS or heavy < _ANYBODYS_WEIGHT):
                continue
            found = compare(one, other)
            if found and found.likeness is not Likeness.VARIANT and (best is None or found.score > best.score):
                best = found
    return best if best and not _other_day(a, b) else None


def _proposed(a: Rendering, b: Rendering) -> Compared | None:
    voice = _voice(a, b)
    if voice is Voice.OTHER or _other_day(a, b) or _beside(a, b):
        return None
    found = compare(a.side, b.side)
    for one in a.pieces:
        for other in b.pieces:
            if one.words == a.side.words and other.words == b.side.words:
                continue  # nothing but quoted words: they were compared
            if found is None or found.likeness is Likeness.VARIANT:
                better = compare(one, other)
                found = better if better and (found is None or better.score > found.score) else found
    if found and voice is Voice.UNKNOWN and (found.score < _STRONG_UNKNOWN or _slight(a, b)):
        return None
    return found


def _slight(a: Rendering, b: Rendering) -> bool:
    return min(a.side.sense.total, b.side.sense.total) < _SURE_WEIGHT


def _voice(a: Rendering, b: Rendering) -> Voice:
    """The best of all places, since a copy may name the speaker where another does not; OTHER outranks a doubt."""
    found = {voices(one.speaker, other.speaker) for one in a.carried[:_CROWD] for other in b.carried[:_CROWD]}
    known = found - {Voice.UNKNOWN}
    return min(known) if known else Voice.UNKNOWN


def _other_day(a: Rendering, b: Rendering) -> bool:
    days_a, days_b = ({one.day for one in each.carried if one.day} for each in (a, b))
    return bool(days_a and days_b and days_a.isdisjoint(days_b))


def _beside(a: Rendering, b: Rendering) -> bool:
    """Whether both are only ever carried by one and the same document, close together: one went on to say more."""
    at = {one.of: one.span for one in a.carried}
    if {one.of for one in b.carried} != set(at):
        return False
    return all(abs(one.span.start - at[one.of].start) < _CLOSE for one in b.carried)


_CLOSE = 600


class _Postings:
    """Which renderings share words of content; a word of a crowd leads to neighbours only."""

    def __init__(self, every: Sequence[Rendering]) -> None:
        self.every = every
        self.of: dict[str, list[int]] = defaultdict(list)
        for number, one in enumerate(every):
            for key in _keys(one):
                self.of[key].append(number)

    def pairs(self, numbers: Sequence[int]) -> Iterator[Pair]:
        """Pairs among these numbers worth a comparison, each once, in order."""
        chosen = set(numbers)
        near: dict[str, list[int]] = {key: [n for n in found if n in chosen] for key, found in self.of.items()}
        rows = {key: sorted(found, key=self._alike) for key, found in near.items() if len(found) > _CROWD}
        turn = {key: {number: at for at, number in enumerate(row)} for key, row in rows.items()}
        seen: set[Pair] = set()
        for number in sorted(chosen):
            votes: Counter[int] = Counter()
            for key in _keys(self.every[number]):
                for other in _neighbours(rows[key], turn[key][number]) if key in rows else near[key]:
                    votes[other] += 1
            for other, _ in sorted(votes.items(), key=lambda one: (-one[1], one[0]))[:_CANDIDATES]:
                pair = (min(number, other), max(number, other))
                if number != other and pair not in seen:
                    seen.add(pair)
                    yield pair

    def _alike(self, number: int) -> tuple[object, ...]:
        return sorted(set(self.every[number].side.sense.alike)), number

    def like(self, one: Rendering) -> list[int]:
        """The quoted renderings that share most words with one that is not quoted."""
        votes: Counter[int] = Counter()
        for key in _keys(one):
            found = self.of.get(key, [])
            votes.update(found if len(found) <= _CROWD else ())
        return [other for other, _ in sorted(votes.items(), key=lambda each: (-each[1], each[0]))[:_NEIGHBOURS]]


def _neighbours(row: Sequence[int], at: int) -> Sequence[int]:
    return row[max(0, at - _NEIGHBOURS) : at + _NEIGHBOURS + 1]


def _keys(one: Rendering) -> list[str]:
    """Words of content, each alone, with the party, and with the next one."""
    words = list(dict.fromkeys(one.side.sense.alike))
    parties = [(party.split("/")[0]).casefold() for party in one.parties]
    pairs = ["+".join(sorted(two)) for two in pairwise(words)]
    return [*words, *(f"{party}|{word}" for party in parties for word in words), *pairs]


def _weak(
    quoted: Sequence[Rendering], others: Sequence[Rendering], postings: _Postings, decided: Decided
) -> dict[int, list[tuple[Rendering, Joined, Compared]]]:
    """Reports without quotation marks, each beside the one quoted rendering that it is most like."""
    places = _places(quoted)
    answers: dict[SaidAt, dict[int, bool]] = defaultdict(dict)
    for ends, answer in decided.items():
        for end in ends:
            for other in ends - {end}:
                if other in places:
                    answers[end][places[other]] = answer
    found: dict[int, list[tuple[Rendering, Joined, Compared]]] = defaultdict(list)
    for one in others:
        told = {number: yes for each in one.carried for number, yes in answers.get((each.of, each.span), {}).items()}
        best = _best_of(one, quoted, sorted({*postings.like(one), *told}), told)
        if best:
            found[best[0]].append((one, *best[1:]))
    return found


def _best_of(
    one: Rendering, quoted: Sequence[Rendering], near: Sequence[int], told: Mapping[int, bool]
) -> tuple[int, Joined, Compared] | None:
    yes = next((number for number in near if told.get(number)), None)
    if yes is not None:
        found = compare(one.side, quoted[yes].side) or Compared(Likeness.VARIANT, 1.0)
        return yes, Joined.DECIDED, found
    likely = []
    for number in near:
        if number in told or _voice(one, quoted[number]) is not Voice.SAME:
            continue
        found_ = _proposed(one, quoted[number])
        if found_ and found_.score >= _STRONG_INDIRECT:
            likely.append((-found_.score, number, found_))
    return (likely[0][1], Joined.PROPOSED, likely[0][2]) if (likely := sorted(likely, key=lambda x: x[:2])) else None
