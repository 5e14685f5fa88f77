"""PB354: a total that is not the sum of its parts."""

from __future__ import annotations

import pytest

from probata.method.report.checks.numbers import table_sums
from tests.method.report.more_world import found


@pytest.mark.parametrize(
    "source",
    [
        (
            "| Place | Men | Women | Both |\n|---|---|---|---|\n"
            "| A | 10 | 5 | 15 |\n| B | 7 | 6 | 14 |\n| C | 3 | 4 | 7 |\n"
        ),
        (
            "| Kind | Number |\n|---|---|\n"
            "| Wells | 4 |\n| Pumps | 6 |\n| Sub-total | 11 |\n| Roads | 5 |\n| Total | 15 |\n"
        ),
        "| Status | Files |\n|---|---|\n| **Total** | 88 |\n| Open | 30 |\n| Closed | 48 |\n| Lost | 15 |\n",
        (
            "| Source | Letters | Per cent |\n|---|---|---|\n"
            "| Press | 12 | 24 |\n| Unions | 30 | 60 |\n| Others | 8 | 26 |\n| All | 50 | 100 |\n"
        ),
        "Table 1. Letters (N = 70)\n\n| Month | Letters |\n|---|---|\n| May | 20 |\n| June | 25 |\n| July | 30 |\n",
        (
            "| District | Women | Men | Total |\n"
            "|---|---|---|---|\n"
            "| East | 5 | 7 | 12 |\n"
            "| West | 4 | 6 | 11 |\n"
            "| Total | 9 | 13 | 22 |\n"
        ),
        "| Year | Arrests |\n|---|---|\n| 2017 | 120 |\n| 2018 | 340 |\n| 2019 | 95 |\n| Total | 565 |\n",
        "| Site | Interviews |\n|---|---:|\n| Oskelm | 1,204 |\n| Teshvar | 2,310 |\n| All sites | 3,614 |\n",
        "| Group | Share |\n|---|---|\n| Women | 40% |\n| Men | 45% |\n| Total | 100% |\n",
        "| Region | Received | Decided | Pending |\n|---|---|---|---|\n| North | 40 | 25 | 15 |\n"
        "| South | 31 | 20 | 11 |\n| East | 22 | 12 | 14 |\n| West | 60 | 22 | 38 |\n",
        "| Answer | Number | Per cent |\n|---|---|---|\n| Yes | 30 | 50 |\n| No | 15 | 25 |\n"
        "| Unsure | 9 | 15 |\n| Silent | 6 | 16 |\n",
    ],
)
def test_it_objects_to_a_total_that_is_not_the_sum_of_its_parts(source: str) -> None:
    assert {one.code for one in found(table_sums, source)} == {"PB354"}


@pytest.mark.parametrize(
    "source",
    [
        (
            "| Kind | Number |\n|---|---|\n"
            "| Wells | 4 |\n| Pumps | 6 |\n| Sub-total | 10 |\n| Roads | 5 |\n| Total | 15 |\n"
        ),
        "| Act | People |\n|---|---|\n| Beating | 12 |\n| Hunger | 30 |\n| All interviewees | 40 |\n",
        "Table 1. Letters (N = 75)\n\n| Month | Letters |\n|---|---|\n| May | 20 |\n| June | 25 |\n| July | 30 |\n",
        "Table 4. What 40 interviewees described\n\n| Act | People |\n|---|---|\n| Cold | 12 |\n| Hunger | 29 |\n",
        (
            "| District | Women | Men | Total |\n"
            "|---|---|---|---|\n"
            "| East | 5 | 7 | 12 |\n"
            "| West | 4 | 6 | 10 |\n"
            "| Total | 9 | 13 | 22 |\n"
        ),
        "| Year | Arrests |\n|---|---|\n| 2017 | 120 |\n| 2018 | 340 |\n| 2019 | 95 |\n| Total | 555 |\n",
        (
            "| Act | Interviewees |\n"
            "|---|---|\n"
            "| Beatings | 12 |\n"
            "| Threats | 15 |\n"
            "| Total interviewees | 20 |\n"
            "\n"
            "One person may have described several acts.\n"
        ),
        "| Group | Share |\n|---|---|\n| A | 33.3% |\n| B | 33.3% |\n| C | 33.3% |\n| Total | 100% |\n",
        "| Year | Births | Rate |\n|---|---|---|\n| 2017 | 1,200 | 12.1 |\n| 2018 | 900 | 9.4 |\n",
        (
            "| Item | Number |\n"
            "|---|---|\n"
            "| Interviews | 40 |\n"
            "| of which women | 18 |\n"
            "| Documents | 310 |\n"
            "| Total | 350 |\n"
        ),
        "| Year | Boys | Girls | Teachers |\n|---|---|---|---|\n| 2016 | 120 | 98 | 18 |\n"
        "| 2017 | 131 | 104 | 25 |\n| 2018 | 127 | 111 | 28 |\n",
        "| Site | Interviewed | Per cent beaten |\n|---|---|---|\n| Arven | 30 | 50 |\n"
        "| Belt | 15 | 27 |\n| Corre | 9 | 15 |\n| Dorn | 6 | 33 |\n",
    ],
)
def test_it_is_silent_on_totals_that_add_up_are_rounded_overlap_or_are_no_sums(source: str) -> None:
    assert found(table_sums, source) == []


def test_it_looks_at_english_alone_and_not_into_quotations() -> None:
    assert found(table_sums, table_sums.BAD, language="fr") == []
    assert found(table_sums, "She said: “" + "| District | Women | Men | Total |" + "”\n") == []


def test_it_stands_at_the_total_and_tells_the_sum() -> None:
    [one] = found(table_sums, table_sums.BAD)
    assert "555" in one.message
    assert "565" in one.message


def test_words_beside_a_table_say_that_it_does_not_add_up() -> None:
    assert found(table_sums, table_sums.BAD + "\nFigures are rounded.\n") == []


def test_what_another_chapter_says_of_figures_does_not_excuse_a_table() -> None:
    behind = "\n# On other figures\n\nFigures of the registry are rounded.\n"
    assert [one.code for one in found(table_sums, table_sums.BAD + behind)] == ["PB354"]
