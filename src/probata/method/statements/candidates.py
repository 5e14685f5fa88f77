"""candidates: which renderings are worth a comparison, so that the work grows with their number and not its square."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from probata.method.statements.families import Pair
from probata.method.statements.grounds import CROWD
from probata.method.statements.renderings import Rendering

_NEIGHBOURS, _CANDIDATES = 4, 48
"""Neighbours among the renderings that share a word of a crowd; comparisons of one rendering in all."""
_SHINGLE = 4


def with_equal_words(every: Sequence[Rendering]) -> Iterator[Pair]:
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


class Postings:
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
        rows = {key: sorted(found, key=self._alike) for key, found in near.items() if len(found) > CROWD}
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
            votes.update(found if len(found) <= CROWD else ())
        return [other for other, _ in sorted(votes.items(), key=lambda each: (-each[1], each[0]))[:_NEIGHBOURS]]


def _neighbours(row: Sequence[int], at: int) -> Sequence[int]:
    return row[max(0, at - _NEIGHBOURS) : at + _NEIGHBOURS + 1]


def _keys(one: Rendering) -> list[str]:
    """Words of content, each alone, with the party, and with the next one."""
    words = list(dict.fromkeys(one.side.sense.alike))
    parties = [(party.split("/")[0]).casefold() for party in one.parties]
    pairs = ["+".join(sorted(two)) for two in pairwise(words)]
    return [*words, *(f"{party}|{word}" for party in parties for word in words), *pairs]
