"""Outlook messages, from bytes to a reading."""

import contextlib
from pathlib import Path

import pytest

from probata.method.documents.bodies import bodies
from probata.method.documents.readers import msg
from probata.method.documents.shelf import read
from probata.record.errors import Unreadable
from probata.record.span import MessageNumber

DATA = Path(__file__).parents[3] / "data" / "documents" / "good" / "list.msg"


def test_an_attached_message_is_a_document_of_its_own_sender() -> None:
    reading = read(DATA.read_bytes(), DATA.name)
    outer, inner = bodies(reading)
    assert [claim.value for claim in inner.declared if claim.field == "author"] == ["Harn <harn@shore.invalid>"]
    assert "Seven boats." in inner.span.of(reading.text)
    assert "Seven boats." not in outer.span.of(reading.text)
    assert {mark.place for mark in reading.marks if mark.place} == {MessageNumber(1), MessageNumber(2)}


def test_a_message_is_known_by_what_it_holds() -> None:
    data = DATA.read_bytes()
    assert msg.recognises(data[:16])
    assert msg.fits(data)
    assert read(data, "a.bin").reader == msg.METHOD


@pytest.mark.parametrize("data", [b"", b"text", msg.OLE2, msg.OLE2 + bytes(504) + "WordDocument".encode("utf-16-le")])
def test_others_are_refused(data: bytes) -> None:
    with pytest.raises(Unreadable):
        msg.read(data, "a.msg")
    with pytest.raises(Unreadable):
        list(msg.parts(data, "a.msg"))


@pytest.mark.parametrize("at", range(600, 9000, 800))
def test_a_cut_message_is_read_or_refused(at: int) -> None:
    with contextlib.suppress(Unreadable):
        assert msg.read(DATA.read_bytes()[:at], "a").text
