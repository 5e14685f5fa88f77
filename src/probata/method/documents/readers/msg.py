"""Outlook messages (.msg, MS-OXMSG): header, body in every version that differs, attached messages; files as parts."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.documents.model import Declared, Left, Part, Reading
from probata.method.documents.old_formats import OLE2
from probata.method.documents.readers._building import Building
from probata.method.documents.readers._mail.files import Files
from probata.method.documents.readers._mail.mapi import Compound, Storage, holds_message
from probata.method.documents.readers._mail.model import Mail
from probata.method.documents.readers._mail.outlook import mails
from probata.method.documents.readers._mail.writing import write
from probata.method.documents.readers._unread import refuse_ole
from probata.record.basis import Method
from probata.record.errors import Unreadable
from probata.record.span import MessageNumber

METHOD = Method("read-msg", 1)
SUFFIXES = (".msg", ".oft")
SAYS = "Outlook messages: header, body (plain, HTML or RTF), messages attached to it; files in it as parts."
LOADS = ("olefile", "lxml.etree")
MAX_BYTES = 200_000_000
"""No mail server takes a message of this size."""


def recognises(head: bytes) -> bool:
    """Whether the file is a compound file at all; what it holds says whether it is a message."""
    return head.startswith(OLE2)


def fits(data: bytes) -> bool:
    """Whether the compound file holds the properties of a message."""
    return holds_message(data)


def read(data: bytes, name: str) -> Reading:
    """The message, and each attached one as a MESSAGE of its own; raises Unreadable when it is none or damaged."""
    found = _mails(data, name)
    building = Building(name)
    claims: list[Declared] = []
    limits: list[str] = []
    for number, mail in enumerate(found, start=1):
        mine, doubts = write(mail, building, name, MessageNumber(number) if len(found) > 1 else None)
        claims += mine
        limits += doubts
    return Reading(building.text(), METHOD, building.sorted_marks(), tuple(claims), tuple(dict.fromkeys(limits)))


def parts(data: bytes, name: str) -> Iterator[Part | Left]:
    """The files of the message and of those attached to it; raises Unreadable where ``read`` does."""
    files = Files()
    for number, mail in enumerate(_mails(data, name), start=1):
        yield from files.of(mail, f"message {number}/" if number > 1 else "")


def _mails(data: bytes, name: str) -> list[Mail]:
    if not data.startswith(OLE2):
        raise Unreadable("The file is no Outlook message.", where=name)
    if not holds_message(data):
        refuse_ole(data, name)
    if len(data) > MAX_BYTES:
        raise Unreadable(f"The message is larger than {MAX_BYTES:,} bytes.", where=name)
    return mails(Storage(Compound(data, name)))
