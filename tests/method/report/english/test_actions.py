"""The action that a recommendation asks for, and verbs that ask for the same."""

from __future__ import annotations

import pytest

from probata.method.report.english.actions import asked_for


@pytest.mark.parametrize(
    ("action", "words"),
    [
        ("release", "All persons should be released."),
        ("establish", "Set up a body."),
        ("repeal", "Revoke the decree."),
        ("make public", "Publish the list."),
    ],
)
def test_an_action_may_be_asked_for_in_other_words(action: str, words: str) -> None:
    assert asked_for(action, words) is not None


@pytest.mark.parametrize(("action", "words"), [("repeal", "Review the decree."), ("release", "Hold them.")])
def test_another_action_is_another_one(action: str, words: str) -> None:
    assert asked_for(action, words) is None
