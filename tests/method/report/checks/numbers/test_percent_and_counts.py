"""PB353: a share beside counts that make another one."""

from __future__ import annotations

import pytest

from probata.method.report.checks.numbers import percent_and_counts
from tests.method.report.more_world import found


@pytest.mark.parametrize(
    "source",
    [
        "In 60 per cent of the 50 villages, that is in 20, the school was closed.\n",
        "Of 200 complaints, 50 were answered. That is 40 per cent.\n",
        "The survey reached 150 households; 45 (20%) had no stove.\n",
        "75 per cent (30/60) of the forms were unsigned.\n",
        "Of the 40 interviewees, 26 (75 per cent) had been beaten.\n",
        "A total of 26 of 40 respondents (60%) described beatings.\n",
        "Fifteen of the 60 families, or 30 per cent, had left.\n",
        "In all, 120 of 200 households (65 %) had no water.\n",
        "Thirty-six out of 48 detainees (85 per cent) had no lawyer.\n",
        "Of the 90 cases, 30 (one quarter) were closed.\n",
        "Some 12 per cent (24 of 80) were children.\n",
        "In 2019, 45 of the 150 applications, that is 45 per cent, were rejected.\n",
    ],
)
def test_it_objects_to_a_share_beside_counts_that_make_another_one(source: str) -> None:
    assert {one.code for one in found(percent_and_counts, source)} == {"PB353"}


@pytest.mark.parametrize(
    "source",
    [
        "In 40 per cent of the 50 villages, that is in 20, the school was closed.\n",
        "Of 200 complaints, 50 were answered. That is 25 per cent.\n",
        "Of the 64 books, 16, or 25 per cent, were damaged, and 35 per cent of the damaged ones were lost.\n",
        "Of the 40 interviewees, 26 (65 per cent) had been beaten.\n",
        "Twenty-six of 40 respondents (65%) described beatings, and 14 (35%) did not.\n",
        "Of 47 families, 16 (34 per cent) had left.\n",
        "The share rose from 20 per cent to 30 per cent, an increase of 10 percentage points.\n",
        "In 36 of the 48 cases (three quarters) there was no lawyer.\n",
        "It visited 12 of the 30 villages (40 per cent), and 20 per cent of the 15 towns.\n",
    ],
)
def test_it_is_silent_on_a_share_as_the_counts_make_it_rounded_and_what_is_no_share_of_them(source: str) -> None:
    assert found(percent_and_counts, source) == []


def test_it_looks_at_english_alone_and_not_into_quotations() -> None:
    assert found(percent_and_counts, percent_and_counts.BAD, language="fr") == []
    assert (
        found(percent_and_counts, "She said: “" + "Of the 40 interviewees, 26 (75 per cent) had been beaten." + "”\n")
        == []
    )


def test_it_tells_what_the_counts_make() -> None:
    [one] = found(percent_and_counts, percent_and_counts.BAD)
    assert "65 %" in one.message


@pytest.mark.parametrize(
    "source",
    [
        "On the fees for 15/16, 80% of the providers opposed them.\n",
        "See the cases 48/90, 50/91, 52/91 and 89/93.\n",
    ],
)
def test_years_and_case_numbers_with_a_stroke_are_no_counts(source: str) -> None:
    assert found(percent_and_counts, source) == []


def test_a_share_of_about_so_many_is_as_rough_as_they_are() -> None:
    first = "About 2,600 people worked in the docks; it would have cost 650 of them, one in "
    assert found(percent_and_counts, first + "three, their jobs.\n")
    assert found(percent_and_counts, first + "four, their jobs.\n") == []
