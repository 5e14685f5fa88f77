"""PB311: the three doors past which a number needs no evidence."""

from __future__ import annotations

import pytest

from probata.method.report.checks import empty_role
from tests.method.report.more_world import found


@pytest.mark.parametrize(
    "role",
    [
        "{date}`26 people`",
        "{date}`12,000`",
        "{date}`26 of 40`",
        "{date}`soon`",
        "{law}`44`",
        "{law}`26 interviewees`",
        "{law}`places and beds`",
        "{fixed}`3`",
        "{fixed}`3|ok`",
        "{fixed}`3|see above`",
        "{fixed}`3|trust me`",
        "{fixed}`3|so`",
        "{fixed}`26 people|we counted them ourselves`",
        "{fixed}`26|it was counted by hand` of the forty interviewees",
        "{fixed}`most interviewees|that is how it was`",
    ],
)
def test_a_role_that_holds_a_count_or_nothing_is_an_objection(role: str) -> None:
    assert len(found(empty_role, f"Words {role} and more.\n")) == 1


@pytest.mark.parametrize(
    "body",
    [
        "12 April 2019",
        "April 12, 2019",
        "2 and 3 March 2019",
        "2-5 March",
        "2019",
        "mid-2019",
        "the 1990s",
        "2019/20",
        "2019-03-02",
        "2019-04-XX",
        "2019-03-02/2020-06-30",
        "spring 2019",
        "Thursday",
        "the 12th",
        "6 a.m.",
        "14:30",
        "12/04/2019",
        "2019年4月12日",
        "رمضان 1440",
        "the twentieth century",
        "the night of 3 June 2020 at 23.15",
        "Sept. 2019",
        "31 August 2022, 14:30 UTC",
    ],
)
def test_dates_in_many_forms_are_dates(body: str) -> None:
    assert found(empty_role, f"It was {{date}}`{body}` then.\n") == []


@pytest.mark.parametrize(
    "role",
    [
        "{law}`Decree No. 44, Article 2 (1)`",
        "{law}`the ICCPR`",
        "{law}`article 7`",
        "{law}`Law No. 12 of the People’s Assembly`",
        "{fixed}`three|the resolution names so many members` members",
        "{fixed}`two people|the members of the Inquiry who spoke to the Ministry`",
        "{fixed}`Some interviewees|who asked not to be recorded; it is about the method`",
        "{fixed}`四|公约有四个部分`",
        "{date}`April 2019` people were moved",
    ],
)
def test_what_is_what_it_says_is_left_alone(role: str) -> None:
    assert found(empty_role, f"Words {role} and more.\n") == []


def test_dates_of_other_languages_are_believed() -> None:
    assert found(empty_role, "Le {date}`12 avril 2019`.\n", language="fr") == []
