"""PB206: a translation told as the very words."""

from __future__ import annotations

import pytest

from probata.method.report.checks.quotations import translation_as_original as rule
from tests.method.report.more_world import found

OBJECTED = [
    "One interviewee said, word for word: {quote}`gate`\n",
    "In her own language, one interviewee said: {quote}`gate`\n",
    "These were the very words of an interviewee: {quote}`gate`\n",
]
LET_BE = [
    "One interviewee said: {quote}`gate`\n",
    "One interviewee said, in translation, which is not word for word: {quote}`gate`\n",
    "One interviewee said, word for word: {quote}`lamp`\n",
    "The decree is quoted word for word: {quote}`decree`\n",
    "One interviewee, who spoke her own language through an interpreter, said: {quote}`gate`\n",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_words_of_an_interpreter_are_nobodys_very_words(source: str) -> None:
    assert len(found(rule, source)) == 1


@pytest.mark.parametrize("source", LET_BE)
def test_who_says_nothing_of_it_or_needed_no_interpreter_is_let_be(source: str) -> None:
    assert found(rule, source) == []


def test_in_another_language_nothing_is_known() -> None:
    assert found(rule, OBJECTED[0], language="fr") == []
