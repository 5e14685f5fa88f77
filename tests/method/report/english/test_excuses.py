"""Reasons that are none."""

from __future__ import annotations

import pytest

from probata.method.report.english.excuses import counts_people, is_reason, people_behind


@pytest.mark.parametrize(
    "words",
    [
        "",
        " ",
        "ok",
        "see above",
        "trust me",
        "N/A",
        "todo",
        "of course",
        "self-evident",
        "?",
        "reason",
        "as stated above.",
        "it is so",
    ],
)
def test_empty_phrases_are_no_reason(words: str) -> None:
    assert not is_reason(words)


@pytest.mark.parametrize(
    "words", ["the Covenant has so many parts", "name of a ship", "公约有四个部分", "Name des Schiffs"]
)
def test_two_words_that_say_something_are_a_reason(words: str) -> None:
    assert is_reason(words)


@pytest.mark.parametrize(
    "words", ["26 people", "26 of 40 interviewees", "most witnesses", "12 former detainees", "two of the women"]
)
def test_people_are_counted(words: str) -> None:
    assert counts_people(words)


@pytest.mark.parametrize(
    "words", ["12 April 2019", "Law No. 12 of the People’s Assembly", "Article 2", "two seasons", "four"]
)
def test_things_are_not_people(words: str) -> None:
    assert not counts_people(words)


def test_a_body_may_have_members_and_never_interviewees() -> None:
    assert not counts_people("three people", "the members of the Inquiry")
    assert counts_people("three interviewees", "the members of the Inquiry")


def test_people_may_stand_behind_the_role() -> None:
    assert people_behind("26", " of the forty interviewees", "we counted")
    assert not people_behind("two", " seasons of the interviewees", "the decree names them")
