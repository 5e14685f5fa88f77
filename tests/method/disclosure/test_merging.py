"""Groups are merged exactly as far as nothing tells them apart."""

import numpy as np

from probata.method.disclosure.merging import Merged

EVERYONE = np.ones((2, 1, 3), bool)
FIRST = np.array([[[True, False, False]], [[False, False, False]]])
PEOPLE = np.array([[[1, 2, 3]], [[4, 5, 6]]])


def test_answers_that_nothing_crossed_tells_apart_are_one() -> None:
    merged = Merged([FIRST], [EVERYONE])
    assert merged.unknowns == 3  # the first group, the first answer elsewhere, and all else
    assert sorted(merged.sizes(PEOPLE)) == [1, 4, 16]
    assert sorted(one.value for one in merged.answers(merged.sizes(PEOPLE))) == [5, 16]


def test_a_plain_number_still_tells_answers_apart() -> None:
    plain = np.array([[[True, True, False]], [[True, True, False]]])
    merged = Merged([FIRST], [EVERYONE, plain])
    assert merged.unknowns == 4
    sizes = merged.sizes(PEOPLE)
    assert sum(sizes[one] for one in merged.members(plain)) == 1 + 2 + 4 + 5
    assert sum(sizes[one] for one in merged.members(FIRST)) == 1


def test_people_of_other_editions_are_never_merged() -> None:
    everyone = np.ones((1, 2, 1), bool)
    merged = Merged([], [everyone])
    assert merged.sizes(np.array([[[3], [4]]])) == [3, 4]
