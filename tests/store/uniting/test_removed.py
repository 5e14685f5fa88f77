"""removed: two lists of removals as one, the same whoever merges what in which order."""

from __future__ import annotations

from itertools import permutations

from probata.store.uniting.removed import also, joined, same
from tests.store.uniting.pairs import line, ref


def test_every_line_once_numbered_from_one_in_any_order() -> None:
    lists = [(line(1), line(2, 2, 5)), (line(1), line(3, 2, 4)), (line(4, 1, 9), line(1, 2))]
    found = {joined(joined(a, b), c) for a, b, c in permutations(lists)} | {joined(*lists)}
    assert len(found) == 1
    [lines] = found
    assert [one.sequence for one in lines] == [1, 2, 3, 4]
    assert [one.log.size for one in lines] == [1, 4, 5, 9]
    assert joined(lines, lines) == lines


def test_the_same_says_the_same_whatever_its_numbers_and_one_line_more_does_not() -> None:
    assert same([line(1), line(2, 2)], [line(2), line(1, 2)])
    assert not same([line(1)], [line(1), line(2, 2)])


def test_more_of_the_same_person_is_as_two_members_confirmed_it() -> None:
    more, item = ref("compartment", 9), ref("item", 9)
    [made, file] = also([line(2)], [(str(more), (), ()), (str(more), (str(item),), ("digest",))])
    assert (made.compartment, made.interview, made.confirmed) == (more, ref("interview", 2), line(2).confirmed)
    assert (made.items, file.items, file.digests) == ((), (item,), ("digest",))


def test_what_a_line_covers_gets_no_other_and_each_erasure_gets_its_own() -> None:
    where, item = str(line(1).compartment), ref("item", 9)
    assert also([line(1)], [(where, (), ())]) == []
    assert also([line(1, items=(item,))], [(where, (str(item),), ("digest",))]) == []
    twice = [line(1), line(1, 2, size=7)]
    assert [one.log.size for one in also(twice, [(str(ref("compartment", 9)), (), ())])] == [1, 7]
