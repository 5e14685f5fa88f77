"""Mails, from bytes to a reading."""

import pytest

from probata.method.documents.bodies import bodies
from probata.method.documents.model import MarkKind, Part
from probata.method.documents.readers import eml
from probata.method.documents.shelf import read
from probata.record.errors import Unreadable

HEAD = b"Received: x\nFrom: Harn <h@a.invalid>\nDate: Fri, 12 Apr 2019 09:30:00 +0200\nSubject: list\n"


def test_a_mail_is_one_message_and_one_document_with_its_claims() -> None:
    reading = read(HEAD + b"\nThey came.\n", "a.eml")
    (body,) = bodies(reading)
    assert body.span.of(reading.text).endswith("They came.")
    assert {claim.field for claim in body.declared} == {"author", "date", "title"}
    (message,) = [mark for mark in reading.marks if mark.kind is MarkKind.MESSAGE]
    assert (message.by, message.at, message.place) == ("Harn <h@a.invalid>", "2019-04-12T09:30:00+02:00", None)


def test_a_mail_under_another_name_is_still_a_mail() -> None:
    reading = read(HEAD + b"\nThey came.\n", "a.bin")
    assert reading.reader == eml.METHOD
    assert "read as .eml because of its content" in reading.limits[-1]


def test_a_letter_typed_in_a_text_file_stays_text() -> None:
    assert read(b"Notes\n\nSubject: the list\nFrom: Harn\n", "a.txt").reader.name == "read-txt"


@pytest.mark.parametrize("data", [b"\n\nno header", b"From the landing\n", b"", b"\xff\xfe\x00"])
def test_what_has_no_header_is_refused_with_a_next_step(data: bytes) -> None:
    with pytest.raises(Unreadable, match="no header") as refusal:
        eml.read(data, "a.eml")
    assert refusal.value.next_step
    with pytest.raises(Unreadable):
        list(eml.parts(data, "a.eml"))


def test_a_mail_that_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(eml, "MAX_BYTES", 10)
    with pytest.raises(Unreadable, match="larger than"):
        eml.read(HEAD, "a.eml")


def test_ten_thousand_fields_and_a_field_of_a_megabyte_are_kept() -> None:
    many = b"".join(b"X-%d: y\n" % number for number in range(10_000))
    reading = eml.read(HEAD + many + b"X-Long: " + b"z" * 1_000_000 + b"\n\nx", "a")
    assert "X-9999: y" in reading.text
    assert "z" * 1_000_000 in reading.text


def test_an_attachment_of_an_attached_mail_comes_out_of_that_mail() -> None:
    inner = HEAD + b"Content-Type: multipart/mixed; boundary=c\n\n--c\nContent-Type: x/y; name=a.txt\n\nin\n--c--\n"
    outer = (
        HEAD
        + b"Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: message/rfc822\n\n"
        + inner
        + b"--b--\n"
    )
    (mail,) = eml.parts(outer, "a")
    assert isinstance(mail, Part)
    (part,) = eml.parts(mail.data, mail.path)
    assert isinstance(part, Part)
    assert part.data == b"in"
