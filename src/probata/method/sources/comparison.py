"""The comparison itself: every document read once, every likely pair measured, background found on the way."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeAlias

from probata.method.sources.background import background
from probata.method.sources.certificates import Bytes
from probata.method.sources.coverage import ALL, INSIDE, NOTHING, Measure, Shares, measure
from probata.method.sources.families import Groups, Measured, Pair, families
from probata.method.sources.matching import Chain, chains
from probata.method.sources.model import LinkKind, SourceText
from probata.method.sources.own import Own
from probata.method.sources.passages import Side
from probata.method.sources.shingles import SHORT_LENGTH, SHORT_TEXT, Postings, Shingles, candidates, postings, shingles
from probata.method.sources.skeletons import skeletons
from probata.method.sources.words import Words, read
from probata.record.digest import Digest
from probata.record.span import TextSpan

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

TOO_MUCH = 0.45
"""Two texts that share this part or more are not told apart by calling it background."""
SOMETHING = 0.1
"""Two texts that share this part beyond what three families share are versions of one text."""
Progress: TypeAlias = Callable[[int, int], None]


@dataclass(slots=True)
class Compared:
    """One pair of different texts: where they run alike, and what that comes to."""

    pair: Pair
    chains: tuple[Chain, ...]
    measure: Measure

    def measured(self, pair: Pair | None = None) -> Measured:
        """The same for families, under other numbers when given."""
        return Measured(pair or self.pair, self.measure.shares, self.measure.box_a, self.measure.box_b)


@dataclass(slots=True)
class Known:
    """What is known of one document: its words and shingles, and which words are its own."""

    words: Words
    normal: Shingles
    short: Shingles | None
    own: Own
    bytes: Bytes = field(init=False)

    def __post_init__(self) -> None:
        self.bytes = Bytes(self.words.source.text)

    @property
    def side(self) -> Side:
        return Side(self.words, self.bytes, self.own.background)


class Comparison:
    """All documents against all others.

    They are numbered by the digest of their text, then by their place in the order given: no family and no count
    hangs on that order, or on the names that an inquiry happens to have drawn for them.
    """

    def __init__(self, texts: Sequence[SourceText], progress: Progress) -> None:
        self.given = tuple(one.ref for one in texts)
        self.progress = progress
        ordered = sorted(texts, key=_by_text)
        at = {ref: number for number, ref in enumerate(self.given)}
        self.position = [at[one.ref] for one in ordered]
        self.number = {one.ref: number for number, one in enumerate(ordered)}
        self.known = self._read(ordered)
        self.twin_of = self._first_of_each()
        self.pairs = self._compare()

    def _read(self, ordered: Sequence[SourceText]) -> list[Known]:
        known = []
        for done, text in enumerate(ordered):
            known.append(know(read(text)))
            self.progress(done + 1, 2 * len(ordered))
        return known

    def _first_of_each(self) -> list[int]:
        """For each document the first one with the same words: itself, mostly."""
        first: dict[bytes, int] = {}
        return [first.setdefault(one.words.ids.tobytes(), number) for number, one in enumerate(self.known)]

    def _compare(self) -> dict[Pair, Compared]:
        heads = [
            number for number, twin in enumerate(self.twin_of) if number == twin and self.known[number].words.count
        ]
        found = postings([self.known[number].normal for number in heads])
        pairs = {(heads[a], heads[b]) for a, b in candidates(found, len(heads))} | self._short_pairs(heads)
        compared: dict[Pair, Compared] = {}
        for done, pair in enumerate(sorted(pairs)):
            if one := self._measure(pair):
                compared[pair] = one
            if done % 64 == 0:
                self.progress(len(self.known) + done * len(self.known) // len(pairs), 2 * len(self.known))
        self._mark_background(heads, found, compared)
        self._mark_skeletons(compared)
        self.progress(2 * len(self.known), 2 * len(self.known))
        return compared

    def _short_pairs(self, heads: list[int]) -> set[Pair]:
        brief = [(number, short) for number in heads if (short := self.known[number].short)]
        found = candidates(postings([short for _, short in brief]), len(brief), enough=1)
        return {(brief[a][0], brief[b][0]) for a, b in found}

    def _measure(self, pair: Pair) -> Compared | None:
        a, b = self.known[pair[0]], self.known[pair[1]]
        found = chains_of(a, b)
        return Compared(pair, found, measure(a.own, b.own, found)) if found else None

    def _mark_background(self, heads: list[int], found: Postings, compared: dict[Pair, Compared]) -> None:
        """Finds what stands in three families and measures again, without it, all pairs that it touches.

        Families are first told strictly. Two that share much although what three families share is left out are
        versions of one text: they count as one, and what they share is no background.
        """
        place = {number: index for index, number in enumerate(heads)}
        measured = [one.measured((place[one.pair[0]], place[one.pair[1]])) for one in compared.values()]
        groups = families(
            len(heads), measured, lambda pair: self.shares(compared, (heads[pair[0]], heads[pair[1]])), {}
        ).strict
        self._own_without(heads, self._background(heads, found, groups))
        for one, link in zip(compared.values(), measured, strict=True):
            if one.measure.shares.possible and not groups.same(link.pair) and self._versions(one):
                groups.join(link.pair)
        self._own_without(heads, self._background(heads, found, groups))
        for one in compared.values():
            a, b = self.known[one.pair[0]], self.known[one.pair[1]]
            if a.own.background.any() or b.own.background.any():
                one.measure = measure(a.own, b.own, one.chains)

    def _mark_skeletons(self, compared: dict[Pair, Compared]) -> None:
        """Takes certainty from pairs whose documents are one form filled in twice."""
        linked = {pair: one.chains for pair, one in compared.items() if one.measure.shares.kind is LinkKind.WHOLE}
        for pair in skeletons([one.words for one in self.known], linked):
            one = compared[pair]
            one.measure = replace(one.measure, shares=replace(one.measure.shares, sure=False))

    def _background(self, heads: list[int], found: Postings, groups: Groups) -> list[NDArray[np.bool_]]:
        labels = [groups.label(index) for index in range(len(heads))]
        quoted = [self.known[number].words.quoted for number in heads]
        return background(found, [self.known[number].normal for number in heads], quoted, labels)

    def _own_without(self, heads: list[int], masks: list[NDArray[np.bool_]]) -> None:
        for number, mask in zip(heads, masks, strict=True):
            one = self.known[number]
            if mask.any() or one.own.background.any():
                one.own = Own(one.words, mask)

    def _versions(self, one: Compared) -> bool:
        a, b = self.known[one.pair[0]], self.known[one.pair[1]]
        rest = measure(a.own, b.own, one.chains).shares
        return one.measure.shares.both >= TOO_MUCH or one.measure.shares.one >= INSIDE or rest.both >= SOMETHING

    def shares(self, compared: Mapping[Pair, Compared], pair: Pair) -> Shares:
        """What any two documents share, whether they were candidates or not."""
        a, b = sorted((self.twin_of[pair[0]], self.twin_of[pair[1]]))
        if a == b:
            return ALL.shares
        known = compared.get((a, b)) or self._measure((a, b))
        return (known.measure if known else NOTHING).shares

    def alike(self) -> dict[int, list[int]]:
        """For each different text with words, all documents that hold just these words, in the order given."""
        found: dict[int, list[int]] = defaultdict(list)
        for number in sorted(range(len(self.known)), key=lambda one: self.position[one]):
            if self.count(number):
                found[self.twin_of[number]].append(number)
        return dict(sorted(found.items()))

    def count(self, number: int) -> int:
        """How many words a document has."""
        return self.known[number].words.count


def _by_text(one: SourceText) -> tuple[str, tuple[TextSpan, ...]]:
    return Digest.of(one.text.encode("utf-8")).hex, one.skip


def know(words: Words) -> Known:
    """A document's words with their shingles; none of its words are background yet."""
    import numpy as np

    short = shingles(words, SHORT_LENGTH) if 0 < words.units < SHORT_TEXT else None
    return Known(words, shingles(words), short, Own(words, np.zeros(words.count, dtype=bool)))


def chains_of(a: Known, b: Known) -> tuple[Chain, ...]:
    """Where two documents run alike; two short ones are compared by shorter runs."""
    if a.words.ids.tobytes() == b.words.ids.tobytes():
        return (((0, 0, a.words.count),),) if a.words.count else ()
    if a.short and b.short:
        return chains(a.words, b.words, a.short, b.short)
    return chains(a.words, b.words, a.normal, b.normal)
