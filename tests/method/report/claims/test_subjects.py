"""References to parts that are about something else."""

from __future__ import annotations

from probata.method.report.claims.subjects import astray
from tests.method.report.world import bound

_TABLES = "\n\nTable 1. Rainfall at the harbour\n\nTable 2. Price of bread, by month\n"


def test_a_reference_to_the_wrong_title_is_found_with_the_right_one() -> None:
    [one] = astray(bound("The price of bread doubled (table 1)." + _TABLES))
    assert (one.part.printed, one.better.printed) == ("1", "2")


def test_a_reference_whose_words_fit_its_title_or_no_other_is_left_alone() -> None:
    assert list(astray(bound("The price of bread doubled (table 2)." + _TABLES))) == []
    assert list(astray(bound("Nobody came any more (table 1)." + _TABLES))) == []
    assert list(astray(bound("Rain failed and bread was dear (table 1)." + _TABLES))) == []


def test_a_paragraph_that_tells_nothing_of_it_is_found() -> None:
    source = (
        "The closure of the harbour school by soldiers is told (see paragraph 2 below).\n\nThe wells were dry.\n\n"
        "Nobody slept.\n\nIn May soldiers closed the harbour school: its closure lasted a year.\n"
    )
    assert [one.better.printed for one in astray(bound(source))] == ["4"]
