from __future__ import annotations

import pytest

from probata.method.report.claims.reading.parallel import cites, is_code, two_cases


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Option 1 is estimated to cost households 21 million a year.",
            "Option 1 is estimated to cost businesses 2 million a year.",
        ),
        ("Cargo 1796-08 was financed by a loan of 73 million.", "Cargo 1801-02 was financed by a loan of 71 million."),
        ("May 2003: 132 titles had been issued.", "Before the review there were 285 titles."),
        (
            "More than 3 million users are reached, which is 5 per cent of all.",
            "More than 7 million users are reached, which is 10 per cent of all.",
        ),
    ],
)
def test_sentences_of_two_cases_are_told_apart(one: str, other: str) -> None:
    assert two_cases(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Inquiry visited seven archives in the valley.", "The Inquiry visited nine archives in the valley."),
        ("In all, 40 lamps were recorded in the harbour.", "In all, 42 lamps were registered in the harbour."),
        ("Option 1 costs 21 million a year.", "A sum of 22 million a year is what Option 1 costs."),
    ],
)
def test_sentences_of_one_case_are_not(one: str, other: str) -> None:
    assert not two_cases(one, other)


@pytest.mark.parametrize(
    "text", ["79. p15, lines 4-9, Lord Arn, Transcript-of-Morning.pdf", "Orm, Op cit, p 91", "See ECF No. 252 at 83."]
)
def test_citations_are_known(text: str) -> None:
    assert cites(text)


def test_a_sentence_is_no_citation() -> None:
    assert not cites("The court heard 12 witnesses and read page 44.")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("the credit EXPLC2013T00012 was issued", "00012"),
        ("the video at 03:47 shows it", "47"),
        ("the 2020 presidential election", "2020"),
        ("Conspirator 5 wrote to Conspirator 6", "6"),
    ],
)
def test_pieces_of_codes_times_and_years_are_no_figures(text: str, number: str) -> None:
    at = text.rindex(number)
    assert is_code(text, at, at + len(number))


def test_a_count_is_no_code() -> None:
    text = "In Tollan 12 mules were counted"
    assert not is_code(text, 10, 12)


def test_the_number_of_a_judgment_or_a_licence_is_a_code_and_a_count_behind_capitals_is_none() -> None:
    for text, number, code in (
        ("Tolle v. Mere, 2014 ONSC 4585 at para 19.", "4585", True),
        ("Gas was promised from OML 125 and OML 67.", "125", True),
        ("In the DRC 40 people were fined.", "40", False),
        ("It paid EUR 4585 to the firm.", "4585", False),
    ):
        start = text.index(number)
        assert is_code(text, start, start + len(number)) is code
