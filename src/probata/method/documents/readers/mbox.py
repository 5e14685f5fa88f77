"""Mailboxes (mbox, RFC 4155): one mail after the other, each a MESSAGE with its number and a document of its own."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.documents.model import Declared, Left, Part, Reading
from probata.method.documents.readers._building import Building
from probata.method.documents.readers._mail.files import Files
from probata.method.documents.readers._mail.look import begins_like_mailbox
from probata.method.documents.readers._mail.mailbox import Gathered, Kept, kept
from probata.method.documents.readers._mail.mime import entity
from probata.method.documents.readers._mail.model import Mail
from probata.method.documents.readers._mail.taking import mail_of
from probata.method.documents.readers._mail.writing import write
from probata.record.basis import Method
from probata.record.errors import Unreadable
from probata.record.span import MessageNumber

METHOD = Method("read-mbox", 1)
SUFFIXES = (".mbox", ".mbx")
SAYS = "Mailboxes (mbox): each mail a document of its own, with its number; files in mails as parts, by mail."
LOADS = ("lxml.etree",)
MAX_BYTES = 200_000_000
"""A mailbox of this size holds years; most of it are files in mails."""
MAX_MAILS = 250_000
"""Mails of one mailbox."""
_SPLIT = "Split it into smaller mailboxes (by year, with the mail program that wrote it) and add those."


def recognises(head: bytes) -> bool:
    """Whether the file begins with the line that stands before each mail of a mailbox, and a header."""
    return begins_like_mailbox(head)


def read(data: bytes, name: str) -> Reading:
    """All mails in their order; raises Unreadable when the file is no mailbox, or too large for one reading."""
    building = Building(name)
    claims: list[Declared] = []
    limits = Gathered()
    for number, (each, mail) in enumerate(_mails(data, name), start=1):
        limits.add(number, each.limits)
        mine, doubts = write(mail, building, name, MessageNumber(number))
        claims += mine
        limits.add(number, doubts)
    return Reading(building.text(), METHOD, building.sorted_marks(), tuple(claims), limits.sentences())


def parts(data: bytes, name: str) -> Iterator[Part | Left]:
    """The files of each mail, under a folder with the mail's number; raises Unreadable where ``read`` does."""
    files = Files()
    for number, (_each, mail) in enumerate(_mails(data, name), start=1):
        yield from files.of(mail, f"message {number}/")
        if files.full:
            return


def _mails(data: bytes, name: str) -> Iterator[tuple[Kept, Mail]]:
    if len(data) > MAX_BYTES:
        raise Unreadable(f"The mailbox is larger than {MAX_BYTES:,} bytes.", where=name, next_step=_SPLIT)
    if not begins_like_mailbox(data[:4096]):
        raise Unreadable("The file is no mailbox: it does not begin with the line before a mail.", where=name)
    for number, each in enumerate(kept(data)):
        if number >= MAX_MAILS:
            raise Unreadable(f"The mailbox holds more than {MAX_MAILS:,} mails.", where=name, next_step=_SPLIT)
        mail = mail_of(entity(each.data))
        mail.envelope = each.envelope
        yield each, mail
