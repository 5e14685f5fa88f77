"""Bounds are the least and the most over every whole-number solution, by whichever way they are found."""

import random
from itertools import combinations
from typing import TypeAlias

import pytest

from probata.method.disclosure import Bounds, Sum, System, bounds
from probata.record.errors import BadValue
from tests.method.disclosure.disclosure_samples import (
    UNSOUND,
    margins_only,
    random_system,
    solutions,
    tables_by_margins,
)

BY_SOLVER = 0
Tried: TypeAlias = tuple[System, list[int], set[int]]


@pytest.mark.parametrize("rows", [2, 3])
def test_every_cell_of_every_small_table_agrees_with_enumeration(rows: int) -> None:
    for (across, down), cells in tables_by_margins(rows, 3, 6).items():
        system = margins_only(across, down)
        for number, (low, high) in enumerate(cells):
            assert bounds(system, [number]) == Bounds(low, high, True)


@pytest.mark.parametrize("rows", [2, 3])
def test_the_solver_agrees_with_enumeration_on_small_tables(rows: int) -> None:
    sorted_ones = {
        key: cells
        for key, cells in tables_by_margins(rows, 3, 6).items()
        if all(list(margin) == sorted(margin) for margin in key)
    }
    for (across, down), cells in sorted_ones.items():
        system = margins_only(across, down)
        for number, (low, high) in enumerate(cells):
            assert bounds(system, [number], nodes=BY_SOLVER) == Bounds(low, high, True)


@pytest.fixture(scope="module")
def by_trying() -> list[Tried]:
    """5,000 random systems, a random cell of each, and the values that the cell has in all solutions."""
    rng = random.Random(20)  # noqa: S311 (invented systems, not a secret)
    tried = []
    for _ in range(5_000):
        system = random_system(rng)
        members = [at for at in range(system.unknowns) if rng.random() < 0.4]
        tried.append((system, members, {sum(one[at] for at in members) for one in solutions(system)}))
    return tried


@pytest.mark.parametrize(("nodes", "every"), [(10_000, 1), (60, 1), (BY_SOLVER, 10)])
def test_random_systems_agree_with_enumeration(by_trying: list[Tried], nodes: int, every: int) -> None:
    for system, members, held in by_trying[::every]:
        if held:
            assert bounds(system, members, nodes=nodes) == Bounds(min(held), max(held), True)
        else:
            with pytest.raises(BadValue, match="No whole numbers fit"):
                bounds(system, members, nodes=nodes)


@pytest.mark.parametrize("nodes", [BY_SOLVER, 60])
def test_only_one_is_possible_where_the_linear_relaxation_allows_none(nodes: int) -> None:
    assert {one[5] for one in solutions(UNSOUND)} == {1}
    assert bounds(UNSOUND, [5], nodes=nodes) == Bounds(1, 1, True)


def test_every_group_of_cells_of_one_system_agrees_with_enumeration() -> None:
    found = list(solutions(UNSOUND))
    for size in range(8):
        for members in combinations(range(7), size):
            held = [sum(one[at] for at in members) for one in found]
            assert bounds(UNSOUND, members) == Bounds(min(held), max(held), True)


def test_a_cell_over_no_unknown_is_zero() -> None:
    assert bounds(UNSOUND, []) == Bounds(0, 0, True)


def test_large_numbers_stay_exact() -> None:
    huge = 10**30
    system = System(3, (Sum("a", (0, 1), huge), Sum("b", (1, 2), huge + 1)))
    assert bounds(system, [2]) == Bounds(1, huge + 1, True)


def test_an_unknown_under_no_sum_needs_the_number_of_everybody() -> None:
    with pytest.raises(BadValue, match="number of everybody"):
        bounds(System(2, (Sum("a", (0,), 3),)), [0, 1])
    with_everybody = System(2, (Sum("a", (0,), 3), Sum("everybody", (0, 1), 9)))
    assert bounds(with_everybody, [1]) == Bounds(6, 6, True)


def test_a_contradiction_far_from_the_cell_is_found_too() -> None:
    odd = (Sum("a", (1, 2), 1), Sum("b", (2, 3), 1), Sum("c", (1, 3), 1))
    with pytest.raises(BadValue, match="No whole numbers fit"):
        bounds(System(4, (Sum("other", (0,), 4), *odd)), [0])


@pytest.mark.parametrize("members", [[7], [-1]])
def test_a_cell_that_does_not_exist_is_refused(members: list[int]) -> None:
    with pytest.raises(BadValue, match="does not exist"):
        bounds(UNSOUND, members)


def test_without_time_the_bounds_are_not_proven_and_still_hold() -> None:
    rng = random.Random(3)  # noqa: S311 (an invented system, not a secret)
    truth = [rng.randint(0, 9) for _ in range(60)]
    groups = [tuple(at for at in range(60) if rng.random() < 0.5) for _ in range(20)]
    everybody = Sum("everybody", tuple(range(60)), sum(truth))
    system = System(60, (everybody, *(Sum("", group, sum(truth[at] for at in group)) for group in groups)))
    found = bounds(system, [0, 1], seconds=0.0, nodes=1)
    assert not found.proven
    assert 0 <= found.low <= truth[0] + truth[1] <= found.high <= sum(truth)
