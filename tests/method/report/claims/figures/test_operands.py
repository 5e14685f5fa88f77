from __future__ import annotations

from probata.method.manuscript.numbers import numbers
from probata.method.report.claims.figures.operands import alike, by_itself, each_dated, in_brackets, is_operand


def test_years_dates_and_labels_are_no_operands() -> None:
    text = "In 2019, 40 guards left under article 7 on 3 May 2020."
    assert [text[one.span.start : one.span.end] for one in numbers(text) if is_operand(text, one)] == ["40"]


def test_two_numbers_are_alike_by_their_noun_or_without_one() -> None:
    for text, same in (
        ("40 guards had worked, now 50 worked.", True),
        ("40 guards and 50 cooks.", False),
        ("930 talers a month, 418 talers paid.", True),
    ):
        assert alike(text, *numbers(text)[:2]) is same


def test_a_share_is_of_the_number_before_it_where_no_people_are_counted() -> None:
    paid, heard = "930 talers were promised, 418 talers paid.", "40 women came and 20 women left."
    assert by_itself(paid, [*numbers(paid)])
    assert not by_itself(heard, [*numbers(heard)])


def test_numbers_with_a_time_of_their_own_are_known() -> None:
    text = "480 were filed in 2019, and 410 in 2021."
    first, second = (one for one in numbers(text) if is_operand(text, one))
    assert each_dated(text, first, second)
    bracket = "between 2015 (820 pupils)"
    assert in_brackets(bracket, next(one for one in numbers(bracket) if one.value == 820))
