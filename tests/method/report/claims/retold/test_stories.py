from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.report.claims.retold.stories import misspelt, two_stories
from tests.method.report.world import bound


def _told(one: str, other: str) -> list[tuple[str, str]]:
    made = bound(f"# Summary\n\n{one}\n\n# The harbour\n\n{other}\n")
    return [(first.words, second.words) for first, second in two_stories(made)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The ferry carried 61 passengers. Fourteen drowned, 38 were rescued and nine are missing.",
            "Sixty-one people were on board. Seventeen drowned; 38 were pulled out; nine have not been found.",
        ),
        (
            "The survey reached 340 households; 112 had no well and 57 shared a tap.",
            "Of 340 households surveyed, 121 had no well. A tap was shared by 57.",
        ),
        (
            "The fund holds 4,812 crowns for repairs of the chapel.",
            "Repairs of the chapel: the fund holds 4,182 crowns.",
        ),
    ],
)
def test_one_item_with_another_figure_is_found_in_whatever_words(one: str, other: str) -> None:
    assert len(_told(one, other)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "In 2018 the office took 61 complaints, of which 38 were rejected and nine upheld.",
            "In 2019 the office took 64 complaints, of which 38 were rejected and nine upheld.",
        ),
        ("Fourteen drowned and nine are missing.", "In all 23 drowned or are missing: 14 drowned, nine are missing."),
        (
            "The ferry carried 61 passengers, of whom 38 were rescued.",
            "Its sister ship carried 65 passengers, of whom 38 were rescued.",
        ),
        ("The fund holds 4,812 crowns for the chapel.", "The fund holds 4,182 crowns for the school."),
        ("Seven lamps were lit on the quay; 40 were dark.", "Nine lamps were lit in the yard; 40 were dark."),
        (
            "We assume that the mean fee of 8,440 crowns rises by 3.1 per cent to 8,700 crowns and stays there.",
            "The fee of 8,440 crowns, which is below the ceiling of 9,250 crowns, shows that some pay nothing.",
        ),
    ],
)
def test_other_years_sums_and_matters_are_left_alone(one: str, other: str) -> None:
    assert _told(one, other) == []


@settings(deadline=None)
@given(st.integers(min_value=100, max_value=99_999), st.data())
def test_two_neighbouring_digits_in_either_order_look_alike(number: int, data: st.DataObject) -> None:
    digits = str(number)
    at = data.draw(st.integers(min_value=1, max_value=len(digits) - 1))
    turned = f"{digits[: at - 1]}{digits[at]}{digits[at - 1]}{digits[at + 1 :]}"
    if not turned.startswith("0"):
        assert {*misspelt(Fraction(number))} & {*misspelt(Fraction(int(turned)))}


def test_small_numbers_are_not_held_for_misspelt() -> None:
    assert [*misspelt(Fraction(21))] == []
