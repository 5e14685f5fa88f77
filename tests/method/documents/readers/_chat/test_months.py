"""Months: twelve, each name of one month only."""

import pytest

from probata.method.documents.readers._chat.months import MONTHS


def test_there_are_twelve_and_names_are_folded() -> None:
    assert set(MONTHS.values()) == set(range(1, 13))
    assert all(name == name.casefold() and len(name) <= 8 for name in MONTHS)


@pytest.mark.parametrize(
    ("name", "month"), [("jan", 1), ("févr", 2), ("märz", 3), ("mai", 5), ("ağustos", 8), ("сентябр", 9), ("dic", 12)]
)
def test_a_name_is_of_its_month(name: str, month: int) -> None:
    assert MONTHS.get(name, MONTHS.get(name + "я")) == month
