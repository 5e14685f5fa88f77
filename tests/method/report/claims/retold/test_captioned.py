from __future__ import annotations

import pytest

from probata.method.report.claims.retold.captioned import (
    captioned,
    columns,
    miscaptioned,
    spoken_to,
    stems_of,
    total_column,
    whole,
)
from probata.method.report.english.said import stem
from tests.method.report.world import bound

_ROWS = (
    "| Group | Women | Men | Total |\n|---|---|---|---|\n| Cooks | 4 | 5 | 9 |\n| Guards | 2 | 6 | 8 |\n"
    "| Total | 6 | 11 | 17 |\n"
)


def _printed(caption: str) -> list[str]:
    made = bound(f"{caption}\n\n{_ROWS}")
    return [one.printed for table in captioned(made) for one in miscaptioned(made, table)]


@pytest.mark.parametrize(
    ("caption", "printed"),
    [
        ("Table 1. People interviewed, by group (total: 19)", ["17"]),
        ("Table 1. People interviewed, by group (total: 17)", []),
        ("Table 1. People interviewed, by group (n = 18)", ["17"]),
        ("Table 1. People interviewed, by group, in 4 towns", []),
        ("Table 1. People interviewed (8 guards), by group", []),
    ],
)
def test_a_caption_bears_the_total_of_its_table(caption: str, printed: list[str]) -> None:
    assert _printed(caption) == printed


def test_a_caption_says_what_its_table_counts() -> None:
    (table,) = captioned(bound(f"Table 2. The 17 clerks dismissed, by group and year\n\n{_ROWS}"))
    assert (table.number, table.head, table.which) == ("2", stem("clerks"), frozenset((stem("dismissed"),)))
    (people,) = captioned(bound(f"Table 1. Interviewees by group\n\n{_ROWS}"))
    assert (people.head, people.which) == ("*", frozenset((stem("interviewed"),)))


def test_totals_are_those_printed_or_the_sum() -> None:
    (table,) = captioned(bound(_ROWS))
    assert columns(table.grid) == [1, 2, 3]
    assert (whole(table.grid, 1), total_column(table.grid)) == (6, 3)


def test_words_for_hearing_somebody_are_one() -> None:
    assert spoken_to(frozenset((stem("met"), stem("heard")))) == {stem("interview")}
    assert stems_of("The deaths") == stems_of("died")
