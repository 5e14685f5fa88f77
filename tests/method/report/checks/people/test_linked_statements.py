"""PB609: statements that are shown to share an interviewee."""

from __future__ import annotations

import pytest

from probata.method.report.checks.people import linked_statements
from tests.method.report.more_world import found


@pytest.mark.parametrize(
    "source",
    [
        "{quote}`lamp` And: {quote}`lamp-too`",
        "It was light. {cite}`lamp` They were counted. {cite}`lamp-too`",
        "A woman said so. {cite}`lamp` The same woman said more.",
        "A woman said so. {cite}`lamp`\n\nAnother statement of hers is about the gate.",
        "The witness quoted above agreed. {cite}`gate`",
    ],
)
def test_a_link_between_two_statements_is_an_objection(source: str) -> None:
    assert len(found(linked_statements, f"{source}\n")) == 1
    assert found(linked_statements, f"{source}\n", audience="internal") == []


@pytest.mark.parametrize(
    "source",
    [
        "{quote}`lamp` {cite}`lamp`",
        "{quote}`lamp` Another said: {quote}`gate`",
        "The same day it rained. {cite}`lamp`",
        "The same person may stand on two lists.",
        "{quote}`lamp`\n\n# More\n\n{quote}`lamp-too`",
    ],
)
def test_statements_apart_are_left_alone(source: str) -> None:
    assert found(linked_statements, f"{source}\n") == []


@pytest.mark.parametrize(
    "words",
    [
        "The person quoted elsewhere on this added:",
        "The interviewee who has already been quoted went on:",
        "The woman mentioned above said:",
    ],
)
def test_words_that_lead_back_to_a_statement_link_it(words: str) -> None:
    assert found(linked_statements, f"{words} {{quote}}`lamp`")


def test_words_that_lead_back_to_nobody_link_nothing() -> None:
    assert not found(linked_statements, "An interviewee who was quoted by a newspaper said: {quote}`lamp`")
