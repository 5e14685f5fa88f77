"""Which lists meet, and which look copied."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.estimates import CaptureTable
from probata.method.estimates.overlaps import contained, islands
from tests.method.estimates.study_tables import STUDIES, table


def test_lists_that_never_meet_are_islands() -> None:
    assert islands(STUDIES["artificial_three"]) == ((0, 1), (2,))
    assert islands(STUDIES["kosovo"]) == ((0, 1, 2, 3),)
    assert islands(table("A B C D", "1010:1 0101:1 1000:9")) == ((0, 2), (1, 3))


def test_a_chain_of_overlaps_is_one_island() -> None:
    assert islands(table("A B C D", "1100:1 0110:1 0011:1")) == ((0, 1, 2, 3),)


def test_an_empty_list_is_an_island() -> None:
    assert islands(table("A B", "10:5")) == ((0,), (1,))


def test_a_copied_list_is_seen_whole_and_with_a_few_missing() -> None:
    [whole] = contained(table("A B C", "100:42 010:41 110:18 101:99 111:21"))
    assert (whole.inner, whole.outer, whole.shared, whole.size) == (2, 0, 120, 120)
    [nearly] = contained(table("A B C", "100:200 010:141 110:18 101:99 111:18 001:3"))
    assert (nearly.inner, nearly.outer, nearly.shared, nearly.size) == (2, 0, 117, 120)


def test_of_two_lists_with_the_same_people_one_is_named() -> None:
    [one] = contained(table("A B C", "110:80 001:90 111:10"))
    assert (one.inner, one.outer) == (0, 1)


def test_a_small_list_may_stand_on_a_large_one_by_chance() -> None:
    assert contained(table("A B C", "100:90 101:4 010:9 110:5")) == ()


def test_a_list_with_everybody_on_it_proves_no_copy() -> None:
    assert contained(table("A B", "10:90 11:30")) == ()


@pytest.mark.parametrize("name", STUDIES)
def test_no_list_of_a_published_study_looks_copied(name: str) -> None:
    assert contained(STUDIES[name]) == ()


@given(st.lists(st.integers(0, 3), min_size=15, max_size=15).filter(any))
def test_every_list_is_on_one_island(counts: list[int]) -> None:
    found = islands(CaptureTable(("A", "B", "C", "D"), (0, *counts)))
    assert sorted(number for group in found for number in group) == [0, 1, 2, 3]
