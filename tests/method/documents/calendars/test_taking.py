"""Which number is the year, the month, the day: in every order that can be meant, and in no other."""

from __future__ import annotations

import pytest

from probata.method.documents.calendars.dated import dated
from probata.method.documents.calendars.taking import takings
from probata.record.errors import BadValue


def taken(text: str) -> list[tuple[int, int, int]]:
    return [(one.year, one.month, one.day) for one in takings(dated(text))]


@pytest.mark.parametrize(
    ("text", "orders"),
    [
        ("2021-03-05", [(2021, 3, 5)]),
        ("05/03/2021", [(2021, 3, 5), (2021, 5, 3)]),
        ("1/2/3", [(1, 2, 3), (3, 2, 1), (3, 1, 2)]),
        ("20210305", [(2021, 3, 5)]),
        ("2021-03", [(2021, 3, 0)]),
        ("03/2021", [(2021, 3, 0)]),
        ("2021", [(2021, 0, 0)]),
        ("5 March 2021", [(2021, 3, 5)]),
        ("March 5, 2021", [(2021, 3, 5)]),
        ("2021 March 5", [(2021, 3, 5)]),
        ("5 March 21", [(21, 3, 5), (5, 3, 21)]),
        ("March 5, 21", [(21, 3, 5)]),
        ("5 March '98", [(98, 3, 5)]),
        ("March 2021", [(2021, 3, 0)]),
        ("2021年3月", [(2021, 3, 0)]),
        ("2021-يىل 5-مارت", [(2021, 3, 5)]),
    ],
)
def test_orders(text: str, orders: list[tuple[int, int, int]]) -> None:
    assert taken(text) == orders


@pytest.mark.parametrize(
    "text",
    ["5 March", "March 21", "12", "1 2 3 4", "3月5日", "5 6 March 2021", "2021/2022/2023", "Rabi 1 1446", "March"],
)
def test_what_makes_no_one_date_is_refused(text: str) -> None:
    with pytest.raises(BadValue):
        takings(dated(text))


def test_figures_in_several_orders_say_which() -> None:
    assert [one.order for one in takings(dated("05/03/2021"))] == ["day, month, year", "month, day, year"]
    assert [one.order for one in takings(dated("2021-03-05"))] == [""]
