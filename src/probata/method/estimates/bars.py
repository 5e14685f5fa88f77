"""The fan in a terminal: one line of characters for each method, to the same scale."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.estimates.axis import Axis, axis_of
from probata.method.estimates.fan import said
from probata.method.estimates.model import Estimate, Estimated, Figure, Status

WIDE = 42
_NAME = 10


def bars(estimate: Estimate) -> Iterator[tuple[str, Estimated | None]]:
    """The scale, then a line for each method with the method itself; ``┆`` is where those documented are.

    ``━`` is the interval, ``●`` the point, ``○`` a lower bound, ``▸`` an end beyond the scale.
    """
    axis = axis_of(estimate)
    for one in estimate.methods:
        yield f"{one.name:<{_NAME}} {_bar(estimate, one, axis)}  {said(one, estimate.documented)}", one
    end = f"{axis.end:,.0f}"
    yield f"{'':<{_NAME}} 0{end:>{WIDE - 1}}  ┆ {estimate.documented:,} documented by name", None


def _bar(estimate: Estimate, one: Estimated, axis: Axis) -> str:
    line = [" "] * WIDE
    if one.figure is not None:
        _draw(line, one.figure, axis, "○" if one.status is Status.LOWER_BOUND else "●")
    seen = _column(axis, estimate.documented)
    if line[seen] in " ━":
        line[seen] = "┆"
    return "".join(line)


def _draw(line: list[str], figure: Figure, axis: Axis, point: str) -> None:
    low, high = _column(axis, figure.low), _column(axis, figure.high)
    line[low : high + 1] = "━" * (high + 1 - low)
    if axis.cuts(figure.high):
        line[high] = "▸"
    line[_column(axis, figure.point)] = point


def _column(axis: Axis, people: float) -> int:
    return min(WIDE - 1, int(WIDE * axis.share(people)))
