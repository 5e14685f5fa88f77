"""What is a mail, a mailbox, a saved page, and what only looks like one."""

import pytest

from probata.method.documents.readers._mail.look import (
    begins_like_mail,
    begins_like_mailbox,
    begins_like_page,
    field_follows,
    prepared,
)

MAIL = b"Received: x\nFrom: a@b.invalid\nSubject: s\n\ntext"
BOX = b"From a@b.invalid Fri Apr 12 09:30:00 2019\nFrom: a\n\nx"
PAGE = b"From: <Saved by Blink>\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n"


@pytest.mark.parametrize("head", [MAIL, b"\xef\xbb\xbf" + MAIL, MAIL.replace(b"\n", b"\r\n"), b"\r\n" + MAIL])
def test_a_mail_is_known_by_what_only_programs_write(head: bytes) -> None:
    assert begins_like_mail(head)
    assert not begins_like_mailbox(head)
    assert not begins_like_page(head)


@pytest.mark.parametrize(
    "head",
    [
        b"Notes\n\nSubject: the list\nFrom: Harn\nMessage-ID: x\n",
        b"Interview\nFrom: Harn\nSubject: the list\nMessage-ID: 1\n\n",
        b"From: Harn\nTo: Ulla\nDate: Friday\nSubject: the list\n\nTyped by a person.",
        b"From the landing one sees it.\n",
        b"HTTP/1.1 200 OK\nReceived: x\nFrom: y\nDate: z\n\n",
        b"",
        PAGE,
    ],
)
def test_other_texts_are_no_mail(head: bytes) -> None:
    assert not begins_like_mail(head)


def test_a_header_that_goes_on_beyond_the_head_is_one() -> None:
    assert begins_like_mail((MAIL.partition(b"\n\n")[0] + b"\nX-Long: " + b"y" * 5000)[:4096])


@pytest.mark.parametrize(
    "line",
    [
        b"From a@b.invalid Fri Apr 12 09:30:00 2019",
        b"From - Fri Apr 12 09:30:00 2019",
        b"From 1629@xxx Fri Apr 12 09:30:00 +0000 2019",
        b"From a@b.invalid Fri, 12 Apr 2019 09:30:00",
    ],
)
def test_lines_before_the_mails_of_a_mailbox(line: bytes) -> None:
    assert begins_like_mailbox(line + b"\nX-A: b\n\n")
    assert not begins_like_mailbox(line + b"\nwords of a letter\n")


@pytest.mark.parametrize("head", [b"From the shed on Friday one sees it.\nNote: x\n", b"From: x\n", b"", b"Fromage"])
def test_what_only_begins_with_from_is_no_mailbox(head: bytes) -> None:
    assert not begins_like_mailbox(head)


def test_a_saved_page() -> None:
    assert begins_like_page(PAGE)
    word = b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Location: file:///a.htm\n"
    assert begins_like_page(word)
    assert not begins_like_page(b"To: a@b.invalid\n" + word)
    assert not begins_like_page(word.replace(b"Content-Location", b"X"))


def test_what_stands_before_the_header_is_kept_beside() -> None:
    assert prepared(b"\xef\xbb\xbf" + MAIL) == (MAIL, [])
    assert prepared(b"From a Fri Apr 12 09:30:00 2019\n" + MAIL) == (MAIL, ["From a Fri Apr 12 09:30:00 2019"])
    assert prepared(b"%d\n" % len(MAIL) + MAIL + b"<plist/>") == (MAIL, [str(len(MAIL)), "<plist/>"])
    assert prepared(b"A: b\rC: d\r\rtext") == (b"A: b\nC: d\n\ntext", [])
    assert prepared(b"From x\nno field") == (b"From x\nno field", [])


def test_a_field_follows() -> None:
    assert field_follows(b"x\nA: b", 2)
    assert field_follows(b"x\n>From y", 2)
    assert not field_follows(b"x\nwords", 2)
