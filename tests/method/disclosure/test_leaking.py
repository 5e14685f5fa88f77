"""A small crossed cell leaks when it cannot be anything but small, and never when a large one fits."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.disclosure import Bounds, Sensitive, Sum, System, leaks
from probata.method.disclosure.leaking import each_leak, reaches
from probata.record.errors import BadValue
from tests.method.disclosure.disclosure_samples import random_system, solutions

# 0 women and 1 men who described it, 2 and 3 the others.
ALL = Sum("everyone", (0, 1, 2, 3), 40)
WOMEN = Sum("women", (0, 2), 24)


def test_the_rest_of_a_group_leaks_when_the_number_nearly_fills_it() -> None:
    others = Sensitive("women who did not", (2,), 4)
    system = System(4, (ALL, WOMEN, Sum("women who described it", (0,), 20)))
    (leak,) = leaks(system, [others], 5)
    assert (leak.cell, leak.bounds) == (others, Bounds(4, 4, True))
    assert leaks(system, [others], 4) == ()


def test_zero_is_small_too() -> None:
    system = System(4, (ALL, WOMEN, Sum("women who described it", (0,), 24)))
    (leak,) = leaks(system, [Sensitive("women who did not", (2,), 0)], 5)
    assert leak.bounds == Bounds(0, 0, True)


def test_a_small_cell_that_could_be_large_does_not_leak() -> None:
    system = System(4, (ALL, WOMEN, Sum("described it", (0, 1), 20)))
    assert leaks(system, [Sensitive("men who described it", (1,), 2)], 5) == ()


def test_a_cell_that_is_large_enough_is_not_looked_at() -> None:
    assert leaks(System(1, (Sum("a", (0,), 5),)), [Sensitive("a", (0,), 5)], 5) == ()


def test_what_a_reader_knows_anyway_does_not_leak() -> None:
    few = Sum("everyone who described it", (0, 1), 3)
    known = System(4, (ALL, few))
    women = Sensitive("women who described it", (0,), 2)
    assert leaks(System(4, (ALL, few, WOMEN)), [women], 5, known=known) == ()
    assert leaks(System(4, (ALL, few, WOMEN)), [women], 5) != ()
    told = System(4, (ALL, few, WOMEN, Sum("women who described it", (0,), 2)))
    assert [leak.bounds for leak in leaks(told, [women], 5, known=known)] == [Bounds(2, 2, True)]


def test_the_difference_of_two_known_sums_is_known() -> None:
    known = System(4, (Sum("40 once", (0, 1, 2, 3), 40), Sum("39 now", (0, 1), 39)))
    left = Sensitive("women among those who left", (2,), 1)
    assert leaks(known, [left], 5, known=known) == ()


def test_hints_help_to_find_solutions_and_make_nothing_leak() -> None:
    men = Sensitive("men who described it", (1,), 2)
    system = System(4, (ALL, WOMEN))
    hints = [Sum("really", (1,), 2), Sum("really too", (0,), 18)]
    assert leaks(system, [men], 5, hints=hints) == ()
    assert leaks(System(4, (*system.sums, *hints)), [men], 5) != ()


def test_the_truth_is_a_first_solution_and_has_to_add_up() -> None:
    men = Sensitive("men who described it", (1,), 2)
    assert leaks(System(4, (ALL, WOMEN)), [men], 5, truth=[18, 2, 6, 14]) == ()
    with pytest.raises(BadValue, match="does not add up"):
        leaks(System(4, (ALL, WOMEN)), [men], 5, truth=[18, 2, 7, 14])


def test_leaks_come_in_the_order_of_the_cells() -> None:
    system = System(3, tuple(Sum(str(at), (at,), at) for at in range(3)))
    cells = [Sensitive(str(at), (at,), at) for at in (2, 0, 1)]
    assert [leak.cell for leak in leaks(system, cells, 5)] == cells
    assert next(each_leak(system, cells, 5)).cell == cells[0]


def test_a_threshold_under_one_and_an_unbounded_cell_are_refused() -> None:
    with pytest.raises(BadValue, match="threshold"):
        leaks(System(1, (Sum("a", (0,), 5),)), [], 0)
    with pytest.raises(BadValue, match="number of everybody"):
        leaks(System(2, (Sum("a", (0,), 5),)), [Sensitive("b", (1,), 0)], 5)


def test_reaching_is_shown_by_a_solution() -> None:
    cell = Sensitive("women who described it", (0,), 2)
    assert reaches(System(4, (ALL, WOMEN)), cell, 24)
    assert not reaches(System(4, (ALL, WOMEN)), cell, 25)


@settings(deadline=None)
@given(st.integers(0, 2**32), st.integers(1, 5))
def test_cells_leak_exactly_when_every_solution_is_under_the_threshold(seed: int, threshold: int) -> None:
    rng = random.Random(seed)  # noqa: S311 (invented, not a secret)
    system = random_system(rng)
    found = list(solutions(system))
    if not found:
        return
    truth = rng.choice(found)
    groups = [tuple(at for at in range(system.unknowns) if rng.random() < 0.4) for _ in range(6)]
    cells = [Sensitive("", group, sum(truth[at] for at in group)) for group in groups]
    leaking = [cell for cell in cells if max(sum(one[at] for at in cell.members) for one in found) < threshold]
    assert [leak.cell for leak in leaks(system, cells, threshold)] == leaking
    assert [leak.cell for leak in leaks(system, cells, threshold, truth=truth)] == leaking


def test_a_small_cell_of_which_nothing_could_be_proven_leaks() -> None:
    rng = random.Random(3)  # noqa: S311 (an invented system, not a secret)
    truth = [2**60, *(rng.randint(0, 4) for _ in range(79))]  # too large for the solver, too many for the search
    groups = [tuple(range(80)), *(tuple(at for at in range(80) if rng.random() < 0.5) for _ in range(40))]
    system = System(80, tuple(Sum("", group, sum(truth[at] for at in group)) for group in groups))
    cells = [Sensitive("", (at,), truth[at]) for at in range(1, 4)]
    found = leaks(system, cells, 5)
    assert [leak.cell for leak in found] == cells
    assert all(not leak.bounds.proven for leak in found)
    assert all(leak.bounds.low <= leak.cell.value <= leak.bounds.high for leak in found)
