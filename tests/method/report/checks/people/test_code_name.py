"""PB607: code names of interviews."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.report.checks.people import code_name
from probata.method.report.prose.prose import weave
from tests.method.report import world
from tests.method.report.more_world import found, with_interview


@pytest.mark.parametrize(
    "source",
    [
        "Interview I-07 says so.",
        "See I‑23.",
        "(i-12)",
        "Witness 12 says so.",
        "Interviewee no. 7 agrees.",
        "Interview 23 is long.",
        "# Interview I-07",
        "Words.[^a]\n\n[^a]: I-31.",
        "Words. {cite}`lamp|I-02, second page`",
        ":::{annex} Interview I-07\nWords.\n:::",
    ],
)
def test_a_code_name_is_an_objection_in_an_edition_that_leaves(source: str) -> None:
    assert len(found(code_name, f"{source}\n")) == 1
    assert found(code_name, f"{source}\n", audience="internal") == []


@pytest.mark.parametrize(
    "source",
    [
        "I 23 was wrong in part I 23.",
        "In I-99 nothing is said.",
        "Interviews went on for 12 days.",
        "To interview 26 people takes time.",
        "Interview I-231 does not exist.",
        "Article I-7a applies.",
        "The witness 3.5 km away.",
        "AI-07 is a machine.",
    ],
)
def test_what_only_looks_like_one_is_left_alone(source: str) -> None:
    assert found(code_name, f"{source}\n") == []


def test_code_names_of_letters_alone_count_behind_interview_only() -> None:
    named = replace(world.interview(2), code_name="Willow")
    records = with_interview(named)
    assert found(code_name, "A willow stood there.\n", records) == []
    assert len(found(code_name, "Interview Willow says so.\n", records)) == 1


_NAMES = ("I-07", "I-7b", "Kestrel", "A 12", "12", "Witness-X-3", "I/017", "007", "İ-3", "ſ4")
_WRITTEN = st.lists(
    st.sampled_from(
        [
            "I",
            "i",
            "ı",
            "-",
            "–",
            "_",
            " ",
            ".",
            ",",
            "07",
            "7",
            "7b",
            "0",
            "12",
            "3",
            "4",
            "X",
            "A",
            "a",
            "Interview",
            "interview no. ",
            "ınterviewee ",
            "WITNESS",
            "witneſs ",
            "account #",
            "Kestrel",
            "KESTREL",
            "\u212aestrel",
            "s",
            "the ",
            "\u00a0",
        ]
    ),
    max_size=14,
).map("".join)


@given(_WRITTEN, st.sets(st.sampled_from(_NAMES), min_size=1))
def test_looking_quickly_first_loses_no_name(text: str, names: set[str]) -> None:
    looked = code_name._Looked(sorted(names))
    prose = weave(text, text, [])
    assert looked.pattern is not None
    spans = tuple(found.span() for found in looked.pattern.finditer(prose.text))
    assert looked.places(prose) == spans
    assert any(one.search(prose.text) for one in looked.quick) == bool(spans)


@pytest.mark.parametrize(
    "source",
    [
        "I twenty-three was moved at night.",
        "According to I twenty-three, the lamp stayed on.",
        "Interviewee twenty-three described a jar.",
        "Witness no. 23 spoke of a gate.",
        "Witness number twenty-three said that it was dark.",
        "The account of interviewee seven is clear.",
        "Respondent twenty three told the inquiry of pills.",
        "See interview no. twenty-three.",
        "Interview number seven was held in spring.",
        "This was confirmed by witness seven.",
        "This was confirmed by witness seven, who saw it.",
        "Account no. seven says the same.",
        "Interviewee number seven recalled the gate.",
        "(interviewee twenty-three)",
        "I-twenty-three saw it.",
        "I-Seven said so.",
        "As witness no. seven put it, nobody slept.",
        "The witness number twenty three agreed.",
        "Interviewee Twenty-Three was there.",
    ],
)
def test_a_number_in_words_is_the_code_name_too(source: str) -> None:
    assert len(found(code_name, source + "\n")) == 1


@pytest.mark.parametrize(
    "source",
    [
        "The witness twenty-three days later saw a truck.",
        "Of the interviewees twenty-three described it.",
        "The witness seven times asked for water.",
        "A witness one day saw a truck.",
        "An interviewee seven months pregnant was held.",
        "The interviewee seven years older was held.",
        "Twenty-three witnesses said so.",
        "Seven interviewees described pills.",
        "In phase I twenty-three people were moved.",
        "Under Part I seven articles deal with permits.",
        "One witness, twenty-three at the time, was held.",
        "The witness twenty-three years old was held.",
        "Witness accounts number twenty-three in all.",
        "The number of interviews is twenty-three.",
        "Interviews numbered seven in spring.",
        "The account: seven people were moved.",
        "The account of twenty-three women.",
        "An account number of seven digits was printed.",
        "They spoke with seven respondents.",
        "The respondent seven days before had left.",
        "Interview teams of seven went there.",
        "The interview seven weeks later was shorter.",
        "By the account, seven doors were locked.",
        "The hostel opened at seven.",
        "Nobody is interviewee ninety-nine, or interview no. ninety.",
    ],
)
def test_a_number_in_words_that_counts_something_is_none(source: str) -> None:
    assert found(code_name, source + "\n") == []


@pytest.mark.parametrize(
    "source", ["Interview I-07 says so.", "Witness 12 says so.", "Witness number seven said so.", "(i-12)"]
)
def test_of_very_many_names_only_those_that_can_stand_there_are_looked_for(
    source: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(code_name, "_MANY", 0)
    assert len(found(code_name, f"{source}\n")) == 1


def test_a_hundred_thousand_code_names_make_no_long_pattern() -> None:
    bound = world.bound("Interview P-054321 says so.\n")
    names = {f"P-{number:06}" for number in range(100_000)}
    assert len(code_name._possible(bound, names)) < 200
    assert "P-054321" in code_name._possible(bound, names)
