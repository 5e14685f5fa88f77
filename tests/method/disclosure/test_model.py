"""Sums are over unknowns that exist, rise and come once; their values are whole numbers from 0 up."""

import pytest

from probata.method.disclosure import Sum, System
from probata.record.errors import BadValue


@pytest.mark.parametrize(("members", "value"), [((0, 1), -1), ((1, 0), 2), ((1, 1), 2)])
def test_a_sum_below_zero_or_over_unknowns_that_do_not_rise_is_refused(members: tuple[int, ...], value: int) -> None:
    with pytest.raises(BadValue):
        Sum("a", members, value)


@pytest.mark.parametrize("members", [(3,), (-1, 0)])
def test_a_sum_over_an_unknown_that_does_not_exist_is_refused(members: tuple[int, ...]) -> None:
    with pytest.raises(BadValue):
        System(3, (Sum("a", members, 1),))
