from __future__ import annotations

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.report.claims.reading.bounds import apart, bounds_of

_WHOLE = st.integers(1, 10**6)
_ROUGH = st.sampled_from(("", "about", "nearly", "at least", "more than", "fewer than", "up to", "some"))


def test_words_of_approximation_leave_room() -> None:
    about, exact = bounds_of(Fraction(12_000), "about", "12,000"), bounds_of(Fraction(11_950), "", "11,950")
    assert not apart(about, exact)
    assert apart(about, bounds_of(Fraction(15_000), "about", "15,000"))
    assert apart(bounds_of(Fraction(30), "at least", "30"), bounds_of(Fraction(27), "", "27"))
    assert not apart(bounds_of(Fraction(30), "at least", "30"), bounds_of(Fraction(270), "", "270"))
    assert not apart(bounds_of(None, "", "20-30"), bounds_of(Fraction(26), "", "26"))
    assert apart(bounds_of(None, "", "20-30"), bounds_of(Fraction(36), "", "36"))


def test_what_says_nothing_fits_everything() -> None:
    assert bounds_of(None, "", "hundreds") == (None, None)
    assert bounds_of(None, "", "2019-04-12") == (None, None)
    assert not apart((None, None), (Fraction(1), Fraction(1)))


@settings(deadline=None)
@given(_WHOLE, _ROUGH, _WHOLE, _ROUGH)
def test_being_apart_is_the_same_from_both_sides(one: int, rough: str, other: int, more: str) -> None:
    first, second = bounds_of(Fraction(one), rough, str(one)), bounds_of(Fraction(other), more, str(other))
    assert apart(first, second) == apart(second, first)
    assert not apart(first, first)
