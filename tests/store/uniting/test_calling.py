"""calling: members of one name are told apart, in whatever order copies met."""

from __future__ import annotations

from itertools import permutations

from probata.store.uniting.calling import called
from tests.store.uniting.pairs import ref

ROWS = [{"ref": str(ref("member", number)), "name": name} for number, name in enumerate(["Ines", "ines", "Ines"], 1)]


def test_names_are_apart_and_the_same_in_any_order() -> None:
    found = set()
    for a, b, c in permutations(ROWS):
        two, _ = called([a, b])
        three, told = called([*two, c])
        found.add(str(three))
        assert len({row["name"].casefold() for row in three}) == 3
        assert len(told) == 3
    assert len(found) == 1


def test_a_name_of_ones_own_stays_and_one_that_was_told_apart_too() -> None:
    rows, told = called([ROWS[0], {"ref": ROWS[1]["ref"], "name": "Olga"}])
    assert ([row["name"] for row in rows], told) == (["Ines", "Olga"], [])
    apart, _ = called(ROWS[:2])
    assert called(apart[:1]) == (apart[:1], [])
    assert called([apart[0], ROWS[0]])[0] == apart[:1]
