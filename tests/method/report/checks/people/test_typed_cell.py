"""PB618: a table of the people who were interviewed has a cell under the threshold."""

from __future__ import annotations

import pytest

from probata.method.report.checks.people import typed_cell as rule
from tests.method.report.more_world import found

HEAD = "\n\n| District | Women | Men |\n| --- | --- | --- |\n"
ROWS = "| East | 14 | 8 |\n| Upper | 0 | 1 |\n| All | 14 | 9 |\n"


def table(caption: str, rows: str = ROWS, head: str = HEAD) -> str:
    return f"{caption}{head}{rows}"


@pytest.mark.parametrize(
    "caption",
    [
        "Table 1. Persons interviewed, by district and sex",
        "Table 2: Interviewees by district",
        "Table 3. Witnesses heard, by district and sex",
        "Table IV. Respondents, by district",
    ],
)
def test_a_typed_cell_of_one_is_objected_to_once_a_row(caption: str) -> None:
    [one] = found(rule, table(caption))
    assert one.code == "PB618"


def test_each_row_with_few_is_said() -> None:
    assert len(found(rule, table("Table 1. Interviewees", "| A | 1 | 2 |\n| B | 12 | 3 |\n| C | 12 | 13 |\n"))) == 2


@pytest.mark.parametrize(
    "source",
    [
        table("Table 1. Hostels, by district and kind"),
        table("Table 1. Interviewees, by district", "| East | 14 | 8 |\n| Upper | 0 | 12 |\n"),
        table("Table 1. Interviewees, by district", "| East | 14% | 3% |\n"),
        table("Table 1. Interviewees, by district", "| East | 14 | 8 |\n| Total | 1 | 2 |\n"),
        "---\naudience: internal\n---\n" + table("Table 1. Interviewees, by district"),
    ],
    ids=["no people", "nobody or many", "per cent", "a total", "inside the inquiry"],
)
def test_other_tables_are_let_be(source: str) -> None:
    assert not found(rule, source)
