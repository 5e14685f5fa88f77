"""Ranges of paragraphs, there and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.reply.ranges import numbers_of, said
from probata.record.errors import BadValue


@pytest.mark.parametrize(
    ("text", "numbers"),
    [("7", (7,)), ("1-4", (1, 2, 3, 4)), ("1-3, 9", (1, 2, 3, 9)), (" 9 ,1 – 3 ", (1, 2, 3, 9)), ("12-12", (12,))],
)
def test_numbers_and_ranges_are_read(text: str, numbers: tuple[int, ...]) -> None:
    assert numbers_of(text) == numbers


@pytest.mark.parametrize(
    ("text", "why"),
    [
        *(("", "no paragraph"), ("3-", "no paragraph"), ("-3", "no paragraph"), ("a", "no paragraph")),
        *(("1-2-3", "no paragraph"), ("1,,2", "no paragraph"), ("9-3", "backwards"), ("0", "not within")),
        *(("0-4", "not within"), ("1-99999", "not within"), ("1-4, 3", "twice"), ("5, 5", "twice")),
    ],
)
def test_what_is_no_range_is_refused_with_the_reason(text: str, why: str) -> None:
    with pytest.raises(BadValue, match=why):
        numbers_of(text)


@given(st.sets(st.integers(1, 300), min_size=1))
def test_what_is_said_of_numbers_reads_as_the_same_numbers(numbers: set[int]) -> None:
    assert numbers_of(said(numbers)) == tuple(sorted(numbers))


def test_no_numbers_are_said_as_nothing() -> None:
    assert said(()) == ""
