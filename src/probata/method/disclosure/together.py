"""Together: all numbers of a report, and of earlier editions, as one system of sums.

Unknown is how many people are in each conceivable group. A reader is taken to know every published number, how many
people each edition rests on, and which answers occur together, but not how often, and not in which group. Which cells
the numbers then give away is worked out here; the caller names numbers, not cells.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import product
from math import prod
from typing import TYPE_CHECKING, TypeAlias

from probata.method.disclosure.grouping import Groups, Number, Value, Where
from probata.method.disclosure.leaking import leaks
from probata.method.disclosure.merging import Merged
from probata.method.disclosure.model import Bounds, Leak, Sensitive, Sum, System

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Mask: TypeAlias = NDArray[np.bool_]
    Named: TypeAlias = tuple[str, Mask]

LIMIT = 20_000
LARGEST = 100_000_000  # groups times combinations asked about: what is held in memory at worst, in bytes


def leaks_together(
    attributes: Mapping[str, Sequence[Value]],
    numbers: Sequence[Number],
    threshold: int,
    *,
    editions: Mapping[str, Sequence[bool]] | None = None,
    seconds: float = 10.0,
    limit: int = LIMIT,
) -> tuple[Leak, ...]:
    """The crossed cells under ``threshold`` that these published numbers give away together.

    Args:
        attributes: the quasi-identifiers: name -> the value of each interview ("not known" is a value too).
        numbers: everything that is published, over the same interviews, of this and of earlier editions.
        threshold: the smallest crossed cell that may be published or worked out.
        editions: edition -> which interviews it rests on; without it everyone, in the edition ``""``.
        seconds: how long solving may take, as in :func:`~probata.method.disclosure.leaking.leaks`.
        limit: how many unknowns are worked with, after merging what cannot be told apart.

    Sensitive are: each crossed number, the rest of its group, the same answers outside its group, the difference of
    two numbers of which one contains the other, and every combination of values of the attributes in use; where there
    are several editions, each of these also among those who are part of the same ones. What no attribute enters is
    never one, and a cell about which the plain counts tell as much does not leak. The members of a cell are numbers
    of unknowns inside this one question.

    Above ``limit`` a reader is taken to know besides how often each set of answers occurs, which needs fewer unknowns
    and finds no fewer leaks. Where that is still too many, every crossed number is reported as a leak that is not
    proven, with the reason in its name. Raises BadValue where lengths differ, or a number names an attribute or an
    edition that does not exist.
    """
    groups = Groups(attributes, numbers, editions)
    if not groups.names or not groups.known:
        return ()
    return _Together(groups, numbers, threshold).leaks(seconds, limit)


class _Together:
    """Published numbers as arrays over all conceivable groups."""

    def __init__(self, groups: Groups, numbers: Sequence[Number], threshold: int) -> None:
        self.groups, self.numbers, self.threshold = groups, numbers, threshold
        self.margins = prod(len(values) + 1 for values in groups.values)

    def leaks(self, seconds: float, limit: int) -> tuple[Leak, ...]:
        """Merge what cannot be told apart and ask which cells leak."""
        if prod(self.groups.shape) * self.margins > LARGEST:
            return self._refused(limit)
        self.people = self.groups.people()
        everyone = [
            (f"everyone {one}".strip(), self._full(self.groups.standing_in(one))) for one in self.groups.editions
        ]
        counted = [(number.name, self.groups.counted(number)) for number in self.numbers]
        crossed = [one for one in counted if _crossed(one[1])]
        plain = [*everyone, *(one for one in counted if not _crossed(one[1]))]
        cells = self._small(counted)
        telling = [mask for _, mask in (*crossed, *cells)]
        merged = Merged(telling, [mask for _, mask in plain])
        well_informed = merged.unknowns > limit
        if well_informed:
            plain = everyone
            merged = Merged(telling, [mask for _, mask in plain])
        if merged.unknowns > limit:
            return self._refused(limit)
        truth = merged.sizes(self.people)
        answers = merged.answers(truth)
        known = System(merged.unknowns, tuple(self._sum(merged, one) for one in plain))
        told = System(merged.unknowns, (*known.sums, *(self._sum(merged, one) for one in crossed)))
        sensitive = [Sensitive(name, merged.members(mask), self._value(mask)) for name, mask in cells]
        if well_informed:
            told, answers = replace(told, sums=(*told.sums, *answers)), []
        return leaks(told, sensitive, self.threshold, seconds=seconds, known=known, hints=answers, truth=truth)

    def _sum(self, merged: Merged, named: Named) -> Sum:
        return Sum(named[0], merged.members(named[1]), self._value(named[1]))

    def _refused(self, limit: int) -> tuple[Leak, ...]:
        """Every crossed number as a leak that nobody could rule out."""
        reason = f"not worked out: more than {limit} unknowns"
        crossed = [number for number in self.numbers if any(where for where, _ in number.pieces)]
        nothing = Bounds(0, len(self.numbers[0].counts), False)
        return tuple(Leak(Sensitive(f"{one.name} ({reason})", (), 0), nothing) for one in crossed)

    def _value(self, mask: Mask) -> int:
        return int(self.people[mask].sum())

    def _full(self, mask: Mask) -> Mask:
        import numpy as np

        return np.array(np.broadcast_to(mask, self.groups.shape))

    def _small(self, counted: Sequence[Named]) -> list[Named]:
        """The sensitive cells under the threshold, each once, under the first name that it was found by."""
        found: dict[bytes, Named] = {}
        for name, mask in self._sensitive(counted):
            for words, inside in self._by_edition(name, self._full(mask)):
                if inside.any() and _crossed(inside) and self._value(inside) < self.threshold:
                    found.setdefault(inside.tobytes(), (words, inside))
        return list(found.values())

    def _by_edition(self, name: str, mask: Mask) -> Iterator[Named]:
        """A cell, and what of it is part of the same editions."""
        yield name, mask
        for pattern in self.groups.patterns if len(self.groups.patterns) > 1 else ():
            same = (self.groups.patterns == pattern).all(axis=1).reshape(1, -1, 1)
            held = [one for one, inside in zip(self.groups.editions, pattern, strict=True) if inside]
            yield f"{name} (only in {', '.join(held)})", mask & same

    def _sensitive(self, counted: Sequence[Named]) -> Iterator[Named]:
        """Every cell that the numbers might give away."""
        for number, (name, mask) in zip(self.numbers, counted, strict=True):
            if _crossed(mask):
                yield name, mask
                yield from self._beside(number, mask)
        for name, mask in counted:
            for other, wider in counted:
                if (_crossed(mask) or _crossed(wider)) and not (mask & ~wider).any():
                    yield f"{other}, without: {name}", wider & ~mask
        yield from self._combinations()

    def _beside(self, number: Number, mask: Mask) -> Iterator[Named]:
        """The rest of a number's group, and the same answers outside its group."""
        inside = self.groups.standing_in(number.edition)
        for where, counts in number.pieces:
            yield f"the rest of the group of: {number.name}", self._full(self.groups.having(where) & inside) & ~mask
            yield (
                f"the same outside the group of: {number.name}",
                self._full(self.groups.answering(counts) & inside) & ~mask,
            )

    def _combinations(self) -> Iterator[Named]:
        """Every combination of values of some of the attributes in use, in each edition."""
        for chosen in product(*((*values, None) for values in self.groups.values)):
            named = [(name, one) for name, one in zip(self.groups.names, chosen, strict=True) if one is not None]
            where: Where = {name: (one,) for name, one in named}
            words = ", ".join(f"{name} {one}" for name, one in named)
            for edition in self.groups.editions if named else ():
                yield f"{words} {edition}".strip(), self.groups.having(where) & self.groups.standing_in(edition)


def _crossed(mask: Mask) -> bool:
    """Whether membership depends on attribute values at all."""
    return bool((mask != mask[:1]).any())
