"""Numbers that are harmless one by one, and what they give away together."""

import random
from collections.abc import Sequence
from itertools import combinations_with_replacement, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.disclosure import Bounds, Leak, Number, leaks_together
from probata.method.disclosure.grouping import Where


def people(*groups: tuple[int, str, str, bool]) -> tuple[dict[str, list[str]], list[bool]]:
    """(how many, district, sex, whether they described it) as attributes and answers."""
    flat = [one for count, *one in groups for _ in range(count)]
    return {"district": [str(one[0]) for one in flat], "sex": [str(one[1]) for one in flat]}, [
        bool(one[2]) for one in flat
    ]


def named(found: Sequence[Leak]) -> dict[str, Bounds]:
    return {leak.cell.name: leak.bounds for leak in found}


def forty(women_elsewhere: int) -> tuple[dict[str, list[str]], list[bool]]:
    """24 women, 14 of them from the East, and 16 men; 9 East women and ``women_elsewhere`` others described it."""
    return people(
        (9, "East", "women", True),
        (5, "East", "women", False),
        (women_elsewhere, "West", "women", True),
        (10 - women_elsewhere, "Upper", "women", False),
        (8, "East", "men", True),
        (8, "West", "men", False),
    )


@pytest.mark.parametrize(("elsewhere", "leaking"), [(5, False), (4, True)])
def test_the_difference_of_two_crossed_numbers_leaks_when_it_is_small(elsewhere: int, leaking: bool) -> None:
    attributes, described = forty(elsewhere)
    numbers = [
        Number("East women", described, {"district": ["East"], "sex": ["women"]}),
        Number("all women", described, {"sex": ["women"]}),
    ]
    found = named(leaks_together(attributes, numbers, 5))
    assert found == ({"all women, without: East women": Bounds(4, 4, True)} if leaking else {})


def test_the_rest_of_a_group_leaks() -> None:
    attributes, described = people((20, "East", "women", True), (4, "East", "women", False), (16, "West", "men", True))
    numbers = [Number("women", [True] * 40, {"sex": ["women"]}), Number("described", described, {"sex": ["women"]})]
    assert named(leaks_together(attributes, numbers, 5))["the rest of the group of: described"] == Bounds(4, 4, True)
    assert leaks_together(attributes, numbers, 4) == ()


def test_the_rest_does_not_leak_while_nobody_knows_how_large_the_group_is() -> None:
    attributes, described = people((20, "East", "women", True), (4, "East", "women", False), (16, "West", "men", True))
    assert leaks_together(attributes, [Number("described", described, {"sex": ["women"]})], 5) == ()


def test_two_editions_give_away_who_left() -> None:
    attributes, _ = people((24, "East", "women", True), (16, "West", "men", True))
    everyone = [True] * 40
    editions = {"first": everyone, "second": [False, *everyone[1:]]}
    numbers = [Number(f"women, {one}", everyone, {"sex": ["women"]}, edition=one) for one in editions]
    found = named(leaks_together(attributes, numbers, 5, editions=editions))
    assert found["women, first (only in first)"] == Bounds(1, 1, True)
    assert leaks_together(attributes, numbers[:1], 5, editions=editions) == ()


def test_one_who_left_and_one_who_came_hide_each_other() -> None:
    attributes, _ = people((24, "East", "women", True), (16, "West", "men", True))
    everyone = [True] * 40
    editions = {"first": [False, *everyone[1:]], "second": [True, False, *everyone[2:]]}
    numbers = [Number(f"women, {one}", everyone, {"sex": ["women"]}, edition=one) for one in editions]
    assert leaks_together(attributes, numbers, 5, editions=editions) == ()


def test_plain_counts_never_leak_by_themselves() -> None:
    attributes, described = people((1, "East", "women", True), (2, "West", "men", False))
    numbers = [Number("described", described), Number("everyone", [True] * 3), Number("nobody", [False] * 3)]
    assert leaks_together(attributes, numbers, 5) == ()


def test_a_crossed_zero_leaks_unless_the_plain_count_says_zero_already() -> None:
    attributes, described = people((12, "East", "women", False), (12, "East", "men", True))
    women = Number("women", described, {"sex": ["women"]})
    assert "women" in named(leaks_together(attributes, [women], 5))
    nobody = [Number("nobody", [False] * 24), Number("no women", [False] * 24, {"sex": ["women"]})]
    assert leaks_together(attributes, nobody, 5) == ()


def test_an_annex_table_gives_away_the_district_that_it_leaves_out() -> None:
    attributes, _ = people((22, "East", "women", True), (17, "West", "men", True), (1, "Upper", "men", True))
    everyone = [True] * 40
    numbers = [Number(one, everyone, {"district": [one]}) for one in ("East", "West")]
    assert named(leaks_together(attributes, numbers, 5))["district Upper"] == Bounds(1, 1, True)
    assert "district Upper" not in named(leaks_together(attributes, numbers[:1], 5))


