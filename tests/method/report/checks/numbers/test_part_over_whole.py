"""PB352: a part larger than its whole."""

from __future__ import annotations

import pytest

from probata.method.report.checks.numbers import part_over_whole
from tests.method.report.more_world import found


@pytest.mark.parametrize(
    "source",
    [
        "The co-operative opened 14 wells. In 17 of those wells the water was salty.\n",
        "Some 120 lorries were stopped. Of these, 135 were turned back.\n",
        "From among 45 candidates, the board chose 52.\n",
        "Of the 18 people interviewed, 26 had been detained.\n",
        "Of 12 detainees, 14 were released within a week.\n",
        "Twenty women were interviewed, 23 of whom had children.\n",
        "The team examined 14 graves; 17 of them were empty.\n",
        "The inquiry interviewed 31 people, including 35 women.\n",
        "Nine children, of whom eleven were girls, were held in the school.\n",
    ],
)
def test_it_objects_to_a_part_larger_than_its_whole(source: str) -> None:
    assert {one.code for one in found(part_over_whole, source)} == {"PB352"}


@pytest.mark.parametrize(
    "source",
    [
        "Eleven families were moved; among them were 14 children under five.\n",
        "The other 31 people left, nine of them early. Eleven of them came back.\n",
        "The key has 64 hexadecimal digits, the signature more (128 of them).\n",
        "Of the 18 people interviewed, 12 had been detained.\n",
        "The team examined 14 graves; 9 of them were empty.\n",
        "The inquiry interviewed 31 people, including 15 women, and received 35 letters.\n",
        "Nine children, of whom four were girls, were held.\n",
        "Three of the 2019 cases were closed.\n",
        "Two of every three interviewees had left. One in five had returned.\n",
        "In 12 of 40 cases, the police came back. In 18 cases they came twice.\n",
    ],
)
def test_it_is_silent_on_a_part_within_its_whole_and_what_is_no_part(source: str) -> None:
    assert found(part_over_whole, source) == []


def test_it_looks_at_english_alone_and_not_into_quotations() -> None:
    assert found(part_over_whole, part_over_whole.BAD, language="fr") == []
    assert found(part_over_whole, "She said: “" + "Of the 18 people interviewed, 26 had been detained." + "”\n") == []


def test_these_fifteen_are_all_of_them() -> None:
    source = "In 2018 four drugs were approved, in 2019 another 11. Of these 15 drugs, five are sold.\n"
    assert found(part_over_whole, source) == []


def test_a_number_that_is_not_round_is_about_as_many_as_it_says() -> None:
    assert found(part_over_whole, "Some 78 carts stood in the yard, 84 of which had no plates.\n")
    assert found(part_over_whole, "Some 80 carts stood in the yard, 84 of which had no plates.\n") == []
