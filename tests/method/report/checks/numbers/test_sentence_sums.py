"""PB363: parts that do not make their whole."""

from __future__ import annotations

import pytest

from probata.method.report.checks.numbers import sentence_sums
from tests.method.report.more_world import found


@pytest.mark.parametrize(
    "source",
    [
        "The inquiry interviewed 26 people: 15 women and 12 men.\n",
        "Twenty-six people were interviewed (15 women and 12 men).\n",
        "Of the 26 interviewees, 15 were women and 12 were men.\n",
        "It heard 48 witnesses, comprising 20 villagers, 15 soldiers and 12 officials.\n",
        "There were 31 detainees: 14 men, 9 women and 7 children.\n",
        "Forty interviews were held, 22 in person and 19 by telephone.\n",
    ],
)
def test_it_objects_to_parts_that_do_not_make_their_whole(source: str) -> None:
    assert {one.code for one in found(sentence_sums, source)} == {"PB363"}


@pytest.mark.parametrize(
    "source",
    [
        "The inquiry interviewed 26 people: 15 women and 11 men.\n",
        "The inquiry interviewed 26 people, including 15 women and 3 children.\n",
        "Of the 26 interviewees, 15 were women and 9 were students.\n",
        "Of the 40 interviewees, 26 had been held, 20 had worked and 12 had done both.\n",
        "Of the 40 interviewees, 15 described beatings and 30 described threats.\n",
        "Forty interviews were held, 22 in person and 18 by telephone.\n",
        "It heard 48 witnesses, among them 20 villagers, 15 soldiers and 12 officials.\n",
        "Of the 26 interviewees, 15 were women and 11 were men; 4 were children.\n",
    ],
)
def test_it_is_silent_on_parts_that_make_it_overlap_or_are_told_not_to_be_all(source: str) -> None:
    assert found(sentence_sums, source) == []


def test_it_looks_at_english_alone_and_not_into_quotations() -> None:
    assert found(sentence_sums, sentence_sums.BAD, language="fr") == []
    assert found(sentence_sums, "She said: “" + "The inquiry interviewed 26 people: 15 women and 12 men." + "”\n") == []
