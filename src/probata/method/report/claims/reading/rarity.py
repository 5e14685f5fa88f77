"""How much a shared word weighs: what stands in few sentences of a draft ties two of them together, "the" does not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from math import log

from probata.method.report.claims.reading.phrase import words_of
from probata.method.report.claims.reading.telling import tellings
from probata.method.report.model import Bound

_LEAST = 60
"""Sentences that a draft is taken to have at least: in a short one no word is common."""


@dataclass(frozen=True, slots=True)
class Rarity:
    """In how many sentences each stem stands, of ``sentences``."""

    known: Counter[str]
    sentences: int

    def of(self, stem: str) -> float:
        """Inverse document frequency between 0 and 1 (Spärck Jones 1972, scaled): 1 for what stands nowhere else."""
        every = self.sentences + 1
        return log(1 + every / max(1, self.known[stem])) / log(1 + every)

    def sum(self, stems: Iterable[str]) -> float:
        """The weights of all stems."""
        return sum(map(self.of, stems))


def rarity(bound: Bound) -> Rarity:
    """Over every sentence of an English manuscript; made once."""
    return bound.once.get("rarity", lambda: _rarity(bound))


def _rarity(bound: Bound) -> Rarity:
    known: Counter[str] = Counter()
    texts = [one.text for one in tellings(bound)]
    for text in texts:
        known.update({one.stem for one in words_of(text)})
    return Rarity(known, max(len(texts), _LEAST))
