"""Which models there are, and how they are written."""

from __future__ import annotations

import pytest

from probata.method.estimates.hierarchy import hierarchical, independence, spelled


@pytest.mark.parametrize(("lists", "models"), [(2, 1), (3, 8), (4, 113), (5, 6_893)])
def test_there_are_as_many_models_as_there_are_ways_to_build_them(lists: int, models: int) -> None:
    found = hierarchical(lists)
    assert len(found) == len(set(found)) == models


@pytest.mark.parametrize("lists", [3, 4])
def test_every_part_of_a_group_is_in_the_model_and_the_group_of_all_never_is(lists: int) -> None:
    for model in hierarchical(lists):
        assert (1 << lists) - 1 not in model
        for group in model:
            assert all(part in model for part in range(1, group) if part & group == part)


def test_names_are_generators_by_size_and_then_by_digits() -> None:
    assert spelled((1, 2, 4, 8, 0b0011, 0b0101, 0b0110, 0b0111, 0b1001, 0b1100)) == "[123,14,34]"
    assert spelled(independence(5)) == "[1,2,3,4,5]"
    assert spelled((1, 2, 4, 0b110)) == "[23,1]"


def test_no_two_models_have_one_name() -> None:
    names = [spelled(model) for model in hierarchical(4)]
    assert len(set(names)) == 113


@pytest.mark.parametrize("lists", [1, 6])
def test_other_numbers_of_lists_are_a_fault_of_the_caller(lists: int) -> None:
    with pytest.raises(ValueError, match=str(lists)):
        hierarchical(lists)
