"""Solving: what the search gave up on, by mixed-integer programming (scipy.optimize.milp, which is HiGHS).

The linear relaxation alone is unsound: seven cells and five sums can give [0, 1] where only 1 is possible. HiGHS
works in floating point with tolerances, so that its solution counts only after it was rounded and every sum was
checked in exact whole numbers. That nothing goes further rests on HiGHS's word; that a value is possible never does.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, floor
from typing import TYPE_CHECKING

from probata.method.disclosure.reducing import Part, contradiction
from probata.method.disclosure.searching import Extreme

if TYPE_CHECKING:
    from scipy.optimize import OptimizeResult
    from scipy.sparse import csr_array

OPTIMAL, INFEASIBLE = 0, 2
EXACT_FLOATS = 2**53
TOLERANCE = 1e-4


def solve(part: Part, wanted: Sequence[int], *, most: bool, limit: int, seconds: float) -> Extreme:
    """The most (or least) that the heaps at the positions ``wanted`` of ``part`` can hold together.

    ``limit`` is an outer bound that is known already; ``seconds`` is the most time that it may take. Not settled when
    time ran out or the rounded solution breaks a sum. Raises BadValue where no whole numbers fit.
    """
    if max(value for _, value in part.rows) >= EXACT_FLOATS:
        return Extreme(None, None, False, limit)
    answer = _milp(part, wanted, most=most, seconds=seconds, whole=True)
    if answer.status == INFEASIBLE:
        raise contradiction()
    point = None if answer.x is None else tuple(round(float(one)) for one in answer.x)
    if point is None or not fits(part, point):
        return Extreme(None, None, False, limit)
    value = sum(point[at] for at in wanted)
    return Extreme(value, point, answer.status == OPTIMAL or value == limit, limit)


def relax(part: Part, wanted: Sequence[int], *, most: bool, limit: int, seconds: float) -> int:
    """An outer bound by the linear relaxation, never looser than ``limit``: quick, and often tight where sums differ.

    What the relaxation excludes is impossible; what it allows need not be possible.
    """
    if max(value for _, value in part.rows) >= EXACT_FLOATS:
        return limit
    answer = _milp(part, wanted, most=most, seconds=seconds, whole=False)
    if answer.status != OPTIMAL:
        return limit
    if most:
        return min(limit, floor(-float(answer.fun) + TOLERANCE))
    return max(limit, ceil(float(answer.fun) - TOLERANCE))


def _milp(part: Part, wanted: Sequence[int], *, most: bool, seconds: float, whole: bool) -> OptimizeResult:
    """HiGHS's answer for the heaps of ``part``: in whole numbers or, without them, the linear relaxation."""
    import numpy as np
    from scipy.optimize import Bounds, LinearConstraint, milp

    size = len(part.heaps)
    values = [value for _, value in part.rows]
    aim = np.zeros(size)
    aim[list(wanted)] = -1.0 if most else 1.0
    return milp(
        aim,
        integrality=np.full(size, int(whole)),
        bounds=Bounds(*part.ranges),
        constraints=LinearConstraint(_matrix(part), values, values),
        options={"time_limit": seconds, "mip_rel_gap": 0.0},
    )


def fits(part: Part, point: Sequence[int]) -> bool:
    """Whether these whole numbers are 0 or more and have every sum of ``part`` exactly."""
    return min(point) >= 0 and all(sum(point[at] for at in heaps) == value for heaps, value in part.rows)


def _matrix(part: Part) -> csr_array:
    """The sums of ``part`` as a sparse 0/1 matrix, one row a sum and one column a heap."""
    from itertools import accumulate, chain

    import numpy as np
    from scipy.sparse import csr_array

    starts = [0, *accumulate(len(heaps) for heaps, _ in part.rows)]
    places = list(chain.from_iterable(heaps for heaps, _ in part.rows))
    return csr_array((np.ones(len(places)), places, starts), shape=(len(part.rows), len(part.heaps)))
