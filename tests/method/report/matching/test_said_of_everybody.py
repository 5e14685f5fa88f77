"""A number of a part of the interviews under words for all of them."""

from __future__ import annotations

import pytest

from probata.method.report.matching.said_of_everybody import everybody
from probata.method.report.prose.woven import each_sentence
from tests.method.report import world


def _everybody(source: str) -> list[str]:
    """The words by which each count of a text is said of everybody; ``medicine`` is among those held or at work."""
    bound = world.bound(f"{source}\n")
    found = []
    for passage, _, woven in each_sentence(bound):
        for role in woven.roles:
            end = everybody(bound, passage, woven, role)
            found += [woven.text[role.end : end].strip()] if end is not None else []
    return found


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("{count}`medicine:words|Most` of the people whom the Inquiry interviewed described pills.",
         "of the people whom the Inquiry interviewed"),
        ("{count}`medicine:words|Most` of the interviewees described pills.", "of the interviewees"),
        ("{count}`medicine:words|Most` of those interviewed described pills.", "of those interviewed"),
        ("{count}`medicine:words|Most` fishers who spoke to the Inquiry described pills.",
         "fishers who spoke to the Inquiry"),
        ("The Inquiry interviewed {count}`medicine:n` people.", "people"),
        ("{count}`medicine:n` women were interviewed.", "women were interviewed"),
    ],
)  # fmt: skip
def test_words_for_everybody_over_a_narrower_base(source: str, words: str) -> None:
    assert _everybody(source) == [words]


@pytest.mark.parametrize(
    "source",
    [
        "{count}`medicine:words|Most` of the interviewees who had been held described pills.",
        "Of those who had been held or had worked in a hostel, {count}`medicine:words|most` of the interviewees spoke.",
        "They had been held. {count}`medicine:words|Most` of the interviewees described pills.",
        "{count}`medicine:words|Most|answered`, described pills.",
        "{count}`medicine:k` of the interviewees described pills.",
        "{count}`involved:words|Most` of the people whom the Inquiry interviewed had been held or had worked.",
        "The Inquiry interviewed {count}`involved:n` people.",
        "{count}`medicine:n` people had been held or had worked.",
    ],
)
def test_a_base_that_is_named_or_is_everybody_is_let_be(source: str) -> None:
    assert _everybody(source) == []
