"""protecting: what a report promises its people, and who stands under a code."""

from __future__ import annotations

import pytest

from probata.method.report.claims.people.protecting import Promise, keeps_names, promise, stand_ins
from tests.method.report.world import bound

KEEP = [
    "Names of interviewees have been withheld.",
    "We have changed the names of all workers and relatives.",
    "Codes such as “witness D-12” are assigned at random.",
    "Those who testified under protection are not identified here.",
    "She testified behind a screen, with an altered voice.",
    "Most residents asked not to be named.",
    "The report does not name its witnesses.",
    "Edda (not her real name) spoke of it.",
    "Identities of survivors are protected.",
]
NOTHING = [
    "The names of the dead stand on a plaque.",
    "The company changed its name in 2019.",
    "Witnesses were named by the court.",
    "The street was renamed three times.",
    "The witness identified the boat.",
]


@pytest.mark.parametrize("words", KEEP)
def test_a_promise_is_read_in_whichever_words(words: str) -> None:
    assert keeps_names(words)
    assert promise(bound(f"{words}\n")).names


@pytest.mark.parametrize("words", NOTHING)
def test_other_words_about_names_promise_nothing(words: str) -> None:
    assert not keeps_names(words)


def test_days_and_places_of_interviews_are_a_promise_of_their_own() -> None:
    assert promise(bound("Names are withheld, and so are the exact dates and places of interviews.\n")).days
    assert promise(bound("We have left out details, including the dates of interviews.\n")) == Promise(True, True)
    assert promise(bound("Names of workers were changed. Interviews took place in 2019.\n")) == Promise(True, False)


def test_codes_of_people_are_known_by_their_letters() -> None:
    words = "Names of witnesses are withheld. Interviews KR-04 and KR-05. A clerk (KR-06) drove to the R-06 road."
    assert [one.mark for one in stand_ins(bound(f"{words}\n"))] == ["KR-04", "KR-05", "KR-06"]


def test_codes_and_pseudonyms_are_found_where_they_stand() -> None:
    words = (
        "Names of witnesses are withheld. Witness D-12 and interviewee 14 spoke. Edda P. left, and so did "
        "Jonas (not his real name). Jonas came back in 2019; the 5 witnesses did not."
    )
    marks = [one.mark for one in stand_ins(bound(f"{words}\n"))]
    assert marks == ["D-12", "14", "Edda P.", "Jonas", "Jonas"]
    assert not stand_ins(bound("Witness D-12 spoke.\n"))
