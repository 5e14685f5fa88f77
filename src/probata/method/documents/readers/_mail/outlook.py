"""Outlook: a message of MAPI properties as a mail (MS-OXCMSG, MS-OXOMSG), and the messages attached to it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from probata.method.documents.model import Declared
from probata.method.documents.readers import _html_claims
from probata.method.documents.readers._mail import rtf
from probata.method.documents.readers._mail.charsets import decoded
from probata.method.documents.readers._mail.mapi import Storage
from probata.method.documents.readers._mail.model import Held, Mail, Piece, Sort, Taken

MAX_DEPTH = 10
"""Messages attached to messages."""
MAX_MAILS = 1_000
"""Messages of one file."""
_SOURCE = "Outlook property"
_OBJECT = "__substg1.0_3701000d"
_KINDS = {1: "To", 2: "Cc", 3: "Bcc"}
_SHOWN = frozenset(
    (0x0C1A, 0x0C1F, 0x5D01, 0x0042, 0x0065, 0x5D02, 0x0037, 0x1000, 0x1013, 0x007D, 0x1035, 0x1042, 0x1039, 0x001A)
) | frozenset((0x0E04, 0x0E03, 0x0E02, 0x3FFA, 0x0050))
"""Properties that stand in the header, the text or the claims; all other words stand at the end."""
_BY_REFERENCE = "It is only a reference to a file elsewhere, which does not lie in the message."
_OLE = "It is an object of another program inside the message, which is not read."
_SAVE = "Open the message in Outlook, save the attachment as a file, and add that."


def mails(top: Storage) -> list[Mail]:
    """The message and those attached to it, each a mail of its own, the outer ones first."""
    found: list[Mail] = []
    todo = [(top, 0)]
    while todo and len(found) < MAX_MAILS:
        message, depth = todo.pop(0)
        mail = _mail(message)
        found.append(mail)
        for attached in message.below("__attach"):
            inner = _message_in(attached)
            mail.held.append(_held(attached, inner is not None))
            if inner is not None and depth < MAX_DEPTH:
                todo.append((inner, depth + 1))
            elif inner is not None:
                mail.limits.append("messages attached to messages go deeper than was read")
    if todo:
        found[0].limits.append(f"holds more than {MAX_MAILS:,} messages; the rest was not read")
    return found


def _message_in(attached: Storage) -> Storage | None:
    name = next((name for name in attached.names if name.lower() == _OBJECT), "")
    if not name or attached.number(0x3705) == 6:
        return None
    return Storage(attached.compound, (*attached.path, name))


def _mail(message: Storage) -> Mail:
    made = Mail(at=message.time(0x0039) or message.time(0x0E06))
    made.fields = [(name, " ".join(value.split())) for name, value in _fields(message, made.at) if value.strip()]
    made.pieces = list(_pieces(message, made))
    made.claims = [Declared(field, value, _SOURCE) for field, value in _claims(message) if value]
    made.beside = [message.text(0x007D)]
    made.beside += ["\n".join(f"property {number:04X}: {words}" for number, words in _others(message))]
    if "smime" in message.text(0x001A).lower():
        made.limits.append("is signed or encrypted (S/MIME); what lies in its attachment was not opened or checked")
    return made


def _others(message: Storage) -> list[tuple[int, str]]:
    return [(number, words) for number, words in message.words() if number not in _SHOWN]


def _fields(message: Storage, moment: str) -> Iterator[tuple[str, str]]:
    """The header that a reader needs. Who it was sent for stands before who sent it, as Outlook shows it."""
    sent_for = _person(message.text(0x0042), message.text(0x5D02, 0x0065))
    sender = _person(message.text(0x0C1A), message.text(0x5D01, 0x0C1F))
    yield "From", sent_for or sender
    if sent_for and sender and sender != sent_for:
        yield "Sender", sender
    named = list(_recipients(message))
    yield from named
    for kind, number in (("To", 0x0E04), ("Cc", 0x0E03), ("Bcc", 0x0E02)):
        if not any(name == kind for name, _ in named):
            yield kind, message.text(number)
    yield "Date", moment
    yield "Subject", message.text(0x0037)
    yield "Reply-To", message.text(0x0050)
    yield from (("Message-ID", message.text(0x1035)), ("In-Reply-To", message.text(0x1042)))
    yield "References", message.text(0x1039)


def _recipients(message: Storage) -> Iterator[tuple[str, str]]:
    people: dict[str, list[str]] = {}
    for each in message.below("__recip"):
        kind = _KINDS.get(each.number(0x0C15, 1) & 15, "To")
        people.setdefault(kind, []).append(_person(each.text(0x3001), each.text(0x39FE, 0x3003)))
    for kind in _KINDS.values():
        if people.get(kind):
            yield kind, "; ".join(people[kind])


def _person(name: str, address: str) -> str:
    if not name or name == address:
        return address or name
    return f"{name} <{address}>" if address else name


def _pieces(message: Storage, made: Mail) -> Iterator[Piece]:
    """The body in every version that stands there; where they differ, the writing of the mail says so."""
    plain = message.text(0x1000)
    if plain.strip():
        yield Piece(Sort.PLAIN, plain, "text/plain", 1)
    html = message.text(0x1013) or _html(message, made)
    if html.strip():
        yield Piece(Sort.HTML, html, "text/html", 1)
    packed = message.binary(0x1009)
    if packed:
        yield from _rtf(packed, made)


def _html(message: Storage, made: Mail) -> str:
    raw = message.binary(0x1013)
    page = message.number(0x3FDE)
    declared = _html_claims.encoding(raw) or {0: "", 65001: "utf-8"}.get(page, f"cp{page}")
    text, doubts = decoded(raw, declared) if raw else ("", ())
    made.limits += doubts
    return text


def _rtf(packed: bytes, made: Mail) -> Iterator[Piece]:
    raw = rtf.unpacked(packed)
    if raw is None:
        made.limits.append("its formatted body (RTF) is damaged or too large and was not read")
        return
    words, html = rtf.words(raw)
    if words.strip():
        yield Piece(Sort.HTML if html else Sort.PLAIN, words, "RTF", 1)


def _claims(message: Storage) -> Iterator[tuple[str, str]]:
    yield "message class", message.text(0x001A)
    yield "delivered", message.time(0x0E06)
    yield "created", message.time(0x3007)
    yield "modified", message.time(0x3008)
    yield "last modified by", message.text(0x3FFA)


def _held(attached: Storage, message: bool) -> Held:
    facts = {
        "file name": attached.text(0x3707, 0x3704, 0x3001),
        "media type": attached.text(0x370E),
        "content id": attached.text(0x3712),
        "content location": attached.text(0x3713),
        "original path": attached.text(0x370D, 0x3708),
        "created": attached.time(0x3007),
        "modified": attached.time(0x3008),
    }
    claims = tuple(Declared(field, value, _SOURCE) for field, value in facts.items() if value)
    name = facts["file name"] or ("message" if message else "part.bin")
    if message:
        return Held(name, claims, told=True)
    method = attached.number(0x3705, 1)
    if method == 6:
        return Held(name, claims, reason=_OLE, next_step=_SAVE)
    if method in (2, 3, 4, 7):
        return Held(name, claims, reason=_BY_REFERENCE, next_step="Ask whoever has the file for it.")
    return Held(name, claims, partial(_data, attached))


def _data(attached: Storage) -> Taken:
    return attached.binary(0x3701), ()
