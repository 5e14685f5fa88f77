"""How much better an attacker guesses than somebody who only reads the printed words, with a confidence interval.

Each attacker learns on one half of the reports and guesses on the other, and the other way round. The difference to the
reader is taken report by report, so that what the words tell cancels out.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from tests.unlinkability.attackers import Attacker
from tests.unlinkability.world import LARGE, Seen

_CUTS = 24
_NORMAL = 2.576
"""99 % of a normal distribution lie within so many standard deviations."""


@dataclass(frozen=True, slots=True)
class Measured:
    """The advantage over the reader of the words, and its 99 % interval."""

    attacker: str
    advantage: float
    low: float
    high: float

    def __str__(self) -> str:
        return f"{self.attacker:<28} {self.advantage:+.4f}  99 % [{self.low:+.4f}, {self.high:+.4f}]"


@dataclass(frozen=True, slots=True)
class _Rule:
    """What is guessed of large and of small bases: above the cut one answer, below it the other."""

    cuts: dict[bool, tuple[float, bool]]

    def guess(self, seen: Seen, score: float) -> bool:
        cut, above = self.cuts[_large(seen)]
        return above if score > cut else not above


def reads_the_words(seen: Seen) -> bool:
    """The best guess from the printed bases alone."""
    return _large(seen)


def measure(attacker: Attacker, reports: Sequence[Seen]) -> Measured:
    """Its advantage over these reports."""
    scored = [(seen, attacker(seen)) for seen in reports]
    halves = scored[::2], scored[1::2]
    each: list[int] = []
    for learned, tried in (halves, halves[::-1]):
        rule = _learn(learned)
        each += [(rule.guess(*one) == one[0].shares) - (reads_the_words(one[0]) == one[0].shares) for one in tried]
    mean = sum(each) / len(each)
    spread = math.sqrt(sum((one - mean) ** 2 for one in each) / (len(each) - 1) / len(each))
    return Measured(attacker.__name__, mean, mean - _NORMAL * spread, mean + _NORMAL * spread)


def _large(seen: Seen) -> bool:
    return sum(seen.bases) > LARGE


def _learn(scored: Sequence[tuple[Seen, float]]) -> _Rule:
    """For large and for small bases the cut that guesses best; no cut at all is one of the choices."""
    cuts: dict[bool, tuple[float, bool]] = {}
    for large in (True, False):
        mine = [(score, seen.shares) for seen, score in scored if _large(seen) is large]
        values = sorted({score for score, _ in mine})
        tried = [-math.inf, *values[:: max(1, len(values) // _CUTS)]]
        choices = ((cut, above) for cut in tried for above in (True, False))
        cuts[large] = max(choices, key=lambda rule: sum((score > rule[0]) is (rule[1] is told) for score, told in mine))
    return _Rule(cuts)
