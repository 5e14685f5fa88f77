"""The search is exact where it settles, and gives up where it says so."""

import random
from collections.abc import Mapping, Sequence

import pytest

from probata.method.disclosure import Sum, System
from probata.method.disclosure.reducing import Part, reduce
from probata.method.disclosure.searching import outer, search
from probata.record.errors import BadValue
from tests.method.disclosure.disclosure_samples import UNSOUND, margins_only, random_system, solutions


def test_it_finds_that_only_one_is_possible_where_the_relaxation_allows_none() -> None:
    (part,) = reduce(UNSOUND).parts
    place = part.heaps.index(reduce(UNSOUND).heap_of[5])
    assert search(part, [place], most=False).value == 1
    assert search(part, [place], most=True).value == 1


def test_a_point_has_every_sum_and_holds_the_value() -> None:
    (part,) = reduce(margins_only((3, 4), (2, 5))).parts
    found = search(part, [0], most=True)
    assert found.settled
    assert found.point is not None
    assert found.point[0] == found.value == 2
    assert all(sum(found.point[at] for at in places) == value for places, value in part.rows)


def test_it_stops_when_enough_is_reached() -> None:
    (part,) = reduce(margins_only((30, 40), (20, 50))).parts
    found = search(part, [0], most=True, enough=5)
    assert found.settled
    assert found.value is not None
    assert 5 <= found.value <= found.limit


def test_it_says_when_it_gave_up() -> None:
    (part,) = reduce(margins_only((3, 4, 5), (2, 5, 5))).parts
    found = search(part, [0], most=True, nodes=1)
    assert (found.value, found.point, found.settled) == (None, None, False)
    assert found.limit >= 2


def test_sums_that_only_a_search_finds_contradictory_are_refused() -> None:
    odd = System(3, (Sum("a", (0, 1), 1), Sum("b", (1, 2), 1), Sum("c", (0, 2), 1)))
    with pytest.raises(BadValue, match="No whole numbers fit"):
        search(reduce(odd).parts[0], [0], most=True)


def test_quick_bounds_hold_for_every_solution() -> None:
    rng = random.Random(7)  # noqa: S311 (invented systems, not a secret)
    for _ in range(300):
        system = random_system(rng)
        found = list(solutions(system))
        for part in reduce(system).parts if found else ():
            sizes = [_sizes(part, reduce(system).heap_of, one) for one in found]
            wanted = [at for at in range(len(part.heaps)) if rng.random() < 0.5]
            held = [sum(one[at] for at in wanted) for one in sizes]
            assert outer(part, wanted, most=False) <= min(held)
            assert outer(part, wanted, most=True) >= max(held)


def _sizes(part: Part, heap_of: Mapping[int, int], solution: Sequence[int]) -> list[int]:
    return [sum(solution[member] for member, heap in heap_of.items() if heap == one) for one in part.heaps]
