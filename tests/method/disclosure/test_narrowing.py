"""Ranges are narrowed by single sums, and no solution is ever lost."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.disclosure.narrowing import narrow
from tests.method.disclosure.disclosure_samples import random_system, solutions


def test_a_sum_narrows_every_heap_that_it_holds() -> None:
    assert narrow([((0, 1), 5, 5)], ((0, 3), (9, 9))) == ((0, 3), (2, 5))


def test_a_row_with_a_least_pushes_heaps_up() -> None:
    assert narrow([((0, 1), 7, 9)], ((0, 0), (4, 5))) == ((2, 3), (4, 5))


def test_rows_that_cannot_be_reached_leave_nothing() -> None:
    assert narrow([((0,), 3, 3)], ((0,), (2,))) is None
    assert narrow([((0,), 3, 3)], ((4,), (9,))) is None
    assert narrow([((), 1, 1)], ((), ())) is None


@settings(deadline=None)
@given(st.integers(0, 2**32))
def test_every_solution_stays_in_the_ranges(seed: int) -> None:
    system = random_system(random.Random(seed))  # noqa: S311 (invented, not a secret)
    rows = [(one.members, one.value, one.value) for one in system.sums]
    ranges = narrow(rows, ((0,) * system.unknowns, (6,) * system.unknowns))
    for solution in solutions(system):
        assert ranges is not None
        assert all(low <= one <= high for low, one, high in zip(ranges[0], solution, ranges[1], strict=True))
