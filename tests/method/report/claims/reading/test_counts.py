from __future__ import annotations

import pytest

from probata.method.report.claims.reading.counts import can_be_of, counts_in, each_of, noun_of, told_with


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Twelve women and 30 men came.", [12, 30]),
        ("On 4 May 2019, 40 people came in 2019.", [40]),
        ("Article 12 names 3 offices.", [3]),
        ("They were aged 40 and walked 12 kilometres for 3 hours.", []),
        ("It read 510 pages.", [510]),
        ("Five by day and 5 by night.", [5, 5]),
    ],
)
def test_only_what_counts_people_or_things_is_a_count(text: str, values: list[int]) -> None:
    assert [one.value for one in counts_in(text)] == values


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("40 people and 12 of them", True),
        ("40 people and 12 women", True),
        ("40 drivers and 12 passengers", True),
        ("40 houses and 12 letters", False),
        ("40 people and 12 letters", False),
        ("12 families and 14 children", False),
        ("40 requests and 12 refused", True),
    ],
)
def test_a_part_has_the_noun_of_its_whole_or_none_or_is_people_of_people(text: str, right: bool) -> None:
    whole, part = counts_in(text)
    assert can_be_of(text, part, whole) is right


def test_the_words_of_a_number_end_behind_its_noun() -> None:
    text = "Forty old houses were burned."
    (one,) = counts_in(text)
    assert text[: told_with(text, one)] == "Forty old houses"


def test_families_are_people_and_are_not_one_each() -> None:
    text = "12 families and 14 drivers"
    assert [each_of(noun_of(text, one)) for one in counts_in(text)] == [False, True]
