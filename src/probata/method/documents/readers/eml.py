"""Mail: one message as it was sent (RFC 5322, MIME): header, text in every version that differs, files as parts."""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.documents.model import Left, Part, Reading
from probata.method.documents.readers._building import Building
from probata.method.documents.readers._mail.files import Files
from probata.method.documents.readers._mail.look import begins_like_mail, prepared
from probata.method.documents.readers._mail.mime import entity
from probata.method.documents.readers._mail.model import Mail
from probata.method.documents.readers._mail.taking import mail_of
from probata.method.documents.readers._mail.writing import write
from probata.record.basis import Method
from probata.record.errors import Unreadable

METHOD = Method("read-eml", 1)
SUFFIXES = (".eml", ".emlx")
SAYS = (
    "Mails: header, text (both versions where plain and HTML differ), earlier mails typed as another's; files as parts."
)
LOADS = ("lxml.etree",)
MAX_BYTES = 150_000_000
"""No mail server takes a mail of this size."""


def recognises(head: bytes) -> bool:
    """Whether the file begins with a mail's header, with a field in it that only mail programs write."""
    return begins_like_mail(head)


def read(data: bytes, name: str) -> Reading:
    """The mail as one MESSAGE; raises Unreadable when it has no header at all or is unreasonably large."""
    mail = _mail(data, name)
    building = Building(name)
    claims, limits = write(mail, building, name)
    return Reading(building.text(), METHOD, building.sorted_marks(), tuple(claims), tuple(dict.fromkeys(limits)))


def parts(data: bytes, name: str) -> Iterator[Part | Left]:
    """Each file in the mail, in its order; raises Unreadable where ``read`` does."""
    yield from Files().of(_mail(data, name))


def _mail(data: bytes, name: str) -> Mail:
    if len(data) > MAX_BYTES:
        raise Unreadable(f"The mail is larger than {MAX_BYTES:,} bytes.", where=name)
    ready, beside = prepared(data)
    root = entity(ready)
    if not root.fields:
        raise Unreadable(
            "The file has no header of a mail.",
            where=name,
            next_step="Save the mail again in the program that holds it, as .eml; or add the text as .txt.",
        )
    mail = mail_of(root)
    mail.beside += beside
    return mail
