from __future__ import annotations

import pytest

from probata.method.report.prose.needs import told_needs

NEEDS = [
    "This depends on the cooperation of the provincial police.",
    "Repeal the rule; this needs a vote of the council",
    "Open the gates, which needs the consent of the owners.",
    "It can only be done with the help of the owners.",
    "The release requires an order of the High Court.",
    "Nothing can be done here before the Senate has approved it.",
    "It is for the courts to give their consent to this.",
    "This rests with the provincial council.",
    "Such a step needs the votes of the member states.",
    "Pay them, provided that the Treasury agrees.",
]
NEEDS_NOBODY = [
    "This is urgent.",
    "It needs no law.",
    "This depends on nobody else.",
    "Those who need the permission of a warden to leave come first.",
    "This does not depend on the cooperation of the owners.",
    "This needs to be done at once.",
    "The rule that a release needs the consent of the ministry should fall.",
    "Their cooperation with doctors should be voluntary.",
    "Everything that depends on the decree falls with it.",
    "",
]


@pytest.mark.parametrize("words", NEEDS)
def test_what_somebody_else_has_to_give_is_known(words: str) -> None:
    assert told_needs(words, "release")


@pytest.mark.parametrize("words", NEEDS_NOBODY)
def test_denials_and_the_needs_of_people_are_none(words: str) -> None:
    assert not told_needs(words, "release")


def test_an_action_without_words_stops_nothing() -> None:
    assert told_needs(NEEDS[0], "")
