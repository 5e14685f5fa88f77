"""Words for figures: which word may stand for k out of n. docs/spec/package.md, section 5."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TypeAlias

from probata.signing.shape import DECIMAL, record, size

Conditions: TypeAlias = Mapping[str, "int | str"]
Scale: TypeAlias = Mapping[str, Conditions]

HOUSE_SCALE: Scale = MappingProxyType(
    {
        "all": {"share_at_least": "1"},
        "almost all": {"share_at_least": "0.9"},
        "most": {"share_above": "0.5"},
        "a majority": {"share_above": "0.5"},
        "many": {"share_at_least": "0.25", "count_at_least": 5},
        "some": {"count_at_least": 2},
        "one": {"count_exactly": 1},
    }
)
"""The default scale of the house. A word bounds from below: "some" is not wrong of all."""

WORD = record(
    {},
    optional={
        "count_at_least": size,
        "count_exactly": size,
        "share_above": DECIMAL,
        "share_at_least": DECIMAL,
        "share_at_most": DECIMAL,
    },
)

_UNIT = 10**18
_HOLDS: Mapping[str, Callable[[int, int, int], bool]] = {
    "count_at_least": lambda k, _, bound: k >= bound,
    "count_exactly": lambda k, _, bound: k == bound,
    "share_above": lambda k, n, bound: k > n * bound,
    "share_at_least": lambda k, n, bound: k >= n * bound,
    "share_at_most": lambda k, n, bound: k <= n * bound,
}


def fits(conditions: Conditions, k: int, n: int) -> bool:
    """Whether a word with these conditions may stand for ``k`` out of ``n``; of nobody no word is right."""
    return n > 0 and all(_HOLDS[key](k * _UNIT, n, units(str(bound))) for key, bound in conditions.items())


def units(decimal: str) -> int:
    """A decimal exactly, in parts of 10**18: a package may ask for tens of thousands, and fractions are slow."""
    whole, _, part = decimal.partition(".")
    return int(f"{whole}{part:0<18}")
