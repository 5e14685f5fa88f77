"""People in conceivable groups, and which of them a number counts."""

import numpy as np
import pytest

from probata.method.disclosure import Number
from probata.method.disclosure.grouping import Groups
from probata.record.errors import BadValue

SEX = ["women", "women", "women", "men"]
DISTRICT = ["East", "East", "West", "West"]
BOTH = {"sex": SEX, "district": DISTRICT}
DESCRIBED = [True, False, True, True]


def counted(groups: Groups, number: Number) -> int:
    return int(groups.people()[groups.counted(number)].sum())


@pytest.mark.parametrize(
    ("where", "value"),
    [({}, 3), ({"sex": ["women"]}, 2), ({"sex": ["women"], "district": {"East"}}, 1), ({"sex": ["women", "men"]}, 3)],
)
def test_a_number_counts_the_people_whom_it_counts(where: dict[str, list[str]], value: int) -> None:
    number = Number("described", DESCRIBED, where)
    assert counted(Groups(BOTH, [number], None), number) == value


def test_only_attributes_in_use_make_combinations_and_all_their_values_do() -> None:
    number = Number("East men", [True] * 4, {"sex": ["men"], "district": ["East"]})
    assert Groups(BOTH, [number], None).shape == (4, 1, 1)
    assert Groups(BOTH, [Number("men", [True] * 4, {"sex": ["men"]})], None).combinations == (("men",), ("women",))


def test_numbers_with_the_same_answers_ask_one_question() -> None:
    numbers = [Number("all", DESCRIBED), Number("women", np.array(DESCRIBED), {"sex": ["women"]})]
    assert Groups(BOTH, numbers, None).signatures.shape == (2, 1)


def test_parts_count_a_person_once() -> None:
    number = Number("East women or whoever described it", [True] * 4, {"sex": ["women"]}, parts=(({}, DESCRIBED),))
    assert counted(Groups(BOTH, [number], None), number) == 4


def test_an_edition_counts_its_own_people() -> None:
    numbers = [Number("first", DESCRIBED, edition="1"), Number("second", DESCRIBED, edition="2")]
    editions = {"1": [True] * 4, "2": [False, True, True, True]}
    groups = Groups(BOTH, numbers, editions)
    assert [counted(groups, number) for number in numbers] == [3, 2]


def test_what_is_not_about_the_same_interviews_is_refused() -> None:
    with pytest.raises(BadValue, match="lengths differ"):
        Groups(BOTH, [Number("a", [True])], None)
    with pytest.raises(BadValue, match="attribute"):
        Groups(BOTH, [Number("a", DESCRIBED, {"age": ["old"]})], None)
    with pytest.raises(BadValue, match="edition"):
        Groups(BOTH, [Number("a", DESCRIBED, edition="2")], None)
    with pytest.raises(BadValue, match="one word"):
        Number("a", DESCRIBED, {"sex": "women"})
