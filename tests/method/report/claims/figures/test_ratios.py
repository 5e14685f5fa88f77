from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.report.claims.figures.ratios import Ratio, ratios_in, short, verbs_in


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("It doubled from 4 to 8.", [Fraction(2)]),
        ("It was halved.", [Fraction(1, 2)]),
        ("It rose nearly three times, from 200.", [Fraction(3)]),
        ("It held four times as many as planned.", [Fraction(4)]),
        ("It fell by a third.", [Fraction(2, 3)]),
        ("It rose by 20 per cent.", [Fraction(6, 5)]),
        ("It shrank, a drop of 40 per cent.", [Fraction(3, 5)]),
        ("It was cut in half.", [Fraction(1, 2)]),
        ("He got 400, less than half.", [Fraction(1, 2)]),
        ("He was beaten twice.", []),
        ("He was asked three times.", []),
        ("A third of them left.", []),
        ("Of these, 30 per cent stayed.", []),
    ],
)
def test_ratios_are_read_as_sentences_tell_them(text: str, said: list[Fraction]) -> None:
    assert [one.said for one in ratios_in(text)] == said


def test_points_are_a_difference() -> None:
    (one,) = ratios_in("It rose by 10 percentage points.")
    assert one.points
    assert one.holds(Fraction(3, 10), Fraction(4, 10))
    assert not one.holds(Fraction(3, 10), Fraction(33, 100))
    assert one.told(Fraction(3, 10), Fraction(1, 2)) == "20 percentage points"


def test_three_times_more_may_mean_four_times() -> None:
    one = Ratio(0, 1, Fraction(3), "", times=True, more=True)
    assert one.holds(Fraction(10), Fraction(30))
    assert one.holds(Fraction(10), Fraction(40))
    assert not one.holds(Fraction(10), Fraction(20))


@settings(deadline=None)
@given(st.integers(1, 1000), st.integers(2, 9))
def test_a_number_times_another_has_that_ratio(number: int, times: int) -> None:
    assert Ratio(0, 1, Fraction(times), "", times=True).holds(Fraction(number), Fraction(number * times))


def test_verbs_say_a_rise_or_a_fall() -> None:
    assert [one.said > 1 for one in verbs_in("It rose, then fell and grew.")] == [True, False, True]


def test_a_value_is_told_with_two_places_at_most() -> None:
    assert short(Fraction(7, 3)) == "2.33"
    assert short(Fraction(4)) == "4"
