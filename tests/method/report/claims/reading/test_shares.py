from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.manuscript.numbers import numbers
from probata.method.report.claims.reading.shares import agrees, share_told, word_fits
from probata.signing.scale import HOUSE_SCALE


@settings(deadline=None)
@given(st.integers(1, 10**4), st.integers(1, 10**4), st.integers(0, 3))
def test_a_share_that_is_rounded_agrees(part: int, whole: int, decimals: int) -> None:
    text = f"{100 * min(part, whole) / whole:.{decimals}f} per cent"
    [told] = numbers(text)
    assert agrees(text, told, Fraction(min(part, whole), whole))


@pytest.mark.parametrize(
    ("text", "share", "fits"),
    [
        ("75 per cent", Fraction(26, 40), False),
        ("about 63 per cent", Fraction(26, 40), True),
        ("more than 60 per cent", Fraction(26, 40), True),
        ("more than 70 per cent", Fraction(26, 40), False),
        ("nearly half", Fraction(19, 40), True),
        ("nearly half", Fraction(26, 40), False),
        ("two-thirds", Fraction(20, 45), False),
        ("two-thirds", Fraction(30, 45), True),
    ],
)
def test_approximations_reach_as_far_as_their_words(text: str, share: Fraction, fits: bool) -> None:
    [told] = numbers(text)
    assert agrees(text, told, share) is fits


def test_percentage_points_are_no_share() -> None:
    text = "12 percentage points"
    assert not share_told(text, numbers(text)[0])
    assert share_told("12 per cent", numbers("12 per cent")[0])


def test_words_follow_the_scale_of_the_house() -> None:
    assert word_fits("almost all", 38, 40, HOUSE_SCALE)
    assert not word_fits("nearly all", 30, 40, HOUSE_SCALE)
    assert not word_fits("the majority", 20, 40, HOUSE_SCALE)
    assert word_fits("a minority", 12, 40, HOUSE_SCALE)
    assert not word_fits("none", 1, 40, HOUSE_SCALE)
    assert word_fits("a myriad", 1, 40, HOUSE_SCALE)
