"""What a sentence leaves out of an expression."""

from __future__ import annotations

import pytest

from probata.method.report.matching.shortening import both, halved, shortened, words_said
from tests.method.report import world


def test_what_is_said_and_what_is_left_out_are_named() -> None:
    fault = shortened(world.records(), "held or worked", "They had been held.")
    assert fault is not None
    assert fault[0] == "this sentence says 'held' and leaves 'worked' out."


def test_where_no_count_is_saved_the_next_step_is_to_count() -> None:
    fault = shortened(world.records(), "pills or injections", "They were given pills.")
    assert fault is not None
    assert fault[1].endswith("or count 'pills' alone and save that.")


@pytest.mark.parametrize(
    "expression", ["held", "held and worked", "not (held", "nothing or held", "not held", "sex = woman"]
)
def test_no_disjunction_and_no_expression_are_never_shortened(expression: str) -> None:
    assert shortened(world.records(), expression, "They had been held.") is None


def test_and_is_not_or() -> None:
    known = world.records()
    assert both(known, "held or worked", "They had been held and had worked.") is not None
    assert both(known, "held or worked", "They had been held and had worked, or had been held or had worked.") is None
    assert both(known, "held or worked", "They had been held, and others had worked.") is None
    assert both(known, "held", "They had been held and had worked.") is None


def test_the_number_of_one_does_not_bear_the_words_for_either() -> None:
    known = world.records()
    fault = halved(known, known.counts["held"], "They had been held or had worked.")
    assert fault is not None
    assert "`involved`" in fault[1]
    assert halved(known, known.counts["held"], "Of those who had been held or had worked, they had been held.") is None
    assert halved(known, known.counts["involved"], "They had been held or had worked.") is None


def test_the_words_that_say_an_alternative_are_found() -> None:
    words = "They had worked there, and been held."
    assert [one.of(words) for one in words_said(world.records(), "held or worked", words)] == ["worked", "held"]
