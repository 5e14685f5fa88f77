from __future__ import annotations

import pytest

from probata.method.report.claims.time.periods_told import periods_told, two_periods
from tests.method.report.world import bound


def _said(one: str, other: str) -> list[tuple[str, str]]:
    made = bound(f"# Summary\n\n{one}\n\n# Method\n\n{other}\n")
    return [(first.words, second.words) for first, second in two_periods(made)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "We interviewed 68 people between 13 January 2022 and 25 November 2022.",
            "The interviews took place from 10 January 2022 to 25 November 2022.",
        ),
        (
            "The siege of Harn lasted from 4 May 2016 to 9 September 2016.",
            "Harn was besieged between 4 May 2016 and 19 September 2016.",
        ),
        (
            "Registration of the families began on 2 July 2020 and ended on 15 August 2020.",
            "The families were registered between 2 July 2020 and 25 August 2020.",
        ),
    ],
)
def test_one_period_with_two_ends_is_found(one: str, other: str) -> None:
    assert len(_said(one, other)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Arn was searched from 2 to 9 May 2017.", "Bol was searched from 2 to 12 May 2017."),
        ("Arn was besieged from 2 May 2017 to 9 June 2017.", "Arn was besieged from May 2017 to June 2017."),
        ("We held interviews from 2 to 9 May 2017.", "Interviews in the north were held from 2 to 5 May 2017."),
        ("Arn was besieged from 2 to 9 May 2017.", "Arn was shelled again from 2 to 12 May 2017."),
    ],
)
def test_other_places_and_coarser_dates_are_no_second_end(one: str, other: str) -> None:
    assert _said(one, other) == []


def test_two_days_beside_each_other_are_no_period() -> None:
    assert periods_told(bound("The board met on 3 May 2019 and 9 June 2019.\n")) == ()
