"""Certainty: whether what two documents do not share leaves no doubt that one was made from the other.

A copy, a trimmed copy and a copy with words changed leave at least one document with hardly a word of its own. Two
filled-in forms, two tables with the same labels, or two articles over one legal notice share as much, yet both have
words of their own in the same places: that is for a person to judge.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from probata.method.sources.edits import Box, aligned
from probata.method.sources.matching import Chain
from probata.method.sources.words import UNITS, Words

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from probata.method.sources.own import Own

CERTAIN = 0.9
"""This part of one document's own words stands in the other, edits of the same place counted in."""
BRIEF = 25 * UNITS
"""In shorter texts one word (a "no") may turn everything round: certain are only the same words."""
FEW = 3 * UNITS
"""A gap of so few words between equal runs is an edit."""
ALIKE = 0.45
"""A longer gap is an edit when this part of it is equal word by word; otherwise each side has words of its own."""
_REACH = 60
"""Words of the longest gap between two chains that is looked at."""


def certain(a: Own, b: Own, found: tuple[Chain, ...]) -> bool:
    """Whether one of the documents has hardly anything that the other does not hold, at least in an edited form."""
    import numpy as np

    if np.array_equal(a.words.ids, b.words.ids):
        return True
    if min(a.words.units, b.words.units) < BRIEF:
        return False
    in_a, in_b = _runs(a.words.count, b.words.count, found)
    if _reaches(a, in_a) or _reaches(b, in_b):
        return True
    for box in _gaps(a.words, b.words, found):
        _add_edit(a.words, b.words, box, in_a, in_b)
    return _reaches(a, in_a) or _reaches(b, in_b)


def _reaches(own: Own, mask: NDArray[np.bool_]) -> bool:
    return int(own.words.weights[mask & own.mask].sum()) >= CERTAIN * own.units


def _runs(count_a: int, count_b: int, found: tuple[Chain, ...]) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    import numpy as np

    in_a, in_b = np.zeros(count_a, dtype=bool), np.zeros(count_b, dtype=bool)
    for chain in found:
        for first_a, first_b, count in chain:
            in_a[first_a : first_a + count] = True
            in_b[first_b : first_b + count] = True
    return in_a, in_b


def _gaps(a: Words, b: Words, found: tuple[Chain, ...]) -> Iterator[Box]:
    """What lies between the equal runs of a chain and between two chains, and what lies before and behind them all."""
    end_a, end_b = 0, 0
    for chain in sorted(found):
        yield from gaps(chain)
        (first_a, first_b, _), (last_a, last_b, count) = chain[0], chain[-1]
        if _near(end_a, first_a) and _near(end_b, first_b):
            yield (end_a, first_a, end_b, first_b)
        end_a, end_b = last_a + count, last_b + count
    if _near(end_a, a.count) and _near(end_b, b.count):
        yield (end_a, a.count, end_b, b.count)


def _near(first: int, last: int) -> bool:
    return 0 <= last - first <= _REACH


def gaps(chain: Chain) -> Iterator[Box]:
    """What lies between the equal runs of one chain."""
    for (first_a, first_b, count), (next_a, next_b, _) in pairwise(chain):
        yield (first_a + count, next_a, first_b + count, next_b)


def _add_edit(a: Words, b: Words, box: Box, in_a: NDArray[np.bool_], in_b: NDArray[np.bool_]) -> None:
    """Marks the words of a gap that is an edit; a figure put in another's place stays its document's own."""
    longer = max(a.between(box[0], box[1]), b.between(box[2], box[3]))
    steps = list(aligned(a, b, box)) if longer else []
    equal = sum(a.between(step[0], step[1]) for same, step in steps if same)
    if not longer or (longer - equal > FEW and equal < ALIKE * longer):
        return
    in_a[box[0] : box[1]] = True
    in_b[box[2] : box[3]] = True
    changed = [step for same, step in steps if not same]
    figures_a = [at for step in changed for at in range(step[0], step[1]) if _figure(a, at)]
    figures_b = [at for step in changed for at in range(step[2], step[3]) if _figure(b, at)]
    if figures_a and figures_b:
        in_a[figures_a] = False
        in_b[figures_b] = False


def _figure(words: Words, at: int) -> bool:
    return words.source.text[words.start_at[at]].isdigit()
