"""Messages one by one: who, when, the words alone, what came with them."""

from __future__ import annotations

from probata.method.documents.messages import Message, messages
from probata.method.documents.model import Mark, MarkKind, Reading
from probata.method.documents.readers import telegram, whatsapp
from probata.record.span import MessageNumber, TextSpan

CHAT = """12/11/2019, 22:40 - Messages and calls are end-to-end encrypted.
12/11/2019, 22:41 - Heron: look: Heron: at this
and that
12/11/2019, 22:42 - Lamp: \u200ePTT-20191112-WA0002.opus (file attached)
12/11/2019, 22:43 - Heron: This message was deleted
12/11/2019, 22:44 - Lamp: <Media omitted>
"""


def read(text: str) -> tuple[Reading, tuple[Message, ...]]:
    reading = whatsapp.read(text.encode(), "chat.txt")
    return reading, messages(reading.text, reading.marks)


def test_each_has_its_number_time_sender_and_words() -> None:
    reading, found = read(CHAT)
    assert [(one.number, one.by) for one in found] == [(1, ""), (2, "Heron"), (3, "Lamp"), (4, "Heron"), (5, "Lamp")]
    assert found[1].at == "2019-11-12T22:41"
    assert found[1].words.of(reading.text) == "look: Heron: at this\nand that"
    assert found[0].words == found[0].span
    assert all(one.span.holds(one.words) for one in found)


def test_what_the_program_put_there_is_told() -> None:
    _, found = read(CHAT)
    assert [one.told for one in found] == [(), (), (), ("message taken back",), ("omitted medium",)]
    assert [one.files for one in found] == [(), (), ("PTT-20191112-WA0002.opus",), (), ()]
    assert not any(one.is_forwarded for one in found)


def test_a_sender_that_is_a_number_is_cut_off_too() -> None:
    reading, found = read(CHAT.replace("Heron", "+000 555 0141 907"))
    assert (found[1].by, found[1].words.of(reading.text)[:5]) == ("number 1", "look:")


def test_of_a_forwarded_message_the_words_of_its_author() -> None:
    said = (
        b'{"name":"K","type":"private_group","id":1,"messages":[{"id":1,"type":"message","date":"2019-04-12T21:00:00",'
    )
    said += b'"from":"Lamp","from_id":"user1","forwarded_from":"News","text":"The lake is closed."}]}'
    reading = telegram.read(said, "result.json")
    (one,) = messages(reading.text, reading.marks)
    assert (one.is_forwarded, one.words.of(reading.text)) == (True, "The lake is closed.")


def test_other_texts_have_none() -> None:
    assert messages("12/11/2019, 22:41 - Heron: no marks", ()) == ()


def test_a_sender_of_nothing_but_white_space_is_none() -> None:
    text = "a" + " " * 100_000
    mark = Mark(MarkKind.MESSAGE, TextSpan(0, len(text)), MessageNumber(1), " ", "")
    (found,) = messages(text, [mark])
    assert found.words == TextSpan(0, len(text))
