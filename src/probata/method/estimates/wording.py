"""Wording: how an estimate is said. Always with its interval, those documented by name, and who it is about.

Rounding: whole persons; the point to the nearest (a half up), the interval outward, and nothing below those documented.
"""

from __future__ import annotations

from math import ceil, floor

from probata.method.estimates.model import Figure

_SETTLED = 1e-6
"""Noise of the last digits does not move an end by a whole person."""


def people(figure: Figure, documented: int) -> tuple[int, int, int]:
    """Point, low and high in whole persons."""
    low = max(documented, floor(figure.low + _SETTLED))
    high = max(low, ceil(figure.high - _SETTLED))
    return max(documented, floor(figure.point + 0.5)), low, high


def headline(figure: Figure, documented: int, override: str = "") -> str:
    """``an estimated N (95 % interval a to b), of whom n are documented by name; of those who could have been
    recorded``, and the reason of an override where there was one."""
    point, low, high = people(figure, documented)
    are = "is" if documented == 1 else "are"
    said = (
        f"an estimated {point:,} ({percent(figure.level)} interval {low:,} to {high:,}), of whom {documented:,} {are} "
        "documented by name; of those who could have been recorded"
    )
    return f"{said}; printed although reasons speak against it: {override}" if override else said


def summed(figure: Figure, documented: int) -> str:
    """``143,350 documented + 163,537 estimated = 306,887``."""
    point = people(figure, documented)[0]
    return f"{documented:,} documented + {point - documented:,} estimated = {point:,}"


def percent(level: float) -> str:
    """``95 %``."""
    return f"{100 * level:g} %"
