"""The solver's word counts only after its numbers were rounded and added up again."""

import random

import pytest
from scipy.optimize import linprog

from probata.method.disclosure import Sum, System
from probata.method.disclosure.reducing import reduce
from probata.method.disclosure.solving import fits, relax, solve
from probata.record.errors import BadValue
from tests.method.disclosure.disclosure_samples import UNSOUND


def test_the_linear_relaxation_alone_would_be_unsound() -> None:
    reduced = reduce(UNSOUND)
    (part,) = reduced.parts
    place = part.heaps.index(reduced.heap_of[5])
    rows = [[float(at in one.members) for at in range(7)] for one in UNSOUND.sums]
    values = [one.value for one in UNSOUND.sums]
    target = [float(at == 5) for at in range(7)]
    assert linprog(target, A_eq=rows, b_eq=values).fun == pytest.approx(0)
    assert linprog([-one for one in target], A_eq=rows, b_eq=values).fun == pytest.approx(-1)
    assert solve(part, [place], most=False, limit=0, seconds=5).value == 1


def test_a_solution_comes_with_whole_numbers_that_have_every_sum() -> None:
    (part,) = reduce(UNSOUND).parts
    found = solve(part, [0, 1], most=True, limit=99, seconds=5)
    assert found.point is not None
    assert fits(part, found.point)
    assert found.settled


def test_numbers_that_do_not_add_up_do_not_fit() -> None:
    (part,) = reduce(System(2, (Sum("a", (0, 1), 5), Sum("b", (1,), 2), Sum("c", (0,), 3)))).parts[:1]
    good = tuple(value for _, value in part.rows)
    assert fits(part, good)
    assert not fits(part, tuple(value + 1 for value in good))
    assert not fits(part, tuple(-value for value in good))


def test_sums_that_no_whole_numbers_have_are_refused() -> None:
    odd = System(3, (Sum("a", (0, 1), 1), Sum("b", (1, 2), 1), Sum("c", (0, 2), 1)))
    with pytest.raises(BadValue, match="No whole numbers fit"):
        solve(reduce(odd).parts[0], [0], most=True, limit=1, seconds=5)


def test_without_time_nothing_is_settled() -> None:
    (part,) = reduce(_hard()).parts
    found = solve(part, [0], most=True, limit=7, seconds=0.0)
    assert not found.settled
    assert found.limit == 7


def test_numbers_beyond_exact_floats_are_left_alone() -> None:
    huge = 2**60
    (part,) = reduce(System(3, (Sum("a", (0, 1), huge), Sum("b", (1, 2), huge)))).parts
    assert not solve(part, [0], most=True, limit=huge, seconds=5).settled
    assert relax(part, [0], most=True, limit=huge, seconds=5) == huge


def test_the_relaxation_never_loosens_a_bound_and_excludes_nothing_possible() -> None:
    reduced = reduce(UNSOUND)
    (part,) = reduced.parts
    place = part.heaps.index(reduced.heap_of[5])
    assert relax(part, [place], most=True, limit=1, seconds=5) == 1
    assert relax(part, [place], most=False, limit=0, seconds=5) in (0, 1)


def _hard() -> System:
    """Sums over many unknowns that overlap in every way, so that nothing is settled before the solver starts."""
    rng = random.Random(5)  # noqa: S311 (an invented system, not a secret)
    truth = [rng.randint(0, 9) for _ in range(60)]
    groups = [tuple(range(60)), *(tuple(at for at in range(60) if rng.random() < 0.5) for _ in range(20))]
    return System(60, tuple(Sum("", group, sum(truth[at] for at in group)) for group in groups))
