"""Quantities: what is counted, how roughly, and whether ratios fit."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.statements.quantities import (
    Roughly,
    number_of,
    quantities,
    ratio_fits,
    whole_numbers_that_fit,
)
from probata.record.errors import BadValue


@pytest.mark.parametrize(
    ("text", "number", "roughly", "unit"),
    [
        ("about 40 other states", 40, Roughly.ABOUT, "other states"),
        ("a 131-page answer", 131, Roughly.EXACTLY, "page"),
        ("up to 3,000 men", 3000, Roughly.UP_TO, "men"),
        ("more than two hundred and six houses", 206, Roughly.MORE_THAN, "houses"),
        ("Twenty-six of them", 26, Roughly.EXACTLY, ""),
        ("about 10 million", 10_000_000, Roughly.ABOUT, ""),
        ("12.5 per cent", Decimal("12.5"), Roughly.EXACTLY, "percent"),
        ("nearly three times", 3, Roughly.NEARLY, "times"),
    ],
)
def test_a_phrase_keeps_number_roughness_and_what_it_counts(
    text: str, number: int | Decimal, roughly: Roughly, unit: str
) -> None:
    [one] = quantities(text)
    assert (one.number, one.roughly, one.unit) == (number, roughly, unit)
    assert one.span.of(text) == one.words


def test_which_page_count_makes_nearly_three_times_true() -> None:
    fits = {pages: ratio_fits("nearly three times", 131, pages) for pages in (45, 46, 48)}
    assert {pages: str(fit.ratio) for pages, fit in fits.items()} == {45: "2.91", 46: "2.85", 48: "2.73"}
    assert [pages for pages, fit in fits.items() if fit.fits] == [45, 46]
    assert whole_numbers_that_fit("nearly three times", 131) == (44, 46)


@pytest.mark.parametrize(("words", "a", "b"), [("no ratio", 1, 2), ("twice", 0, 2), ("twice", 1, -1)])
def test_what_is_no_ratio_is_refused(words: str, a: int, b: int) -> None:
    with pytest.raises(BadValue):
        ratio_fits(words, a, b)


@given(st.integers(1, 999), st.integers(2, 40))
def test_a_multiple_is_that_many_times_and_neither_more_nor_less(base: int, times: int) -> None:
    whole = base * times
    assert ratio_fits(f"{times} times", whole, base).fits
    assert ratio_fits(f"at least {times} times", whole, base).fits
    assert not ratio_fits(f"more than {times} times", whole, base).fits
    assert not ratio_fits(f"less than {times} times", whole, base).fits


@given(st.integers(0, 10**9))
def test_digits_are_read_back(number: int) -> None:
    assert number_of(f"{number:,}") == number


@settings(deadline=None)
@given(st.text(max_size=200))
def test_nothing_raises(text: str) -> None:
    assert all(one.span.of(text) == one.words for one in quantities(text))
