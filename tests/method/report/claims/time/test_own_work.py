from __future__ import annotations

import pytest

from probata.method.report.claims.time.own_work import outside
from tests.method.report.world import bound

_METHOD = "# Method\n\nWe conducted interviews for this report from August 2022 to January 2024.\n\n# The weirs\n\n"
_STEPS = "".join(
    f"The interviews with {who} were held in {when}.\n\n"
    for who, when in (("a miller", "September 2022"), ("a baker", "May 2023"), ("a smith", "January 2024"))
)


def _outside(more: str, method: str = _METHOD) -> list[str]:
    return [one.words for one, _ in outside(bound(f"{method}{_STEPS}{more}\n"))]


@pytest.mark.parametrize("when", ["May 2021", "3 March 2024"])
def test_an_interview_outside_of_the_time_of_the_work_is_found(when: str) -> None:
    assert _outside(f"The interviews with a rower were held in {when}.") == [when]


@pytest.mark.parametrize(
    "more",
    [
        "The interviews with a rower were held in June 2023.",
        "The weir was built in May 2021.",
        "The police had conducted interviews in May 2020.",
    ],
)
def test_what_lies_within_or_is_no_interview_is_left_alone(more: str) -> None:
    assert not _outside(more)


def test_a_report_that_does_not_tell_its_time_is_left_alone() -> None:
    assert not _outside("The interviews with a rower were held in May 2011.", "# Method\n\nWe listened.\n\n")


def test_the_day_of_its_founding_is_a_beginning() -> None:
    text = (
        "# Mandate\n\nBy a decision of 9 February 2022, the Council established the Panel on the Weirs.\n\n"
        "# Method\n\nThe 72 remote interviews were held between October 2021 and June 2023.\n"
    )
    assert [one.words for one, _ in outside(bound(text))] == ["October 2021"]
