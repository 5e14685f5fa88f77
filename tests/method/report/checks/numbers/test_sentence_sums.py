"""PB363: parts that do not make their whole."""

from __future__ import annotations

import pytest

from probata.method.report.checks.numbers import sentence_sums
from tests.method.report.more_world import found


@pytest.mark.parametrize(
    "source",
    [
        "Sixteen drivers were on the list; 7 worked by day, 5 by night and 2 on Sundays.\n",
        "Of 48 requests, 20 were granted, 15 refused and 9 withdrawn.\n",
        "Fourteen women and eleven men, 27 people in all, signed.\n",
        "The team held 40 interviews: in Arven (12), Belt (18) and Corre (8).\n",
        "The inquiry interviewed 26 people: 15 women and 12 men.\n",
        "Twenty-six people were interviewed (15 women and 12 men).\n",
        "Of the 26 interviewees, 15 were women and 12 were men.\n",
        "It heard 48 witnesses, comprising 20 villagers, 15 soldiers and 12 officials.\n",
        "There were 31 detainees: 14 men, 9 women and 7 children.\n",
        "Forty interviews were held, 22 in person and 19 by telephone.\n",
        "The seven members are three judges, two lawyers and one physician.\n",
        "The fine of 800 euros consisted of 300 euros for the permit, 250 euros for the file and 200 "
        "euros for the stamp.\n",
        "Thirty per cent were women, 45 per cent men and 35 per cent children.\n",
        "It heard 90 people. Forty were former prisoners, 30 were relatives, and 25 were guards.\n",
    ],
)
def test_it_objects_to_parts_that_do_not_make_their_whole(source: str) -> None:
    assert {one.code for one in found(sentence_sums, source)} == {"PB363"}


@pytest.mark.parametrize(
    "source",
    [
        "Of the 40 interviewees, 18 described hunger, 12 cold and 9 thirst.\n",
        "The team spoke to 22 people in Arven, 14 in Belt and 9 in Corre.\n",
        "Of 48 requests, 20 were granted, 15 refused and 9 withdrawn. The other four are pending.\n",
        "The town has 15 schools, 9 churches and 5 mosques.\n",
        "The inquiry interviewed 26 people: 15 women and 11 men.\n",
        "The inquiry interviewed 26 people, including 15 women and 3 children.\n",
        "Of the 26 interviewees, 15 were women and 9 were students.\n",
        "Of the 40 interviewees, 26 had been held, 20 had worked and 12 had done both.\n",
        "Of the 40 interviewees, 15 described beatings and 30 described threats.\n",
        "Forty interviews were held, 22 in person and 18 by telephone.\n",
        "It heard 48 witnesses, among them 20 villagers, 15 soldiers and 12 officials.\n",
        "Of the 26 interviewees, 15 were women and 11 were men; 4 were children.\n",
        "It heard 90 people. Forty were women, 30 were under twenty, and 25 were guards.\n",
        "60 per cent of the men and 52 per cent of the women voted.\n",
        "It inspected 36 workshops. Fifteen were bakeries, 12 were closed and 11 were mills.\n",
    ],
)
def test_it_is_silent_on_parts_that_make_it_overlap_or_are_told_not_to_be_all(source: str) -> None:
    assert found(sentence_sums, source) == []


def test_it_looks_at_english_alone_and_not_into_quotations() -> None:
    assert found(sentence_sums, sentence_sums.BAD, language="fr") == []
    assert found(sentence_sums, "She said: “" + "The inquiry interviewed 26 people: 15 women and 12 men." + "”\n") == []


@pytest.mark.parametrize(
    "source",
    [
        "Of the 24 samples, 18 contained lead. The other nine were clean.\n",
        "It opened inquiries into 7 of the 18 fires. Three were closed, and 6 are pending.\n",
        "Nineteen of the 26 said that they had heard it; seventeen said that they had not.\n",
        "It paid 300 crowns for each of the nine boats, 3,600 crowns in all.\n",
        "The baker: two months. The miller: nine months. Together: twelve months.\n",
        "The council visited six of the nine ports: Tam, Aver, Cass, Bress, and Dray.\n",
    ],
)
def test_it_adds_up_over_sentences_and_lists(source: str) -> None:
    assert [one.code for one in found(sentence_sums, source)] == ["PB363"]


@pytest.mark.parametrize(
    ("note", "objections"),
    [
        ("The remaining 135 items were leads only.", 1),
        ("The remaining 125 items were leads only.", 0),
    ],
)
def test_what_a_note_tells_as_the_rest_is_left_of_the_sentence_that_marks_it(note: str, objections: int) -> None:
    source = f"The team collected 312 films, of which it was able to date 187.[^a]\n\n[^a]: {note}\n"
    assert len(list(found(sentence_sums, source))) == objections
