"""Signal: four forms of export, each known by its beginning and read by what it is."""

from __future__ import annotations

import pytest

from probata.method.documents.model import MarkKind
from probata.method.documents.readers import signal, whatsapp
from probata.method.documents.readers._chat.attachments import attachment_names
from probata.record.errors import Unreadable
from tests.method.documents.readers.exports import GOOD, golden, head, marked, messages

FORMS = ("signal-chat.md", "signal-data.lines", "signal-cli.jsonl", "signal-main.jsonl")


@pytest.mark.parametrize("name", FORMS)
def test_each_form_is_known_and_read(name: str) -> None:
    assert signal.recognises(head(name))
    assert not whatsapp.recognises(head(name))
    assert golden(name).reader == signal.METHOD


@pytest.mark.parametrize(
    "data",
    [
        b'{"date": "2019", "amount": 5}\n',
        b'{"account": "savings", "amount": 5}',
        b'{"jsonrpc": "2.0", "method": "ping", "params": {"x": 1}}',
        b"[2019-04-12 09:30:05] Heron: x\n[2019-04-12 09:31:05] Lamp: y\n",
        b"words",
    ],
)
def test_other_json_and_other_chats_are_not_taken(data: bytes) -> None:
    assert not signal.recognises(data)
    with pytest.raises(Unreadable, match="no export of Signal"):
        signal.read(data, "a.json")


def test_markdown_keeps_its_text_but_for_the_number() -> None:
    reading = golden("signal-chat.md")
    data = (GOOD / "signal-chat.md").read_bytes().decode()
    assert reading.text == data.replace("+44 7700 900123", "number 1")
    assert [(number, by) for number, by, _ in messages(reading)] == [
        (1, "Me"),
        (2, "Lamp"),
        (3, "Me"),
        (4, "Lamp"),
        (6, "Lamp"),
        (7, "Lamp"),
    ]
    assert attachment_names(reading) == ((3, "the gate.jpg"), (3, "list.pdf"))
    assert marked(reading, MarkKind.REPLIED) == ["> it works"]
    assert marked(reading, MarkKind.OMITTED) == ["(( 😬 ))"]
    assert marked(reading, MarkKind.TAKEN_BACK) == ["(This message was deleted)"]
    assert marked(reading, MarkKind.SYSTEM) == [
        "(- Me: 👍, Lamp: 😢 -)",
        "[2019-04-12 09:34:05] Lamp: Missed voice call",
    ]


def test_a_list_of_envelopes_is_read_like_lines_of_them() -> None:
    kept = [line for line in (GOOD / "signal-cli.jsonl").read_bytes().splitlines() if b"damaged" not in line]
    listed = signal.read(b"[" + b",".join(kept) + b"]", "a.json")
    assert listed.text == golden("signal-cli.jsonl").text
