"""Quantities: what is counted, how roughly, and what is no number."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.statements.quantities import Roughly, number_of, quantities


@pytest.mark.parametrize(
    ("text", "number", "roughly", "unit"),
    [
        ("about 40 other states", 40, Roughly.ABOUT, "other states"),
        ("40 or so states", 40, Roughly.ABOUT, "states"),
        ("40-odd states", 40, Roughly.ABOUT, "states"),
        ("a 131-page answer", 131, Roughly.EXACTLY, "page"),
        ("up to 3,000 men", 3000, Roughly.UP_TO, "men"),
        ("no more than 12 people", 12, Roughly.UP_TO, "people"),
        ("more than two hundred and six houses", 206, Roughly.MORE_THAN, "houses"),
        ("just under 40 states", 40, Roughly.LESS_THAN, "states"),
        ("just over 40 states", 40, Roughly.MORE_THAN, "states"),
        ("12 or more people", 12, Roughly.AT_LEAST, "people"),
        ("Twenty-six of them", 26, Roughly.EXACTLY, ""),
        ("about 10 million", 10_000_000, Roughly.ABOUT, ""),
        ("2,5 million people", 2_500_000, Roughly.EXACTLY, "people"),
        ("half a million people", 500_000, Roughly.EXACTLY, "people"),
        ("half a dozen houses", 6, Roughly.EXACTLY, "houses"),
        ("three score houses", 60, Roughly.EXACTLY, "houses"),
        ("half an hour", Decimal("0.5"), Roughly.EXACTLY, "hour"),
        ("1\u00a0250 people", 1250, Roughly.EXACTLY, "people"),
        ("12.5 per cent", Decimal("12.5"), Roughly.EXACTLY, "percent"),
        ("nearly three times", 3, Roughly.NEARLY, "times"),
        ("threefold", 3, Roughly.EXACTLY, "times"),
        ("three-quarters of the houses", Decimal("0.75"), Roughly.EXACTLY, "times"),
        ("a quarter of the houses", Decimal("0.25"), Roughly.EXACTLY, "times"),
    ],
)
def test_a_phrase_keeps_number_roughness_and_what_it_counts(
    text: str, number: int | Decimal, roughly: Roughly, unit: str
) -> None:
    [one] = quantities(text)
    assert (one.number, one.roughly, one.unit) == (number, roughly, unit)
    assert one.span.of(text) == one.words


@pytest.mark.parametrize(
    "text",
    [
        "tens of thousands of people",
        "hundreds of people",
        "several thousand people",
        "a few hundred houses",
        "a couple of hundred people",
        "the twenty-first century",
        "the 21st of May",
        "a third man",
        "a half-hearted answer",
        "a third-party copy",
        "their credit score",
        "1 200 people",
    ],
)
def test_what_is_no_number_for_sure_is_left_out(text: str) -> None:
    assert quantities(text) == ()


@pytest.mark.parametrize(
    "text", ["20 to 30 people", "between 20 and 30 people", "from 20 to 30 people", "20–30 people"]
)
def test_a_range_is_one_phrase_with_two_ends(text: str) -> None:
    [one] = quantities(text)
    assert (one.least, one.number, one.roughly, one.unit) == (20, 30, Roughly.UP_TO, "people")
    assert one.words == text


def test_two_numbers_that_are_no_range_stay_two() -> None:
    assert [one.number for one in quantities("from 2017 to 2019")] == [2017, 2019]
    assert [one.number for one in quantities("12 or 3 houses")] == [12, 3]


def test_a_part_is_a_ratio_and_a_count_is_none() -> None:
    assert [one.times for one in quantities("two-thirds of 40 states, twice")] == [True, False, True]


@given(st.integers(0, 10**9))
def test_digits_are_read_back(number: int) -> None:
    assert number_of(f"{number:,}") == number


_PIECES = (
    "about nearly 40 1,200 2,5 two three hundred thousand and or to half a third dozen times % per cent people - ½"
)


@settings(deadline=None)
@given(st.text(max_size=200) | st.lists(st.sampled_from(_PIECES.split()), max_size=14).map(" ".join))
def test_nothing_raises_and_every_span_is_its_words(text: str) -> None:
    found = quantities(text)
    assert all(one.span.of(text) == one.words for one in found)
    assert all(before.span.end <= behind.span.start for before, behind in pairwise(found))
