"""Fields of a source that a sentence and its note give otherwise."""

from __future__ import annotations

import pytest

from probata.method.report.claims.sources.fields import Elsewhere, numbers_of, other_field

_OTHERS = Elsewhere(
    "Decision 14/2, para. 3.", "The Tanners' Guild was asked. A tanner left. Decision 19/7 closed the fair."
)


@pytest.mark.parametrize(
    ("words", "note", "field"),
    [
        ("It was banned by decision 14/2.", "Decision 19/7, para. 4.", "number"),
        ("Witness K-4 said that the goats were gone.", "Interview with witness K-9, 3 May 2021.", "code"),
        ("According to interviewee 12, nobody paid.", "Interview with interviewee 31, Dorn.", "code"),
        ("The judge says so on page 112.", "Judgment, pp. 240–243.", "page"),
        ("In its reply of 4 May, the Dairy Board denied it.", "Letter from the Tanners' Guild, 4 May 2021.", "author"),
        ("The Dairy Board replied that it kept no books.", "Letter from the Tanners' Guild, 4 May 2021.", "author"),
        ("A midwife told us that the road was closed.", "Interview with K-3, a tanner in Dorn.", "person"),
    ],
)
def test_a_field_that_cannot_be_both_is_named(words: str, note: str, field: str) -> None:
    assert other_field(words, note, _OTHERS, words) == field


@pytest.mark.parametrize(
    ("words", "note"),
    [
        ("It was banned by decision 14/2.", "Decision 14/2, para. 4."),
        ("Decision 14/2 was repealed.", "Decision 19/7, para. 4."),
        ("It was banned by decision 5/1.", "Decision 6/1, para. 4."),
        ("K-4 was beaten in the yard.", "Interview with witness K-9, 3 May 2021."),
        ("The judge says so on page 241.", "Judgment, pp. 240–3."),
        ("In its reply, the Government denied it.", "Letter from the Tanners' Guild, 4 May 2021."),
        ("The TG replied that it kept no books.", "Letter from the Tanners Guild, 4 May 2021."),
        ("A mother told us that the road was closed.", "Interview with K-3, a tanner in Dorn."),
        ("A midwife told us that the road was closed.", "Interview with K-3, a cooper in Dorn."),
        ("A midwife told us that the road was closed.", "Interview with K-3, a tanner in Dorn; letter of the Guild."),
    ],
)
def test_what_can_be_the_same_source_is_let_be(words: str, note: str) -> None:
    assert other_field(words, note, _OTHERS, words) == ""


def test_numbers_are_read_with_what_they_number_and_days_are_none() -> None:
    assert numbers_of("Order No. 14 of 3 May 2019 and case 7/20") == {("order", "14"), ("case", "7/20")}
    assert numbers_of("the report 2019 and the decision 4 May 2020") == frozenset()
