"""PB207: quoted words are given to somebody who did not say them."""

from __future__ import annotations

import pytest

from probata.method.report.checks import other_mouth as rule
from tests.method.report.more_world import found

OBJECTED = [
    "The ambassador said: {quote}`lamp`\n",
    "The Ministry of Settlement stated: {quote}`gate`\n",
    "The spokesman of the ministry later said that the {quote}`gate|gate was closed`.\n",
    "An interviewee said: {quote}`decree`\n",
]
LET_BE = [
    "An interviewee said: {quote}`lamp`\n",
    "An interviewee spoke of a visit: the governor had said that {quote}`lamp|it was only never dark`.\n",
    "An interviewee met the governor. The governor said: {quote}`lamp`\n",
    "The ministry said: {quote}`decree`\n",
    "The decree reads: {quote}`decree`\n",
    "She heard it from others. The guard said: {quote}`gate`\n",
    "An interviewee showed the decree: {quote}`decree`\n",
    "The ministry said that it knew nothing. {cite}`decree` An interviewee said: {quote}`gate`\n",
]


@pytest.mark.parametrize("source", OBJECTED)
def test_words_in_another_mouth_are_objected_to(source: str) -> None:
    assert len(found(rule, source)) == 1


@pytest.mark.parametrize("source", LET_BE)
def test_words_of_whoever_said_or_retold_them_are_let_be(source: str) -> None:
    assert found(rule, source) == []


def test_in_another_language_nothing_is_known() -> None:
    assert found(rule, OBJECTED[0], language="fr") == []
