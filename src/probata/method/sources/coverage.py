"""How much of a document's own words another one holds, and what kind of link that makes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from probata.method.sources.certain import certain
from probata.method.sources.matching import Chain
from probata.method.sources.model import LinkKind
from probata.method.sources.own import Own

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

STRICT = 0.55
"""Both documents' own words shared to this part: one shared text."""
LENIENT = 0.3
"""Both shared to this part: possibly one shared text."""
INSIDE = 0.6
"""One document's own words shared to this part: it stands nearly whole inside the other."""
HOST = 0.2
"""A document of which the one inside covers less than this is a longer text of its own: only possibly one text."""
EDITED_GAP = 10


@dataclass(frozen=True, slots=True)
class Shares:
    """Parts of the two documents' own words that the other one holds, from 0 to 1.

    ``sure`` is False where both documents have words of their own beside what they share, as filled-in forms do:
    whatever the parts, the two are then only possibly one shared text.
    """

    a: float
    b: float
    sure: bool = True

    @property
    def both(self) -> float:
        """The smaller part."""
        return min(self.a, self.b)

    @property
    def one(self) -> float:
        """The larger part."""
        return max(self.a, self.b)

    @property
    def kind(self) -> LinkKind:
        """What link the parts make."""
        if self.both >= STRICT:
            return LinkKind.WHOLE
        return LinkKind.CONTAINS if self.one >= INSIDE else LinkKind.PASSAGE

    @property
    def possible(self) -> bool:
        """Whether they reach the lenient threshold, or one document stands inside the other."""
        return self.both >= LENIENT or self.one >= INSIDE


@dataclass(frozen=True, slots=True)
class Measure:
    """What two documents share, and between which words it stands in each."""

    shares: Shares
    box_a: tuple[int, int] = (0, 1)
    box_b: tuple[int, int] = (0, 1)


NOTHING = Measure(Shares(0.0, 0.0))
ALL = Measure(Shares(1.0, 1.0))


def measure(a: Own, b: Own, found: tuple[Chain, ...]) -> Measure:
    """The parts of both documents' own words that the chains cover, and where."""
    in_a, in_b = covered(a.words.count, b.words.count, found)
    in_a &= a.mask
    in_b &= b.mask
    shares = Shares(_part(a, in_a), _part(b, in_b))
    if shares.one >= STRICT and shares.both >= HOST and not certain(a, b, found):
        shares = replace(shares, sure=False)
    return Measure(shares, _box(in_a), _box(in_b))


def _part(own: Own, inside: NDArray[np.bool_]) -> float:
    return int(own.words.weights[inside].sum()) / own.units if own.units else 0.0


def _box(mask: NDArray[np.bool_]) -> tuple[int, int]:
    """First and last word of a mask, without the outer twentieth, so that a stray match does not stretch it."""
    import numpy as np

    places = np.flatnonzero(mask)
    if not len(places):
        return (0, 1)
    trim = len(places) // 20
    return int(places[trim]), int(places[len(places) - 1 - trim]) + 1


def covered(count_a: int, count_b: int, found: tuple[Chain, ...]) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Masks of the words that lie in chains; a short edit between two runs counts as covered on both sides."""
    import numpy as np

    in_a, in_b = np.zeros(count_a, dtype=bool), np.zeros(count_b, dtype=bool)
    for chain in found:
        end_a, end_b = chain[0][0], chain[0][1]
        for first_a, first_b, count in chain:
            edited = min(first_a - end_a, first_b - end_b)
            if edited <= EDITED_GAP:
                in_a[end_a : end_a + edited] = True
                in_b[end_b : end_b + edited] = True
            end_a, end_b = first_a + count, first_b + count
            in_a[first_a:end_a] = True
            in_b[first_b:end_b] = True
    return in_a, in_b
