"""signal-cli: envelopes bare and as notifications; who is named is named, who is not has a placeholder."""

from __future__ import annotations

from probata.method.documents.model import MarkKind
from probata.method.documents.readers._chat.attachments import attachment_names
from probata.method.documents.readers._chat.signal_cli import Envelopes
from probata.method.documents.readers._chat.writing import Writer
from probata.record.span import MessageNumber
from tests.method.documents.readers.exports import golden, marked, messages


def test_messages_with_group_answer_change_and_taking_back() -> None:
    reading = golden("signal-cli.jsonl")
    said = {number: (by, words) for number, by, words in messages(reading)}
    assert said[1] == ("Heron", "2019-04-12T07:30:05+00:00 Heron (in Sheds (INVENTED)): it works, tell number 1")
    assert said[2][0] == "number 2"
    assert said[8] == ("Tirren", "2019-04-12T07:41:45+00:00 Tirren (to Heron): sent from here")
    [answer] = [mark for mark in reading.marks if mark.kind is MarkKind.REPLIED]
    assert (answer.place, answer.by, answer.at) == (MessageNumber(1), "Heron", "2019-04-12T07:30:05+00:00")
    assert marked(reading, MarkKind.TAKEN_BACK) == ["(took back message 4)"]
    assert "(changes message 1) it works again" in said[4][1]
    assert attachment_names(reading) == ((2, "gate.png"), (2, "a1B2.png"), (2, "c3D4.aac"))


def test_reactions_and_calls_are_nobodys_words_and_receipts_are_counted() -> None:
    reading = golden("signal-cli.jsonl")
    lines = [mark.span.of(reading.text) for mark in reading.marks if mark.kind is MarkKind.SYSTEM and mark.place]
    assert lines[0].endswith("Heron reacted 😢 to message 2")
    assert lines[1].startswith("2019-04-12T07:40:05+00:00 Heron call")
    assert "receipts: 1, left out" in reading.limits
    assert "lines that hold no message or are damaged: 1, not read" in reading.limits


def test_what_is_no_envelope_is_told() -> None:
    told = Envelopes(Writer("a"))
    assert not told.tell({"jsonrpc": "2.0", "result": {}, "id": 4})
    assert told.tell({"envelope": {"timestamp": 5}})
    assert told.left == {"empty": 1}
