"""Which words of a document are its own: those that stand outside of quotations and of background."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from probata.method.sources.words import UNITS, Words

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

OWN = 8 * UNITS
"""A text with fewer own words than this is measured by all its words."""


@dataclass(slots=True)
class Own:
    """Which words of a document are its own: outside quotations and background. Shape (n,); changes between passes."""

    words: Words
    background: NDArray[np.bool_]
    mask: NDArray[np.bool_] = field(init=False)
    units: int = field(init=False)

    def __post_init__(self) -> None:
        weights = self.words.weights
        unquoted = self.words.quoted < 0
        for mask in (unquoted & ~self.background, unquoted):
            self.mask, self.units = mask, int(weights[mask].sum())
            if self.units >= min(OWN, self.words.units):
                return
        if not self.units:
            self.mask[:] = True
            self.units = self.words.units
