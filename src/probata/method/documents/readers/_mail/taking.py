"""Taking a MIME mail apart: which of its entities are its text and which are files in it (RFC 2046, RFC 2183)."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial

from probata.method.documents.model import Declared
from probata.method.documents.readers import _html_claims
from probata.method.documents.readers._mail.charsets import decoded
from probata.method.documents.readers._mail.headers import parameters, words
from probata.method.documents.readers._mail.locked import locked, signature
from probata.method.documents.readers._mail.mime import Entity
from probata.method.documents.readers._mail.model import Held, Mail, Piece, Sort, Taken
from probata.method.documents.readers._mail.tnef import packet
from probata.method.documents.readers._mail.transfer import Coded, plain, uuencoded

_TEXTS = {
    "text/plain": Sort.PLAIN,
    "text/html": Sort.HTML,
    "text/x-amp-html": Sort.HTML,
    "text/enriched": Sort.ENRICHED,
    "text/richtext": Sort.ENRICHED,
    "text/rfc822-headers": Sort.RETURNED,
    "message/delivery-status": Sort.PLAIN,
    "message/disposition-notification": Sort.PLAIN,
    "message/feedback-report": Sort.PLAIN,
    "message/partial": Sort.PLAIN,
}
_ALONE = (Sort.UNSEEN, Sort.RETURNED)
"""Sorts of text that are no version of another."""
_TNEF = ("application/ms-tnef", "application/vnd.ms-tnef")
_PACKED = "winmail.dat"
_NO_TNEF = "It is called Outlook's own packing (winmail.dat) and is not."
_ASK = "Ask the sender to send the mail again as HTML or plain text, or a person with Outlook to save what is in it."
_USUAL = re.compile(
    rb"\s*This is an? (?:multi-?part|MIME-encapsulated|cryptographically signed|OpenPGP/MIME).{0,200}", re.I | re.S
)
_ONCE = ("from", "date", "subject", "to", "cc", "sender", "message-id", "content-type", "reply-to")
_NAMES = {
    "message/rfc822": "mail.eml",
    "message/global": "mail.eml",
    "message/external-body": "reference.txt",
    "text/calendar": "invitation.ics",
    "text/vcard": "card.vcf",
    "text/x-vcard": "card.vcf",
    "text/html": "page.html",
    "text/plain": "text.txt",
    "text/csv": "table.csv",
    "text/rtf": "text.rtf",
    "application/rtf": "text.rtf",
    "application/pdf": "document.pdf",
    "application/json": "data.json",
    "application/zip": "archive.zip",
    "image/jpeg": "picture.jpg",
    "image/png": "picture.png",
    "image/gif": "picture.gif",
    "image/webp": "picture.webp",
    "image/tiff": "picture.tif",
    "image/svg+xml": "picture.svg",
    "image/bmp": "picture.bmp",
    "audio/mpeg": "recording.mp3",
    "audio/ogg": "recording.ogg",
    "audio/wav": "recording.wav",
    "video/mp4": "recording.mp4",
}


def mail_of(root: Entity) -> Mail:
    """What the mail says and holds."""
    made = Mail()
    made.fields = _decoded(root, made.limits)
    made.limits += _twice(root)
    _take(root, made, 0)
    if any(piece.kind.startswith(_PACKED) for piece in made.pieces):
        made.pieces = [piece if piece.sort in _ALONE else replace(piece, group=1) for piece in made.pieces]
    return made


def file_name(entity: Entity) -> str:
    """The name under which an entity was sent, as given; "" when it has none."""
    return _disposition(entity).get("filename") or entity.params.get("name", "")


def held_of(entity: Entity) -> Held:
    """An entity as a file: with the name as given, or one for its kind."""
    given = file_name(entity)
    facts = {
        "file name": given,
        "media type": entity.raw("content-type").partition(";")[0].strip() or entity.kind,
        "content id": entity.get("content-id").strip("<> "),
        "content location": entity.get("content-location"),
        "description": entity.get("content-description"),
        "disposition": entity.raw("content-disposition").partition(";")[0].strip(),
        "created": _disposition(entity).get("creation-date", ""),
        "modified": _disposition(entity).get("modification-date", ""),
    }
    claims = tuple(Declared(field, value, "mail part") for field, value in facts.items() if value)
    return Held(given or _NAMES.get(entity.kind, "part.bin"), claims, partial(taken, entity))


def taken(entity: Entity) -> Taken:
    """The bytes of an entity, without its transfer encoding."""
    return plain(entity.body, entity.raw("content-transfer-encoding"))


def text_of(entity: Entity) -> tuple[str, tuple[str, ...]]:
    """The text of an entity; a page may declare its charset in itself, too."""
    data, limits = taken(entity)
    charset = entity.params.get("charset", "")
    if entity.kind == "text/html" and not charset:
        charset = _html_claims.encoding(data)
    text, more = decoded(data, charset)
    return text, (*limits, *more)


def _disposition(entity: Entity) -> dict[str, str]:
    value = entity.raw("content-disposition")
    return parameters(value if ";" in value else "") if value else {}


def _decoded(entity: Entity, limits: list[str]) -> list[tuple[str, str]]:
    fields = []
    for each in entity.fields:
        value, doubts = words(each.raw)
        limits += doubts
        fields.append((each.name, value))
    return fields


def _twice(root: Entity) -> list[str]:
    if len(root.first) == len(root.fields):
        return []
    counts: dict[str, int] = {}
    for each in root.fields:
        counts[each.name.lower()] = counts.get(each.name.lower(), 0) + 1
    return [
        f'its header has "{name.title()}" {counts[name]:,} times; mail programs differ in which they show'
        for name in _ONCE
        if counts.get(name, 0) > 1
    ]


def _take(entity: Entity, made: Mail, group: int) -> None:
    """One entity, and those inside it in their order; depth is bounded where the tree is made."""
    made.limits += entity.defects
    shut = locked(entity)
    if shut is not None:
        made.held.append(shut)
        made.limits.append(shut.reason[0].lower() + shut.reason[1:].rstrip("."))
        return
    signed = signature(entity)
    if signed:
        made.claims.append(signed)
        return
    if entity.inside:
        _many(entity, made, group)
    else:
        _one(entity, made, group)


def _many(entity: Entity, made: Mail, group: int) -> None:
    if entity.kind == "multipart/alternative" and not group:
        group = max((piece.group for piece in made.pieces), default=0) + 1
    for inner in entity.inside:
        made.beside.append("\n".join(f"{name}: {value}" for name, value in _decoded(inner, made.limits)))
        _take(inner, made, group)
    for around in entity.around:
        text, doubts = decoded(around)
        made.limits += doubts
        if _USUAL.fullmatch(around.strip()):
            made.beside.append(text.strip())
        else:
            made.pieces.append(Piece(Sort.UNSEEN, text.strip("\n")))


def _one(entity: Entity, made: Mail, group: int) -> None:
    sort = _TEXTS.get(entity.kind)
    attached = entity.raw("content-disposition").lower().startswith("attachment") or bool(file_name(entity))
    if _unpacked(entity, made, group):
        return
    if sort is None or attached:
        if entity.kind == "message/external-body":
            made.limits.append("refers to a file elsewhere in place of an attachment; it was not fetched")
        made.held.append(held_of(entity))
        return
    if entity.kind == "message/partial":
        made.limits.append("is one piece of a mail that was sent in several; the others are needed to read it whole")
    text, doubts = text_of(entity)
    made.limits += doubts
    _armoured(text, made)
    _pieces(text, sort, entity.kind, group, made)


def _armoured(text: str, made: Mail) -> None:
    """What OpenPGP says of itself in the middle of a text (RFC 9580, 6.2)."""
    if "-----BEGIN PGP MESSAGE-----" in text:
        made.limits.append("holds text that is encrypted with OpenPGP; it stands here as it came")
    if "-----BEGIN PGP SIGNED MESSAGE-----" in text:
        made.claims.append(Declared("signature", "signed (OpenPGP, in the text), signature not checked", "mail part"))


def _pieces(text: str, sort: Sort, kind: str, group: int, made: Mail) -> None:
    """The text, and the files that stand uuencoded in it."""
    at = 0
    for coded in uuencoded(text) if sort is Sort.PLAIN else ():
        if text[at : coded.start].strip():
            made.pieces.append(Piece(sort, text[at : coded.start], kind, group))
        made.held.append(_uu_held(coded))
        at = coded.end
    if text[at:].strip():
        made.pieces.append(Piece(sort, text[at:], kind, group))


def _unpacked(entity: Entity, made: Mail, group: int) -> bool:
    """A ``winmail.dat`` taken apart: its files, and its text where the mail does not say the same; False for others."""
    if entity.kind not in _TNEF and file_name(entity).lower() != _PACKED:
        return False
    data, doubts = taken(entity)
    found = packet(data)
    if found is None:
        made.held.append(replace(held_of(entity), take=None, reason=_NO_TNEF, next_step=_ASK))
        return True
    made.limits += doubts
    if not found.whole:
        made.limits.append("winmail.dat (Outlook's own packing) breaks off; what came before was read")
    for each in found.files:
        facts = (Declared("file name", each.name, _PACKED),) if each.name else ()
        made.held.append(Held(each.name or "part.bin", facts, partial(_as_is, each.data)))
    for kind, text in found.texts:
        made.pieces.append(Piece(Sort.HTML if kind == "text/html" else Sort.PLAIN, text, f"{_PACKED} {kind}", group))
    return True


def _as_is(data: bytes) -> Taken:
    return data, ()


def _uu_held(coded: Coded) -> Held:
    facts = (Declared("file name", coded.name, "uuencoded text"),)
    return Held(coded.name, facts, lambda: (coded.data, coded.limits))
