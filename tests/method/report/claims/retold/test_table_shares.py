from __future__ import annotations

import pytest

from probata.method.report.claims.retold.table_shares import strange_shares
from tests.method.report.world import bound

_TABLE = (
    "Table 1. Letters to the Ferry Board, by year\n\n| Year | Received | Answered |\n|---|---|---|\n"
    "| 2017 | 50 | 20 |\n| 2018 | 60 | 15 |\n| 2019 | 90 | 30 |\n| Total | 200 | 65 |\n\n"
)


def _told(text: str) -> list[tuple[str, str]]:
    made = bound(f"# The letters\n\n{_TABLE}{text}\n")
    return [(one.telling.text[one.start : one.end], one.row) for one in strange_shares(made)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Of the letters, 90 came in 2019, or 54 per cent of the total.", [("54 per cent", "2019")]),
        ("In 2018 there were 60, or 13 per cent of the total.", [("13 per cent", "2018")]),
        (
            "In 2017 the Board answered 40 per cent of the letters; in 2018, 52 per cent.",
            [("52 per cent", "2018")],
        ),
        (
            "In 2017 the Board answered 25 per cent of the letters; in 2018, 40 per cent.",
            [("25 per cent", "2017")],
        ),
    ],
)
def test_a_share_that_the_row_does_not_give_is_found(text: str, found: list[tuple[str, str]]) -> None:
    assert _told(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Of the letters, 90 came in 2019, or 45 per cent of the total.",
        "In 2018 there were 60, or 30 per cent of the total.",
        "In 2017 the Board answered 40 per cent of the letters; in 2018, 25 per cent.",
        "In 2017 the Board answered 40 per cent of the calls; in 2018, 52 per cent.",
        "In 2017 the harbour grew by 12 per cent; in 2018, by 9 per cent.",
        "In 2018 there were 75 boats, or 60 per cent of the total.",
        "In 2017, 71 per cent of the letters came from the islands; in 2018, 66 per cent.",
        "In 2018 there were 60, or about a third.",
    ],
)
def test_shares_that_fit_and_those_of_something_else_are_left_alone(text: str) -> None:
    assert _told(text) == []
