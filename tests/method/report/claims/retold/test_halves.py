from __future__ import annotations

from probata.method.report.claims.retold.halves import halved
from tests.method.report.world import bound


def _both(half: str, full: str) -> list[str]:
    return [one.both for one in halved(bound(f"# Summary\n\n{half}\n\n# Chapter\n\n{full}\n"))]


def test_one_count_told_with_one_of_two_acts_is_found_whatever_the_order() -> None:
    full = "Of the 30, 14 had been beaten or had been threatened."
    assert len(_both("Fourteen of the 30 had been beaten.", full)) == 1
    assert len(_both("Of the 30, 14 had been threatened.", full)) == 1


def test_both_acts_or_another_number_or_another_base_are_let_be() -> None:
    full = "Of the 30, 14 had been beaten or had been threatened."
    for half in (
        "Fourteen of the 30 had been beaten or threatened.",
        "Nine of the 30 had been beaten.",
        "Fourteen of the 40 had been beaten.",
        "About 14 of the 30 had been beaten.",
        "Fourteen of the 30 had not been beaten.",
    ):
        assert _both(half, full) == []


def test_bases_of_two_nouns_are_two() -> None:
    assert _both("Of the 48 nurses, 20 were dismissed.", "Of the 48 teachers, 20 were suspended or dismissed.") == []
    assert _both("Of the 48 people, 20 were dismissed.", "Of the 48 teachers, 20 were suspended or dismissed.") != []


def test_a_time_that_the_half_does_not_name_makes_two_counts() -> None:
    assert _both("Of the 30, 14 were fined.", "Of the 30, 14 were fined or warned in 2018.") == []
