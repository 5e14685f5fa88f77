from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.record.errors import BadValue
from probata.record.interval import Interval

NUMBERS = st.decimals(-1_000_000, 1_000_000, places=2)
LEVEL = Decimal("0.95")


@given(NUMBERS, NUMBERS, NUMBERS)
def test_an_interval_holds_what_lies_between_its_ends_and_the_ends(a: Decimal, b: Decimal, value: Decimal) -> None:
    interval = Interval(min(a, b), max(a, b), LEVEL)
    assert interval.holds(interval.low)
    assert interval.holds(interval.high)
    assert interval.holds(value) == (sorted([a, b, value])[1] == value)


@pytest.mark.parametrize(
    ("low", "high", "level"),
    [
        ("2", "1", "0.95"),
        ("1", "2", "0"),
        ("1", "2", "1"),
        ("1", "2", "-0.5"),
        ("1", "2", "95"),
        ("NaN", "2", "0.95"),
        ("1", "sNaN", "0.95"),
        ("1", "Infinity", "0.95"),
        ("-Infinity", "2", "0.95"),
        ("1", "2", "NaN"),
    ],
)
def test_an_interval_that_says_nothing_is_refused(low: str, high: str, level: str) -> None:
    with pytest.raises(BadValue):
        Interval(Decimal(low), Decimal(high), Decimal(level))


@pytest.mark.parametrize(
    ("low", "high", "level", "shown"),
    [
        ("9106", "12040", "0.95", "9,106 to 12,040 (95 % interval)"),
        ("1E+3", "2E+3", "0.9", "1,000 to 2,000 (90 % interval)"),
        ("0.5", "1.25", "0.975", "0.5 to 1.25 (97.5 % interval)"),
    ],
)
def test_an_interval_prints_in_plain_figures(low: str, high: str, level: str, shown: str) -> None:
    assert str(Interval(Decimal(low), Decimal(high), Decimal(level))) == shown
