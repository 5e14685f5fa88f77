"""PB369: a reference to a part about something else."""

from __future__ import annotations

from probata.method.report.checks.numbers import about_another
from tests.method.report.more_world import found

_TABLES = "\n\nTable 1. Rainfall at the harbour\n\nTable 2. Price of bread, by month\n"


def test_it_names_the_title_that_the_reference_leads_to_and_the_other() -> None:
    [one] = found(about_another, "The price of bread doubled (table 1)." + _TABLES)
    assert one.code == "PB369"
    assert "Rainfall" in one.message
    assert "table 2" in one.message
    assert "bread" in one.message


def test_it_is_silent_where_the_title_fits() -> None:
    assert found(about_another, "The price of bread doubled (table 2)." + _TABLES) == []
    assert found(about_another, "Nobody came any more (table 1)." + _TABLES) == []


def test_it_says_that_nothing_tells_of_what_a_table_is_said_to_show() -> None:
    [one] = found(about_another, "The water temperature at the pier is given in table 2." + _TABLES)
    assert "nothing there is about" in one.message
