"""Where the names of persons on record stand."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.report.checks.people import person_beyond_record, person_named_too_soon
from probata.method.report.matching.recorded_persons import names_recorded, not_allowed, persons, spans_of
from tests.method.report.found_world import example, without

NAME = "Halvo Tessane"


@pytest.mark.parametrize(
    "text",
    [
        "It was Halvo Tessane.",
        "HALVO TESSANE",
        "Tessane, Halvo",
        "Halvo Tessané",
        "Mr Tessane",
        "General Tessane",
        "H. Tessane",
        "Then Tessane came.",
        "The Tessane order.",
        *(
            "Halvo Tes\u00adsane",
            "Mr Tess\u0430ne",
            "HalvoTessane",
            "https://post.invalid/halvo-tessane",
            "Halvo Tessane3",
        ),
        *(
            "T e s s a n e",
            "Halvo Tes-\nsane",
            "\u202eenasseT ovlaH\u202c",
            "%48alvo%20Tessane",
            "ᴛᴇꜱꜱᴀɴᴇ, Halvo",
            "Tes/sane",
        ),
    ],
)
def test_a_person_is_named(text: str) -> None:
    assert spans_of(text, NAME)


@pytest.mark.parametrize(
    "text",
    [
        *("Jorun Tessane", "the tessane flower", "Tessane Ford", "Halvo of the shore", "nobody", ""),
        *("Jorun Tes\u00adsane", "Jorun Tes-\nsane", "the Tessanes", "XHalvoTessane"),
    ],
)
def test_somebody_or_something_else_is_not(text: str) -> None:
    assert not spans_of(text, NAME)


def test_a_name_without_capitals_and_spaces_is_found_as_it_is() -> None:
    assert spans_of("据说是李明下令的。", "李明")


@settings(deadline=None)
@given(st.text(max_size=40), st.text(max_size=40))
def test_a_whole_name_is_found_wherever_it_stands(before: str, behind: str) -> None:
    text = f"{before} {NAME} {behind}"
    assert any(span.of(text) == NAME for span in spans_of(text, NAME))


def test_an_edition_may_name_whom_the_record_allows() -> None:
    public, closed = example(person_beyond_record.GOOD), example(person_named_too_soon.BAD)
    assert [not_allowed(public, one) for one in persons(public)] == [""]
    assert all(not_allowed(closed, one) for one in persons(closed))
    assert names_recorded(closed, "Mr Tessane")
    assert not persons(example(without(person_named_too_soon.BAD)))


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("The guards called him the Heron.", True),
        ("It was Halvo Tessane who came.", True),
        ("A heron stood on the shore.", False),
        ("Nobody came.", False),
    ],
)
def test_each_name_of_one_person_counts_and_a_by_name_only_with_its_capital(text: str, named: bool) -> None:
    assert bool(spans_of(text, f"{NAME}, called the Heron")) is named
