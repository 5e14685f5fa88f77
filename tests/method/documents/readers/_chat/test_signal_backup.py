"""Signal's own export: people and chats by their frames, earlier words of a message hidden beside the later ones."""

# ruff: noqa: E501 (long lines here are what is expected)
from __future__ import annotations

from probata.method.documents.model import MarkKind
from probata.method.documents.readers._chat.signal_backup import Frames
from probata.method.documents.readers._chat.writing import Writer
from tests.method.documents.readers.exports import golden, marked, messages


def test_people_chats_and_messages() -> None:
    reading = golden("signal-main.jsonl")
    assert marked(reading, MarkKind.HEADING) == ["Sheds", "account 2"]
    assert [(number, by) for number, by, _ in messages(reading)] == [
        (1, "number 1"),
        (2, "Lamp"),
        (4, "Tirren Vosk"),
        (5, "account 2"),
    ]
    assert (
        messages(reading)[0][2]
        == "2019-04-12T07:30:05+00:00 number 1: hello number 3\nfile: gate.png\nfile: (without a name, audio/aac)\nreaction: 😢 Lamp"
    )
    assert [one.reveal() for one in reading.identities] == ["447700900123", "BBBB", "07700 900789"]


def test_answers_earlier_words_and_what_was_taken_back() -> None:
    reading = golden("signal-main.jsonl")
    [earlier] = [mark for mark in reading.marks if mark.kind is MarkKind.HIDDEN]
    assert (earlier.span.of(reading.text), earlier.at) == ("words before", "2019-04-12T07:31:44+00:00")
    assert marked(reading, MarkKind.REPLIED) == ["(in reply to “hello”)"]
    assert marked(reading, MarkKind.TAKEN_BACK) == ["(message taken back)"]
    assert marked(reading, MarkKind.OMITTED) == ["(without a name, audio/aac)", "(sticker 😬)"]
    assert "numbers and accounts of people who are named are not given" in reading.limits


def test_frames_that_hold_no_message_are_told() -> None:
    told = Frames(Writer("a"))
    assert told.tell({"backupTimeMs": "1"})
    assert not told.tell({"stickerPack": {}})
    assert told.tell({"chatItem": {"dateSent": "5"}})
    assert told.to.count == 1
