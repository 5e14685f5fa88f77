"""WhatsApp: what is a chat and what is not, and the golden files as an investigator would read them."""

# ruff: noqa: E501 (long lines here are what is expected)
from __future__ import annotations

import pytest

from probata.method.documents.model import MarkKind
from probata.method.documents.readers import whatsapp
from probata.method.documents.readers._chat.attachments import attachment_names
from probata.method.documents.shelf import HEAD, read
from probata.record.errors import Unreadable
from probata.record.span import MessageNumber
from tests.method.documents.readers.exports import golden, marked, messages

CHAT = "12/11/2019, 22:40 - Heron: it works\n12/11/2019, 22:41 - Lamp: where\n"
NONE = {
    "prose": "On 12/11/2019, 22:40 somebody called.\nNothing else.\n",
    "one message": CHAT.partition("\n")[0],
    "one sender's line among notices": "12/11/2019, 22:40 - A joined\n12/11/2019, 22:41 - B: x\n12/11/2019, 22:42 - C left\n",
    "a title first": "Minutes\n" + CHAT,
    "a log": "[2019-11-12 22:40:01] production.ERROR: a\n[2019-11-12 22:40:02] production.INFO: b\n",
    "hearing": "BRENLOW: And in April?\n\nDRIVER: They didn’t ask.\n",
    "table": "date;time\n12/11/2019;22:40\n13/11/2019;22:41\n",
    "two layouts": "12/11/2019, 22:40 - A: x\n[12.11.19, 22:41:00] B: y\n",
}


@pytest.mark.parametrize("text", NONE.values(), ids=NONE)
def test_what_is_no_chat_is_not_taken_for_one(text: str) -> None:
    assert not whatsapp.recognises(text.encode()[:HEAD])
    assert read(text.encode(), "a.txt").reader.name == "read-txt"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("name", ["_chat.txt", "WhatsApp Chat with Lamp.txt", "chat", "chat.md", "chat.bak"])
def test_a_chat_is_one_whatever_its_name_and_encoding(encoding: str, name: str) -> None:
    text = CHAT.replace("where", "où est-il, là près du lac ?")
    reading = read(text.encode(encoding), name)
    assert reading.reader == whatsapp.METHOD
    assert [by for _, by, _ in messages(reading)] == ["Heron", "Lamp"]


def test_a_head_cut_in_a_letter_or_in_a_long_message_is_still_known() -> None:
    data = (CHAT + "湖" * 5_000).encode()
    assert all(whatsapp.recognises(data[:size]) for size in (HEAD, HEAD - 1, HEAD - 2))


@pytest.mark.parametrize("data", [b"", b"words", NONE["a log"].encode(), b"\x00\x01", CHAT.encode()[:30]])
def test_what_is_no_chat_is_refused(data: bytes) -> None:
    with pytest.raises(Unreadable) as refusal:
        whatsapp.read(data, "a.txt")
    assert refusal.value.message.endswith(".")


def test_a_chat_of_an_iphone() -> None:
    reading = golden("whatsapp-ios.txt")
    said = {number: (by, words.partition(": ")[2]) for number, by, words in messages(reading)}
    assert set(range(1, 17)) - set(said) == {1, 2, 3, 14}
    assert said[4] == ("Heron", "it works\nand: a second line")
    assert said[5] == ("number 1", "where is he")
    assert said[12][1] == "ask @number 1 or number 2, https://wa.me/number 3, number 4"
    assert said[13][1] == "on 02/04/2019 at 08:30, lease 17, 12,000 people, version 1.2.3"
    assert said[15] == ("~ Lamp", "forwarded:\n12/11/2019, 22:40 - Heron: not a message of its own")
    assert attachment_names(reading) == (
        (6, "00000007-PHOTO-2019-04-10-12-06-30.jpg"),
        (7, "00000008-list.pdf"),
        (11, "00000012-number 1.vcf"),
    )
    assert [mark.at for mark in reading.marks if mark.place == MessageNumber(5)] == ["2019-04-10T00:05:00"]
    assert marked(reading, MarkKind.OMITTED) == ["image omitted"]
    assert marked(reading, MarkKind.TAKEN_BACK) == ["This message was deleted."]
    assert "its time goes back once, first at message 16; the order is the file's" in reading.limits
    assert not reading.exact


def test_a_chat_in_arabic() -> None:
    reading = golden("whatsapp-android-ar.txt")
    assert [(number, by) for number, by, _ in messages(reading)] == [
        (3, "Heron"),
        (4, "أم نادر"),
        (5, "أم نادر"),
        (6, "أم نادر"),
        (7, "number 1"),
    ]
    assert [mark.at for mark in reading.marks if mark.place == MessageNumber(4)] == ["2019-04-13T00:01"]
    assert attachment_names(reading) == ((5, "IMG-20190413-WA0003.jpg"),)


def test_the_same_bytes_withhold_the_same_numbers() -> None:
    first, second = golden("whatsapp-ios.txt"), golden("whatsapp-ios.txt")
    assert first == second
    assert [one.reveal() for one in first.identities] == [one.reveal() for one in second.identities]
    assert len(first.identities) == 4
