"""Grouping: people in groups that a reader can think of, and which of them each published number counts.

A **group** here is one combination of attribute values, one set of editions that a person is part of, and one
**signature**: the answers of a person as far as the published numbers tell them apart. Combinations are all that can
be made of the values that occur; sets of editions and signatures are those that do occur.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import product
from math import prod
from typing import TYPE_CHECKING, TypeAlias

from probata.record.errors import BadValue

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Mask: TypeAlias = NDArray[np.bool_]

Value: TypeAlias = str | int
Where: TypeAlias = Mapping[str, Collection[Value]]
"""Attribute -> the values that a person may have; every attribute has to fit, and an empty one fits everybody."""


@dataclass(frozen=True, slots=True, eq=False)
class Number:
    """A published number of people.

    ``counts``: for each interview, whether its answers count, whatever group the person is in and whatever edition
    (the array of "described injections" itself, never cut down to East women: a reader knows that it is one
    question). ``where``: the values of quasi-identifiers that a person must have; empty for a plain count.
    ``edition``: the edition that it stands in. ``parts``: further pairs of ``where`` and ``counts``, for what is no
    simple crossing ("East women, or anybody who described it"); a person to whom several apply counts once.
    """

    name: str
    counts: Sequence[bool] | Mask
    where: Where = field(default_factory=dict)
    edition: str = ""
    parts: tuple[tuple[Where, Sequence[bool] | Mask], ...] = ()

    def __post_init__(self) -> None:
        if any(isinstance(asked, str) for where, _ in self.pieces for asked in where.values()):
            raise BadValue("A number is crossed with a collection of values, not with one word.", where=self.name)

    @property
    def pieces(self) -> tuple[tuple[Where, Sequence[bool] | Mask], ...]:
        """Every pair of ``where`` and ``counts``."""
        return ((self.where, self.counts), *self.parts)


class Groups:
    """Everything conceivable, as arrays of shape (combinations, sets of editions, signatures).

    ``people``: how many people really are in each. Raises BadValue where lengths differ, or a number names an
    attribute or an edition that does not exist.
    """

    def __init__(
        self,
        attributes: Mapping[str, Sequence[Value]],
        numbers: Sequence[Number],
        editions: Mapping[str, Sequence[bool]] | None,
    ) -> None:
        import numpy as np

        size = _size(attributes, numbers, editions)
        wheres = [where for number in numbers for where, _ in number.pieces]
        self.names = tuple(name for name in attributes if any(name in where for where in wheres))
        if not {name for where in wheres for name in where} <= set(attributes):
            raise BadValue("A number is crossed with an attribute that the interviews do not have.")
        inside = {name: np.asarray(part, bool) for name, part in (editions or {"": [True] * size}).items()}
        if not {number.edition for number in numbers} <= set(inside):
            raise BadValue("A number stands in an edition of which nobody knows who is part of it.")
        self.editions = tuple(inside)
        part_of = np.stack(list(inside.values()), axis=1)
        used = np.asarray(part_of.any(axis=1), bool)
        self.values = tuple(_values(attributes[name], name, wheres) for name in self.names)
        self.patterns, self._pattern = np.unique(part_of[used], axis=0, return_inverse=True)
        self._answers: dict[bytes, int] = {}
        answers = self._told_apart(numbers, size)[used]
        self.signatures, self._signature = np.unique(answers, axis=0, return_inverse=True)
        self.known = [[attributes[name][at] for name in self.names] for at in np.flatnonzero(used).tolist()]

    def _told_apart(self, numbers: Sequence[Number], size: int) -> Mask:
        """The different arrays of answers, one a column; numbers with equal arrays ask one question."""
        import numpy as np

        columns: list[Mask] = []
        for number in numbers:
            for _, counts in number.pieces:
                answers = np.asarray(counts, bool)
                if self._answers.setdefault(answers.tobytes(), len(self._answers)) == len(columns):
                    columns.append(answers)
        return np.stack(columns, axis=1) if columns else np.zeros((size, 0), bool)

    @cached_property
    def combinations(self) -> tuple[tuple[Value, ...], ...]:
        """Every combination of values of the attributes in use; look at ``shape`` before you ask for it."""
        return tuple(product(*self.values))

    @property
    def shape(self) -> tuple[int, int, int]:
        """How many combinations, sets of editions and signatures there are."""
        return prod(len(values) for values in self.values), len(self.patterns), len(self.signatures)

    def people(self) -> NDArray[np.int64]:
        """How many people there really are in each group."""
        import numpy as np

        place = {combination: at for at, combination in enumerate(self.combinations)}
        combination = np.array([place[tuple(one)] for one in self.known], dtype=np.intp)
        held = np.zeros(self.shape, dtype=np.int64)
        np.add.at(held, (combination, self._pattern.reshape(-1), self._signature.reshape(-1)), 1)
        return held

    def having(self, where: Where) -> Mask:
        """The groups with these attribute values, whatever they answered: shape (combinations, 1, 1)."""
        import numpy as np

        fits = [
            all(one in where.get(name, (one,)) for name, one in zip(self.names, combination, strict=True))
            for combination in self.combinations
        ]
        return np.array(fits, dtype=bool).reshape(-1, 1, 1)

    def answering(self, counts: Sequence[bool] | Mask) -> Mask:
        """The groups whose answers count: shape (1, 1, signatures)."""
        import numpy as np

        column = self._answers[np.asarray(counts, bool).tobytes()]
        return np.asarray(self.signatures[:, column], bool).reshape(1, 1, -1)

    def standing_in(self, edition: str) -> Mask:
        """The groups that are part of an edition: shape (1, sets of editions, 1)."""
        import numpy as np

        return np.asarray(self.patterns[:, self.editions.index(edition)], bool).reshape(1, -1, 1)

    def counted(self, number: Number) -> Mask:
        """The groups that a number counts, in full shape."""
        import numpy as np

        held = np.zeros(self.shape, dtype=bool)
        for where, counts in number.pieces:
            held |= self.having(where) & self.answering(counts)
        return held & self.standing_in(number.edition)


def _size(
    attributes: Mapping[str, Sequence[Value]], numbers: Iterable[Number], editions: Mapping[str, Sequence[bool]] | None
) -> int:
    """How many interviews there are; every array has to agree."""
    lengths = {len(one) for one in (*attributes.values(), *(editions or {}).values())}
    lengths |= {len(counts) for number in numbers for _, counts in number.pieces}
    if len(lengths) > 1:
        raise BadValue("Attributes, editions and numbers are not about the same interviews: their lengths differ.")
    return lengths.pop() if lengths else 0


def _values(held: Sequence[Value], name: str, wheres: Iterable[Where]) -> tuple[Value, ...]:
    """The values of one attribute that occur or that a number asks for, in a fixed order."""
    asked = {value for where in wheres for value in where.get(name, ())}
    return tuple(sorted({*held, *asked}, key=lambda value: (str(value), isinstance(value, str))))
