"""data.json of signal-export: quotations, stickers, files, reactions; calls are nobody's words."""

from __future__ import annotations

from probata.method.documents.model import MarkKind
from probata.method.documents.readers._chat.attachments import attachment_names
from probata.method.documents.readers._chat.signal_export import Messages
from probata.method.documents.readers._chat.writing import Writer
from tests.method.documents.readers.exports import golden, marked, messages


def test_messages_with_what_is_beside_them() -> None:
    reading = golden("signal-data.lines")
    assert messages(reading)[1] == (2, "Lamp", "2019-04-12T09:31:05 Lamp: (in reply to “ask”) where\nreaction: Me 👍")
    assert attachment_names(reading) == ((3, "the gate.jpg"),)
    assert marked(reading, MarkKind.OMITTED) == ["😬"]
    assert marked(reading, MarkKind.TAKEN_BACK) == ["(This message was deleted)"]
    assert marked(reading, MarkKind.SYSTEM) == ["2019-04-12T09:33:05 Lamp: Missed voice call"]


def test_what_is_no_message_is_told_and_odd_fields_are_kept() -> None:
    told = Messages(Writer("a"))
    assert not told.tell({"date": "2019"})
    assert told.tell({"date": "2019", "sender": None, "body": None, "reactions": [1, ["x"]], "mood": "low"})
    assert told.to.to.text() == "2019 nobody named:\nreaction: x\nmood: low"
