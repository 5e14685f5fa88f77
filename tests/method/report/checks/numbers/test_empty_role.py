"""PB311: the three doors past which a number needs no evidence."""

from __future__ import annotations

import pytest

from probata.method.report.checks.numbers import empty_role
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


COUNTED = [
    "{fixed}`26|address of it` interviewees were held.",
    "{fixed}`26|age of it` were held.",
    "Of the people interviewed, {fixed}`26|address of it` had been held.",
    "{fixed}`17|the law says so` accounts speak of it.",
    "{fixed}`12|from the file` documents were read.",
    "The interviews, {fixed}`40|an address`, were held in spring.",
    "{fixed}`Twelve|age of a tree` outlets printed it.",
    "The Inquiry spoke to {fixed}`40|a number in the street` people.",
    "{fixed}`26|address of it` of {fixed}`40|address of it` had been held.",
    "{fixed}`26|house number` of those asked described it.",
    "In {fixed}`26|the number of the room` cases people were beaten.",
    "Interviewees ({fixed}`26|page of it`) said so.",
    "The Inquiry held {fixed}`40|a house number` interviews.",
    "{fixed}`three|age of it` women were raped.",
    "{fixed}`9|address of it` newspapers printed it.",
    "{fixed}`5|address of it` deaths were recorded.",
    "{fixed}`26|an address` testimonies were taken.",
    "{fixed}`26|age of it` said so.",
]
FIXED = [
    "{fixed}`two|the decree itself names so many seasons` seasons.",
    "The Covenant has {fixed}`four|the Covenant has so many parts` parts.",
    "The Commission has {fixed}`three|the commission's mandate names so many members` members.",
    "At {fixed}`26|the house number in the street` Lake Street stood the office.",
    "{fixed}`Two|this report has so many parts` parts follow.",
    "The bed was {fixed}`90|a length in the plan` centimetres wide.",
    "The form has {fixed}`12|questions of the interview form` questions.",
    "Room {fixed}`17|the number on the door in the plan` was locked.",
    "The hostel had {fixed}`three|storeys in the plan` storeys.",
    "In the year {fixed}`one|a figure of speech` of the hostels.",
    "Resolution {fixed}`40|the number of the resolution` was adopted.",
    "{fixed}`Two|the law itself asks for so many members` members of the panel read each account.",
    "Interviews lasted {fixed}`two|the length that the method sets` hours.",
    "Two grades, {fixed}`26|the letters of the alphabet` letters.",
    "The annex has {fixed}`17|annexes of this report` tables.",
    "Witnesses were asked {fixed}`12|questions of the form` questions.",
    "{fixed}`Two|the method's rule of the second reader` readers coded each account.",
]


@pytest.mark.parametrize("source", COUNTED)
def test_a_fixed_number_of_what_was_counted_is_an_objection_whatever_the_reason(source: str) -> None:
    assert found(empty_role, f"{source}\n")


@pytest.mark.parametrize("source", FIXED)
def test_a_fixed_number_of_something_else_is_let_be(source: str) -> None:
    assert not found(empty_role, f"{source}\n")


def test_the_figure_of_a_saved_count_beside_its_words_is_an_objection() -> None:
    assert found(empty_role, "{fixed}`26|the number of the room` were once held there.\n")
    assert not found(empty_role, "At {fixed}`26|the number of the house` Lake Street stood the hostel.\n")
