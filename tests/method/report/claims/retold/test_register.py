from __future__ import annotations

from fractions import Fraction

from probata.method.report.claims.reading.rarity import rarity
from probata.method.report.claims.retold.register import SOMEBODY, link, register
from tests.method.report.world import bound


def test_a_figure_without_a_noun_counts_what_the_one_before_it_counts() -> None:
    made = bound("In all, 61 boats were counted. Fourteen sank, nine of old age.\n")
    (passage,) = register(made).passages
    assert [one.value for one in passage] == [61, 14, 9]
    assert {one.head for one in passage} == {passage[0].head}
    assert [bool(one.noun) for one in passage] == [True, False, False]


def test_the_dead_are_people() -> None:
    made = bound("The Panel recorded 37 deaths. Twenty-one villagers died of hunger.\n")
    assert {one.head for passage in register(made).passages for one in passage} == {SOMEBODY}


def test_two_tellings_are_linked_by_what_both_say() -> None:
    made = bound("Fire destroyed 31 barns in Merl.\n\nIn Merl, 29 barns were destroyed by fire.\n\nIt sold 40 goats.\n")
    first, second, third = (passage[0] for passage in register(made).passages)
    assert link(first, second, rarity(made)) > 1
    assert link(first, third, rarity(made)) == 0


def test_a_number_that_a_table_or_a_passage_tells_of_the_same_is_told_elsewhere() -> None:
    table = "Table 1. Barns destroyed by fire\n\n| Place | Barns |\n|---|---|\n| Merl | 31 |\n"
    made = bound(f"Fire destroyed 31 barns in Merl.\n\n{table}\n\nNobody sold 44 goats.\n")
    known = register(made)
    barns, goats = known.passages[0][0], known.passages[-1][0]
    assert known.elsewhere(barns, rarity(made))
    assert not known.elsewhere(goats, rarity(made))
    assert known.in_table(Fraction(31), barns.label)
