"""What stands behind placeholders, by the words that stand in the text."""

from __future__ import annotations

from dataclasses import replace

from probata.method.documents.model import Mark, MarkKind, Reading
from probata.method.documents.placeholders import placeholders
from probata.method.documents.readers import signal, telegram, whatsapp
from probata.record.basis import Method
from probata.record.span import TextSpan
from probata.record.withheld import Withheld

CHAT = "12/11/2019, 22:41 - +000 555 0141 907: ring 0000 555 0188 236\n12/11/2019, 22:42 - Lamp: yes\n"
METHOD = Method("read-whatsapp", 1)


def revealed(reading: Reading) -> dict[str, str]:
    return {name: each.reveal() for name, each in placeholders(reading).items()}


def test_numbers_of_a_chat_stand_under_their_placeholders() -> None:
    reading = whatsapp.read(CHAT.encode(), "chat.txt")
    assert revealed(reading) == {"number 1": "+000 555 0141 907", "number 2": "0000 555 0188 236"}
    assert "555" not in repr(placeholders(reading))


def test_an_account_without_a_name_is_an_account() -> None:
    said = (
        b'{"name":"K","type":"private_group","id":1,"messages":[{"id":1,"type":"message","date":"2019-04-12T21:00:00",'
    )
    said += b'"from":null,"from_id":"user4711","text":"ring +000 555 0141 907"}]}'
    assert revealed(telegram.read(said, "result.json")) == {"account 1": "user4711", "number 2": "+000 555 0141 907"}


def test_a_sender_is_looked_at_too() -> None:
    marks = (Mark(MarkKind.MESSAGE, TextSpan(0, 2), None, "account 1"),)
    assert list(placeholders(Reading("hm", METHOD, marks, identities=(Withheld("x"),)))) == ["account 1"]


def test_what_people_wrote_themselves_is_not_told_apart() -> None:
    one = Reading("number 1 and account 1", METHOD, identities=(Withheld("x"),))
    assert list(placeholders(one)) == ["number 1 or account 1"]
    assert list(placeholders(replace(one, text="number 11"))) == ["number 1"]
    assert placeholders(replace(one, identities=())) == {}


def test_signal_too() -> None:
    line = b'{"envelope":{"source":"+0005550141907","sourceNumber":"+0005550141907","sourceName":"",'
    line += b'"timestamp":1573598460000,"dataMessage":{"timestamp":1573598460000,"message":"hm"}}}\n'
    assert list(revealed(signal.read(line, "s.jsonl")).values()) == ["+0005550141907"]
