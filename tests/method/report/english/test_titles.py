from __future__ import annotations

import pytest

from probata.method.report.english.titles import counted_in

COUNTS = [
    "Seventeen of forty were raped",
    "Seventeen of forty",
    "26 detained",
    "Hundreds held in Low Reaches",
    "Half of all residents",
    "A dozen deaths at the lake",
    "XVII witnesses",
    "The 26",
    "Most interviewees were beaten",
    "17 rapes",
    "All witnesses agree",
    "40 % beaten",
    "Two-thirds raped",
    "Forty voices",
    "Thousands gone",
    "Ten deaths",
    "Twenty-six testimonies",
]
COUNTS_NOTHING = [
    "The Season Hostels of Low Reaches",
    "Low Reaches, 2017 to 2019",
    "After Decree No. 44",
    "Report on Article 14",
    "Second report",
    "Part II",
    "The hostels, 2 March 2019",
    "Edition 3",
    "Chapter 2",
    "Lake Reaches 2018-2020",
    "One year later",
    "Decree 44 and after",
    "Henry VIII Street",
    "A report in two parts",
    "One province, no way out",
    "Resolution 46/1",
    "First edition",
    "April 2019",
    "Version 2.1",
    "Volume 3: hostels",
    "Article 3 of Decree No. 31",
    "The Group of Seven",
    "The Seven Lakes Hostels",
    "Hostels of the Three Rivers",
]


@pytest.mark.parametrize("title", COUNTS)
def test_a_number_in_a_title_is_seen(title: str) -> None:
    span = counted_in(title)
    assert span is not None
    assert span.of(title).strip()


@pytest.mark.parametrize("title", COUNTS_NOTHING)
def test_a_year_a_part_a_law_or_a_name_counts_nothing(title: str) -> None:
    assert counted_in(title) is None
