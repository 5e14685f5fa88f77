from __future__ import annotations

import pytest

from probata.method.report.claims.figures.ties import ties_in


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("Most of the sailors (13 of 40) left.", [(13, 40)]),
        ("Two thirds of the 30 shopkeepers, 12, had closed.", [(12, 30)]),
        ("In 60 per cent of the 50 villages, that is in 20, it was shut.", [(20, 50)]),
        ("A quarter (18) of the 40 buses were out of use.", [(18, 40)]),
        ("Of 80 houses, 20 had been burned, or 40 per cent.", [(20, 80)]),
        ("Twelve of the 48 stalls, or one third, were open.", [(12, 48)]),
        ("In 8 of 32 cases (one in three), he was late.", [(8, 32)]),
        ("Of 200 complaints, 50 were answered. That is 40 per cent.", [(50, 200)]),
        ("Of the 40 interviewees, a majority (17) had left.", [(17, 40)]),
        ("Half (30/60) of the forms were blank.", [(30, 60)]),
        ("None of the 18 guards had been trained, and 6 of the 18 guards had been.", [(6, 18)]),
        ("Of the 40 books, 12 were lost; 30 per cent of the lost ones were new.", []),
        ("Most of the money went to the port, 12 of the 40 boats to the navy.", []),
        ("The team met 80 nurses. Half of them, 26, had left.", [(26, 80)]),
        ("Most villagers fled. It was cold.", []),
    ],
)
def test_a_share_is_tied_to_the_counts_that_stand_with_it(text: str, pairs: list[tuple[int, int]]) -> None:
    assert [pair for one in ties_in(text) for pair in one.pairs] == pairs


def test_a_part_told_of_a_number_before_it_keeps_all_that_it_can_be_of() -> None:
    (one,) = ties_in("In 90 towns 150 households were asked; 45 (20%) had no stove.")
    assert (45, 150) in one.pairs


def test_counts_that_are_only_roughly_told_say_so() -> None:
    (one,) = ties_in("Half of the houses (about 12 of 40) burned.")
    assert one.rough


def test_or_without_a_comma_tells_another_base() -> None:
    assert not ties_in("The base is either all 322 farms or the 238 that had been sold.")
