"""Families found against families planted: agreement of partitions, pairs, and how each kind of copy fared.

Pure functions of labels: ``truth`` and ``found`` hold one label a document. Nothing here knows an engine.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from benchmarks.independence.families import Kind
from benchmarks.independence.truth import Truth

Labels = Sequence[int]


@dataclass(frozen=True, slots=True)
class Pairs:
    """Of the pairs found together, the part that belong together; and of those that belong, the part found.

    Both are 1 where there was nothing to find or nothing was found.
    """

    precision: float
    recall: float


def adjusted_rand(truth: Labels, found: Labels) -> float:
    """Agreement of two partitions: 1 when equal, 0 as by chance (Hubert and Arabie 1985)."""
    both, left, right = _together(truth, found)
    every = _pairs([len(truth)])
    expected = left * right / every if every else 0.0
    most = (left + right) / 2
    return 1.0 if most == expected else (both - expected) / (most - expected)


def pairs(truth: Labels, found: Labels) -> Pairs:
    """Over all pairs of documents: great families weigh with the square of their size."""
    both, planted, made = _together(truth, found)
    return Pairs(_share(both, made), _share(both, planted))


def seen_from(places: Iterable[int], truth: Labels, found: Labels) -> Pairs:
    """The same as documents of these places see it, each document with the same weight.

    Precision: of those that stand with it, the part that belong (documents that stand alone say nothing). Recall: of
    those that belong with it, the part that stand with it (documents that belong with nobody say nothing).
    """
    both, belong, stand = Counter(zip(truth, found, strict=True)), Counter(truth), Counter(found)
    precise, recalled = [], []
    for place in places:
        right = both[truth[place], found[place]] - 1
        if stand[found[place]] > 1:
            precise.append(right / (stand[found[place]] - 1))
        if belong[truth[place]] > 1:
            recalled.append(right / (belong[truth[place]] - 1))
    return Pairs(_mean(precise), _mean(recalled))


def with_ancestor(truth: Truth, found: Labels, *kinds: Kind) -> float:
    """Of the copies made in these ways, the part found in one family with the text that they come from.

    Where that is not in the corpus, the nearest up the line that is; copies without one are left out.
    """
    ancestor = truth.ancestor.tolist()
    places = [place for place in truth.places(*kinds) if ancestor[place] >= 0]
    return _mean([found[place] == found[ancestor[place]] for place in places])


def taken_for_copies(truth: Truth, found: Labels) -> float:
    """Of the partial inclusions, the part found in one family with the text that they took from: mistakes."""
    source = truth.source.tolist()
    places = [place for place in truth.places(Kind.PARTIAL) if source[place] >= 0]
    return _mean([found[place] == found[source[place]] for place in places], empty=0.0)


def _together(truth: Labels, found: Labels) -> tuple[int, int, int]:
    """Pairs together in both, in the truth, in what was found."""
    both = _pairs(Counter(zip(truth, found, strict=True)).values())
    return both, _pairs(Counter(truth).values()), _pairs(Counter(found).values())


def _pairs(counts: Iterable[int]) -> int:
    return sum(count * (count - 1) // 2 for count in counts)


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def _mean(values: Sequence[float], empty: float = 1.0) -> float:
    return sum(values) / len(values) if values else empty
