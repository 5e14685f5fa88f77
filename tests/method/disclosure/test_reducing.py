"""A reduced system has the solutions of the system, heap for heap."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.disclosure import Sum, System
from probata.method.disclosure.reducing import Reduced, reduce
from probata.record.errors import BadValue
from tests.method.disclosure.disclosure_samples import random_system, solutions


def as_system(reduced: Reduced) -> System:
    """The reduced sums over heaps; heaps that are in no part are empty."""
    rows = [
        Sum("", tuple(part.heaps[at] for at in places), value) for part in reduced.parts for places, value in part.rows
    ]
    held = {heap for part in reduced.parts for heap in part.heaps}
    empty = [Sum("", (heap,), 0) for heap in range(len(reduced.sizes)) if heap not in held]
    return System(len(reduced.sizes), (*rows, *empty))


@settings(deadline=None)
@given(st.integers(0, 2**32))
def test_reducing_keeps_the_solutions_heap_for_heap(seed: int) -> None:
    system = random_system(random.Random(seed))  # noqa: S311 (invented, not a secret)
    try:
        reduced = reduce(system)
    except BadValue:
        assert not list(solutions(system))
        return
    merged = set()
    for solution in solutions(system):
        sizes = [0] * len(reduced.sizes)
        for member, heap in reduced.heap_of.items():
            sizes[heap] += solution[member]
        merged.add(tuple(sizes))
    assert merged == set(solutions(as_system(reduced)))


def test_unknowns_of_the_same_sums_are_one_heap() -> None:
    reduced = reduce(System(4, (Sum("all", (0, 1, 2, 3), 9), Sum("some", (0, 1), 5))))
    assert reduced.heap_of == {0: 0, 1: 0, 2: 1, 3: 1}
    assert [(part.heaps, part.rows) for part in reduced.parts] == [((0,), (((0,), 5),)), ((1,), (((0,), 4),))]


def test_a_heap_counts_for_the_most_when_touched_and_for_the_least_when_covered() -> None:
    reduced = reduce(System(3, (Sum("all", (0, 1, 2), 9), Sum("some", (0, 1), 5))))
    assert reduced.touched([0, 2]) == {0, 1}
    assert reduced.covered([0, 2]) == {1}


def test_a_sum_of_zero_empties_its_heaps() -> None:
    assert reduce(System(2, (Sum("all", (0, 1), 3), Sum("none", (1,), 0)))).parts[0].heaps == (0,)


@pytest.mark.parametrize(
    "sums",
    [
        (Sum("a", (0, 1), 3), Sum("b", (0, 1), 4)),
        (Sum("a", (0, 1), 3), Sum("b", (0,), 4)),
        (Sum("a", (), 1),),
        (Sum("a", (0, 1), 0), Sum("b", (0,), 1)),
    ],
)
def test_sums_that_plainly_contradict_each_other_are_refused(sums: tuple[Sum, ...]) -> None:
    with pytest.raises(BadValue, match="No whole numbers fit"):
        reduce(System(2, sums))


def test_a_cell_that_no_sum_holds_cannot_be_bounded() -> None:
    with pytest.raises(BadValue, match="bounds this cell from above"):
        reduce(System(2, (Sum("a", (0,), 1),))).touched([1])
