"""Names under which reports accuse."""

from __future__ import annotations

import pytest

from probata.method.report.claims.reading.charges import CHARGES, OF_LAW


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("a genocidal campaign", "genocide"),
        ("crimes under international law", "international crimes"),
        ("they were tortured", "torture"),
        ("the looting of the shops", "theft"),
        ("kidnapped at night", "abduction"),
    ],
)
def test_a_charge_is_known_in_the_forms_of_its_word(words: str, name: str) -> None:
    assert CHARGES[name].search(words)


def test_the_names_of_law_come_first_and_the_general_one_last() -> None:
    assert [*CHARGES][: len(OF_LAW)] == [*OF_LAW]
    assert [*CHARGES][-1] == "a crime"


def test_a_word_that_only_begins_alike_is_none() -> None:
    assert not CHARGES["rape"].search("a rapid grape harvest")
