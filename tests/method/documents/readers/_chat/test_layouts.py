"""The same conversation in the layouts of many phones: each gives back the same sender, time, words and file."""

from __future__ import annotations

import random
import re
import unicodedata

import pytest

from probata.method.documents.model import MarkKind, Reading
from probata.method.documents.readers import whatsapp
from probata.method.documents.readers._chat.attachments import attachment_names
from probata.method.documents.shelf import HEAD, read
from probata.record.span import MessageNumber
from tests.method.documents.readers._chat.conversations import PHONES, Message, Phone, conversation, export, words

_BIDI = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def plain(text: str) -> str:
    return _BIDI.sub("", text).strip()


def shown(sender: str) -> str:
    """A sender as the reading gives it: odd white space is a blank, the only number in the room is number 1."""
    return (
        "number 1"
        if sender.startswith("+")
        else unicodedata.normalize("NFKC", sender)
        if "\u202f" in sender
        else sender
    )


def told(phone: Phone, reading: Reading) -> list[tuple[str, str, str, str, str]]:
    """Sender, time, words, file and kind of every message."""
    files = dict(attachment_names(reading))
    inside = {
        mark.span: mark.kind.value for mark in reading.marks if mark.kind in (MarkKind.OMITTED, MarkKind.TAKEN_BACK)
    }
    found = []
    for mark in reading.marks:
        if mark.kind is MarkKind.MESSAGE:
            assert isinstance(mark.place, MessageNumber)
            said = mark.span.of(reading.text)
            at = said.replace("\u202f", " ").index(mark.by) + len(mark.by)
            body = said[at:].removeprefix(phone.colon.rstrip()).strip()
            kind = next((kind for span, kind in inside.items() if mark.span.holds(span)), "")
            found.append((mark.by, mark.at, plain(body), files.get(mark.place.number, ""), kind))
    return found


def sent(phone: Phone, one: Message) -> tuple[str, str, str, str, str]:
    kind = {"omitted": "omitted medium", "deleted": "message taken back"}.get(one.kind, "")
    time = one.time.isoformat(timespec="seconds" if phone.seconds else "minutes")
    return shown(one.sender), time, plain(words(phone, one)), one.file, kind


@pytest.mark.parametrize("phone", PHONES, ids=lambda phone: phone.name)
@pytest.mark.parametrize("seed", range(3))
def test_two_hundred_messages_come_back_as_they_were_sent(phone: Phone, seed: int) -> None:
    messages = conversation(random.Random(seed))  # noqa: S311 (no secret)
    data = export(phone, messages, end="\r\n" if seed == 1 else "\n").encode()
    assert whatsapp.recognises(data[:HEAD])
    reading = read(data, "WhatsApp Chat with Lamp.txt")
    assert reading.reader == whatsapp.METHOD
    assert told(phone, reading) == [sent(phone, one) for one in messages]
    assert [one.reveal() for one in reading.identities] == ["+43 660 1234567"]
    assert "1234567" not in reading.text
    assert reading.text == data.decode().replace("+43 660 1234567", "number 1")
    systems = [mark for mark in reading.marks if mark.kind is MarkKind.SYSTEM]
    assert [(mark.place, mark.by) for mark in systems] == [(MessageNumber(1), "")]
    assert "an export can be edited; absence proves nothing" in reading.limits
    assert not any("cannot be told" in limit or "goes back" in limit for limit in reading.limits)