def test_a_condition_that_is_no_crossing_is_taken_apart() -> None:
    attributes, described = people((20, "East", "women", False), (3, "East", "men", True), (17, "East", "men", False))
    numbers = [
        Number("women", [True] * 40, {"sex": ["women"]}),
        Number("women or described", [True] * 40, {"sex": ["women"]}, parts=(({}, described),)),
    ]
    assert named(leaks_together(attributes, numbers, 5))["women or described, without: women"] == Bounds(3, 3, True)


def test_too_many_unknowns_are_all_leaks_that_nobody_could_rule_out() -> None:
    attributes, described = forty(5)
    numbers = [Number("plain", described), Number("women", described, {"sex": ["women"]})]
    (leak,) = leaks_together(attributes, numbers, 5, limit=1)
    assert leak.cell.name == "women (not worked out: more than 1 unknowns)"
    assert not leak.bounds.proven


def test_a_product_of_values_beyond_memory_is_refused_before_it_is_made() -> None:
    attributes = {f"a{at}": list(range(40)) for at in range(12)}
    number = Number("one of 40 to the twelfth", [True] * 40, {name: [1] for name in attributes})
    assert [leak.bounds.proven for leak in leaks_together(attributes, [number], 5)] == [False]


def test_a_reader_who_knows_how_often_answers_occur_stands_in_where_unknowns_are_many() -> None:
    rng = random.Random(11)  # noqa: S311 (invented people, not a secret)
    attributes = {"sex": [rng.choice(("women", "men")) for _ in range(300)]}
    codes = [[rng.random() < 0.5 for _ in range(300)] for _ in range(12)]
    numbers = [*(Number(f"plain {at}", one) for at, one in enumerate(codes))]
    crossed = Number("women", codes[0], {"sex": ["women"]})
    assert leaks_together(attributes, [*numbers, crossed], 5, limit=50) == ()


def test_no_interviews_and_no_crossed_numbers_have_nothing_to_leak() -> None:
    assert leaks_together({"sex": []}, [Number("women", [], {"sex": ["women"]})], 5) == ()
    assert leaks_together({}, [], 5) == ()


Person = tuple[str, str, tuple[bool, ...]]


def _conceivable(
    persons: Sequence[Person], numbers: Sequence[Number], told: Sequence[Number], size: int
) -> list[tuple[Person, ...]]:
    """Everybody who could be behind the numbers that are ``told``: as many people, with answers that occur."""
    answers = sorted({one[2] for one in persons})
    kinds: list[Person] = list(product(("East", "West"), ("men", "women"), answers))
    asked = [(number, at) for at, number in enumerate(numbers) if number in told]
    values = [_value(persons, *one) for one in asked]
    return [
        other
        for other in combinations_with_replacement(kinds, size)
        if [_value(other, *one) for one in asked] == values
    ]


def _value(persons: Sequence[Person], number: Number, at: int) -> int:
    return sum(one[2][at] and _in(one, number.where) for one in persons)


def _in(person: Person, where: Where) -> bool:
    return all({"district": person[0], "sex": person[1]}[name] in wanted for name, wanted in where.items())


@settings(deadline=None, max_examples=30)
@given(st.integers(0, 2**32))
def test_margins_leak_exactly_when_every_conceivable_report_has_them_small(seed: int) -> None:
    rng = random.Random(seed)  # noqa: S311 (invented, not a secret)
    size, threshold = rng.randint(3, 6), rng.choice((2, 3))
    wheres = [
        rng.choice(({}, {"sex": ["women"]}, {"district": ["East"]}, {"district": ["East"], "sex": ["men"]}))
        for _ in "123"
    ]
    questions = [rng.choice("abx") for _ in wheres]
    heard = [{"a": rng.random() < 0.5, "b": rng.random() < 0.3, "x": True} for _ in range(size)]
    persons = [
        (rng.choice(("East", "West")), rng.choice(("women", "men")), tuple(one[question] for question in questions))
        for one in heard
    ]
    numbers = [Number(f"n{at}", np.array([one[2][at] for one in persons]), where) for at, where in enumerate(wheres)]
    attributes = {"district": [one[0] for one in persons], "sex": [one[1] for one in persons]}
    if not {"East", "West"} <= set(attributes["district"]) or not {"women", "men"} <= set(attributes["sex"]):
        return
    found = {leak.cell.name for leak in leaks_together(attributes, numbers, threshold)}
    plain = [number for number in numbers if not number.where]
    for name, value in (("district", "East"), ("district", "West"), ("sex", "women"), ("sex", "men")):
        if any(name in where for where in wheres):
            told = _margin(_conceivable(persons, numbers, numbers, size), {name: [value]})
            known = _margin(_conceivable(persons, numbers, plain, size), {name: [value]})
            assert max(told) < threshold or f"{name} {value}" not in found
            assert max(told) >= threshold or (min(told), max(told)) == (min(known), max(known)) or found


def _margin(reports: Sequence[tuple[Person, ...]], where: Where) -> set[int]:
    return {sum(_in(one, where) for one in report) for report in reports}
