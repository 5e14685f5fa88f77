"""Merging: groups that neither a published number nor a cell tells apart become one unknown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeAlias

from probata.method.disclosure.model import Sum

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Mask: TypeAlias = NDArray[np.bool_]


class Merged:
    """Groups that nothing tells apart as one unknown.

    ``telling``: the masks of crossed numbers and cells; signatures that none of them tells apart are one answer.
    ``plain``: masks that are asked about besides.
    """

    def __init__(self, telling: Sequence[Mask], plain: Sequence[Mask]) -> None:
        import numpy as np

        self.shape = plain[0].shape
        told = [np.moveaxis(mask, 2, 0).reshape(self.shape[2], -1) for mask in telling]
        answer = _alike(np.concatenate(told, axis=1) if told else np.zeros((self.shape[2], 1), bool))
        label = np.arange(self.shape[1])[:, None] * self.shape[2] + answer[None, :]
        self.label = np.array(np.broadcast_to(label, self.shape)).reshape(-1)
        table = np.stack([mask.reshape(-1) for mask in (*telling, *plain)], axis=1)
        self.first, self.place = np.unique(
            _alike(np.concatenate([table, _binary(self.label)], axis=1)), return_index=True, return_inverse=True
        )[1:]
        self.unknowns = len(self.first)

    def sizes(self, people: NDArray[np.int64]) -> list[int]:
        """How many people there really are in each unknown."""
        import numpy as np

        held = np.zeros(self.unknowns, dtype=np.int64)
        np.add.at(held, self.place, people.reshape(-1))
        return [int(one) for one in held]

    def members(self, mask: Mask) -> tuple[int, ...]:
        """The unknowns of one of the masks that were given."""
        import numpy as np

        return tuple(np.flatnonzero(mask.reshape(-1)[self.first]).tolist())

    def answers(self, sizes: Sequence[int]) -> list[Sum]:
        """How many people really gave each answer in each set of editions; nobody publishes it, but it is a hint."""
        held: dict[int, list[int]] = {}
        for unknown, label in enumerate(self.label[self.first].tolist()):
            held.setdefault(label, []).append(unknown)
        return [Sum("an answer", tuple(members), sum(sizes[one] for one in members)) for members in held.values()]


def _binary(numbers: NDArray[np.intp]) -> Mask:
    """Whole numbers as rows of 64 bits."""
    import numpy as np

    return np.unpackbits(numbers.astype(np.int64)[:, None].view(np.uint8), axis=1).astype(bool)


def _alike(rows: Mask) -> NDArray[np.intp]:
    """A number for each row of a truth table; equal rows have equal numbers."""
    import numpy as np

    packed = np.ascontiguousarray(np.packbits(rows, axis=1))
    keys = packed.view(np.dtype((np.void, packed.shape[1]))).reshape(-1)
    return np.unique(keys, return_inverse=True)[1].reshape(-1)
