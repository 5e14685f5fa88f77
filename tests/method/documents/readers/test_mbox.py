"""Mailboxes: each mail a document of its own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.bodies import bodies
from probata.method.documents.model import MarkKind, Part
from probata.method.documents.readers import mbox
from probata.method.documents.shelf import read
from probata.record.errors import Unreadable
from probata.record.span import MessageNumber

LINE = "From a@b.invalid Fri Apr 12 09:30:00 2019\n"


def box(*texts: str) -> bytes:
    return "".join(f"{LINE}From: p{at}\nX-A: {at}\n\n{text}\n\n" for at, text in enumerate(texts, start=1)).encode()


@given(st.lists(st.text(st.characters(categories=["L", "N"]), max_size=20), min_size=1, max_size=8))
def test_each_mail_is_a_document_with_its_own_sender_only(texts: list[str]) -> None:
    reading = mbox.read(box(*texts), "a")
    found = bodies(reading)
    assert len(found) == len(texts)
    for at, (body, text) in enumerate(zip(found, texts, strict=True), start=1):
        assert [claim.value for claim in body.declared if claim.field == "author"] == [f"p{at}"]
        assert body.span.of(reading.text) == f"From: p{at}\n\n{text}".strip()
    numbers = [mark.place for mark in reading.marks if mark.kind is MarkKind.MESSAGE]
    assert numbers == [MessageNumber(at) for at in range(1, len(texts) + 1)]


def test_a_limit_names_its_messages() -> None:
    limits = mbox.read(box("x", "From y", "z\nFrom y"), "a").limits
    assert limits == ("a line begins with From and is no border between mails; it was read as text (message 2, 3)",)


def test_files_lie_under_the_number_of_their_mail() -> None:
    file = "begin 644 a.txt\n#0V%T\n`\nend"
    found = list(mbox.parts(box("x", file, file), "a"))
    assert [each.path for each in found] == ["message 2/a.txt", "message 3/a.txt"]
    assert all(isinstance(each, Part) and each.data == b"Cat" for each in found)


def test_a_mailbox_is_known_without_a_suffix() -> None:
    assert read(box("x"), "INBOX").reader == mbox.METHOD
    assert read(b"From the landing one sees it.\n", "INBOX").reader.name == "read-txt"


@pytest.mark.parametrize(("bound", "value"), [("MAX_BYTES", 10), ("MAX_MAILS", 1)])
def test_bounds(monkeypatch: pytest.MonkeyPatch, bound: str, value: int) -> None:
    monkeypatch.setattr(mbox, bound, value)
    with pytest.raises(Unreadable, match=r"larger than|more than") as refusal:
        mbox.read(box("x", "y"), "a")
    assert "smaller mailboxes" in refusal.value.next_step


def test_what_is_no_mailbox_is_refused() -> None:
    with pytest.raises(Unreadable, match="no mailbox"):
        mbox.read(b"From here\n", "a.mbox")
    with pytest.raises(Unreadable, match="no mailbox"):
        list(mbox.parts(b"From here\n", "a.mbox"))
