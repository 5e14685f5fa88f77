from __future__ import annotations

import pytest

from probata.method.report.claims.time.near_days import anniversaries, by_the_clock, two_years
from tests.method.report.world import bound


def _two(one: str, other: str) -> int:
    made = bound(f"# Summary\n\n{one}\n\n# The events\n\n{other}\n")
    return len([*two_years(made)])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The raid on the Tollan grain store on 14 May 2021 may amount to a crime.",
            "On Saturday, 14 May 2022, soldiers entered the grain store of Tollan and burned it.",
        ),
        (
            "Six men drowned on 9 October 2018, when the ferry to Arnholt capsized.",
            "Shortly after noon on 9 October 2019 the Arnholt ferry left with ninety passengers.",
        ),
    ],
)
def test_one_day_of_two_years_is_found(one: str, other: str) -> None:
    assert _two(one, other) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The ferry to Arnholt capsized on 9 October 2018.",
            "On 9 October 2019, the first anniversary, wreaths were laid where the Arnholt ferry capsized.",
        ),
        ("The Arnholt ferry capsized on 9 October 2018.", "On 9 October 2021 the price of bread doubled in Belden."),
        (
            "Ministry of Rivers, note on the Arnholt ferry, 9 October 2018, 3 pages.",
            "Ministry of Rivers, letter on the Arnholt ferry, 9 October 2019, 7 pages.",
        ),
        ("The Arnholt ferry was sold on 31 December 2018.", "The Arnholt ferry ran until 31 December 2019."),
    ],
)
def test_days_that_come_again_are_left_alone(one: str, other: str) -> None:
    assert not _two(one, other)


@pytest.mark.parametrize(("year", "found"), [(2022, 1), (2023, 0)])
def test_an_anniversary_has_the_number_of_its_years(year: int, found: int) -> None:
    text = (
        "On Friday, 7 June 2019, a march reached the quay.\n\n"
        f"On 7 June {year}, the fourth anniversary, a crowd came to the quay.\n"
    )
    assert len([*anniversaries(bound(text))]) == found


@pytest.mark.parametrize(("day", "found"), [(13, 1), (12, 0)])
def test_a_label_is_known_by_its_clock(day: int, found: int) -> None:
    text = (
        "On 12 February 2023 the guard saw smoke at 2:10 a.m., and the engine came at 3:25 a.m.\n\n"
        f"The night of {day} February 2023\n\n"
        "| Time | Event |\n|---|---|\n| 2:10 a.m. | Smoke |\n| 3:25 a.m. | The engine |\n"
    )
    assert len([*by_the_clock(bound(text))]) == found
