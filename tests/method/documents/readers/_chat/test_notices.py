"""Notices: what a program writes by itself, and people's words that look alike."""

import pytest

from probata.method.documents.readers._chat.notices import CALL, behind_mark, in_senders_place, tells_of_encryption


@pytest.mark.parametrize(
    "words",
    [
        "Messages and calls are end-to-end encrypted",
        "Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt",
        'Heron changed the subject from "A',
        "Heron created group “Plan",
        "الرسائل والمكالمات مشفّرة بالكامل",
        'Heron brel dorn "A',
        "Heron brel «A",
    ],
)
def test_what_stands_in_a_senders_place_and_is_none(words: str) -> None:
    assert in_senders_place(words)


@pytest.mark.parametrize("words", ["Heron", "Ana “Nena” López", 'Ana "Nena" López', "Dr. Hesk, Low Reaches", "«Лодка»"])
def test_names_are_names(words: str) -> None:
    assert not in_senders_place(words)


@pytest.mark.parametrize(
    "words",
    [
        "Heron added Lamp",
        "Missed voice call, Tap to call back",
        "Heron left",
        "未接语音通话",
        "Heron hat Lamp hinzugefügt",
    ],
)
def test_notices_behind_a_mark(words: str) -> None:
    assert behind_mark(words)


def test_only_the_first_line_is_a_notice() -> None:
    assert not behind_mark("nobody came\nHeron left")


def test_calls_and_the_notice_at_the_top() -> None:
    assert CALL.match("Missed video call")
    assert not CALL.match("we missed the voice call")
    assert tells_of_encryption("Messages you send to this group are now secured with end-to-end encryption.")
    assert not tells_of_encryption("hello " * 20 + "end-to-end")
