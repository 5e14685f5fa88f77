from __future__ import annotations

from dataclasses import replace

import pytest

from probata.method.report.matching.done import object_of, told_done
from tests.method.report.replied_world import recommendations

RELEASE, REPEAL = recommendations()[:2]


def test_the_object_is_what_the_first_clause_names_beside_the_verb() -> None:
    assert object_of(REPEAL) == {"decre"}
    both = replace(REPEAL, says="Repeal Decree No. 31, Article 3; this needs a vote.")
    assert object_of(both) == {"decre", "articl"}
    assert "hostel" in object_of(RELEASE)


@pytest.mark.parametrize(
    "words",
    ["The Government has withdrawn the decree.", "The decree is now repealed.", "The decree has been annulled."],
)
def test_the_action_or_another_verb_for_it_in_the_past_is_done(words: str) -> None:
    done = told_done(words, words, REPEAL)
    assert done is not None
    assert done.name == "R2"


@pytest.mark.parametrize(
    "words",
    [
        "The Government repeals the decree.",
        "The decree had been repealed.",
        "The Ministry of Trade has amended the decree.",
        "A court that has repealed the decree",
        "The Government has repealed a rule.",
        "",
    ],
)
def test_other_times_other_deeds_and_other_objects_are_not(words: str) -> None:
    assert told_done(words, words, REPEAL) is None


def test_somebody_else_does_not_do_what_the_addressee_is_asked() -> None:
    words = "The Salt Guild has repealed the decree."
    assert told_done(words, words, REPEAL) is None
