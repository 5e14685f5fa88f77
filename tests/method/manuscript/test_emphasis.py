"""Runs of stars and underscores open and close as CommonMark's rules say (test_inlines compares any text)."""

import pytest

from probata.method.manuscript.emphasis import run_of_marks
from tests.method.manuscript.texts import messages, plain, reading


@pytest.mark.parametrize(
    ("text", "opens", "closes"),
    [(" *a", True, False), ("a* ", False, True), ("a*b", True, True), (" * ", False, False), ('a*"b', False, True)],
)
def test_what_stands_around_a_run_says_what_it_does(text, opens, closes) -> None:
    run = run_of_marks(text, 1, 2)
    assert (run.opens, run.closes) == (opens, closes)


def test_underscores_inside_a_word_are_words() -> None:
    run = run_of_marks("a_b", 1, 2)
    assert (run.opens, run.closes) == (False, False)


def test_emphasis_that_is_too_deep_is_a_fault_told_once() -> None:
    manuscript = reading("*" * 99 + "a" + "*" * 99)
    assert [message.partition(" ")[2] for message in messages(manuscript)] == ["Emphasis is nested too deep."]
    assert "a" in plain(manuscript.blocks[0].inlines)
