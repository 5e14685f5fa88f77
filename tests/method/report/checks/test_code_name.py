"""PB607: code names of interviews."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.report.checks import code_name
from probata.method.report.checks._prose import weave
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
