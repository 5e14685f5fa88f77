"""A checkpoint of the log as a file for somebody else to keep: the signed-note form of a checkpoint (C2SP).

Three lines of text (origin, number of entries, root in base64), an empty line, and one line for each signature, so that
tools for transparency logs can read it, too. https://c2sp.org/tlog-checkpoint and https://c2sp.org/signed-note;
docs/spec/log.md, section 4. It names no time: an order must not hang on a clock.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from dataclasses import dataclass

from probata.record.digest import Digest
from probata.record.errors import BadValue
from probata.signing.keys import SigningKey, signature_fits
from probata.signing.model import Checkpoint

NOTE_LIMIT = 65_536
"""Bytes; a checkpoint of Probata has about 250, and each signature that a witness adds about 150."""
_ED25519 = b"\x01"
_KEY_ID_BYTES = 4
_SIGNED = "— "
_TEXT = re.compile(r"(?a)([^\s+\x00-\x1f\x7f]{1,200})\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/]{43}=)\n")
_SIGNATURE = re.compile(r"— ([^\s+]{1,200}) ([A-Za-z0-9+/]+={0,2})")


@dataclass(frozen=True, slots=True)
class Signature:
    """One signature line: whose it says to be, the first four bytes of a key's id, and the bytes behind them."""

    name: str
    key_id: bytes
    signature: bytes


@dataclass(frozen=True, slots=True)
class Note:
    """A checkpoint as it was read, by whom it says to be signed; nothing of it is believed yet (see :func:`fits`)."""

    origin: str
    checkpoint: Checkpoint
    signatures: tuple[Signature, ...]


def text(origin: str, checkpoint: Checkpoint) -> bytes:
    """What is signed: origin, size and root, each on a line."""
    root = base64.b64encode(checkpoint.root.raw).decode("ascii")
    return f"{origin}\n{checkpoint.size}\n{root}\n".encode()


def signed(origin: str, checkpoint: Checkpoint, key: SigningKey) -> bytes:
    """The whole note; the same three give the same bytes. Raises BadValue for an origin that no note can hold."""
    body = text(origin, checkpoint)
    if not _TEXT.fullmatch(body.decode("utf-8")):
        raise BadValue("An origin is one word without spaces or plus signs.", where=origin)
    line = base64.b64encode(key_id(origin, key.public) + key.sign(body)).decode("ascii")
    return body + f"\n{_SIGNED}{origin} {line}\n".encode()


def read(note: bytes) -> Note:
    """The note of these bytes; BadValue for anything that is not spelled exactly as the form wants it."""
    try:
        body, lines = _halves(note)
        found = _TEXT.fullmatch(body)
        if found is None:
            raise BadValue("Not the text of a checkpoint: origin, number of entries and root, a line each.")
        checkpoint = Checkpoint(int(found[2]), Digest(_decoded(found[3], 32).hex()))
        return Note(found[1], checkpoint, tuple(_signature(line) for line in lines))
    except UnicodeDecodeError:
        raise BadValue("Not the text of a checkpoint: not UTF-8.") from None


def fits(note: Note, public: bytes) -> bool:
    """Whether one of the signatures is this key's over this text; signatures by others are passed over."""
    ours = [one for one in note.signatures if one.name == note.origin and one.key_id == key_id(note.origin, public)]
    body = text(note.origin, note.checkpoint)
    return any(signature_fits(public, body, one.signature) for one in ours)


def key_id(origin: str, public: bytes) -> bytes:
    """The four bytes by which a signature line says whose it is."""
    return hashlib.sha256(origin.encode("utf-8") + b"\n" + _ED25519 + public).digest()[:_KEY_ID_BYTES]


def verifier_key(origin: str, public: bytes) -> str:
    """The key in the form that verifiers of notes take: name, id and key, joined by plus signs."""
    return f"{origin}+{key_id(origin, public).hex()}+{base64.b64encode(_ED25519 + public).decode('ascii')}"


def read_verifier_key(text: str) -> tuple[str, bytes]:
    """The name and the public key of :func:`verifier_key`; BadValue for anything that is not spelled exactly so."""
    name, _, rest = text.partition("+")
    _, _, spelled = rest.partition("+")
    data = _decoded(spelled, 1 + 32)
    if data[:1] != _ED25519 or verifier_key(name, data[1:]) != text:
        raise BadValue("That is no verifier key of a checkpoint: name, id and key, joined by plus signs.")
    return name, data[1:]


def _halves(note: bytes) -> tuple[str, list[str]]:
    if len(note) > NOTE_LIMIT:
        raise BadValue(f"A checkpoint is at most {NOTE_LIMIT} bytes long.")
    body, gap, rest = note.decode("utf-8").partition("\n\n")
    if not gap or not rest.endswith("\n") or rest == "\n":
        raise BadValue("Not a signed checkpoint: no signature follows an empty line.")
    return body + "\n", rest.removesuffix("\n").split("\n")


def _signature(line: str) -> Signature:
    found = _SIGNATURE.fullmatch(line)
    if found is None:
        raise BadValue("A signature line of the checkpoint cannot be read.")
    data = _decoded(found[2], None)
    if len(data) <= _KEY_ID_BYTES:
        raise BadValue("A signature line of the checkpoint holds no signature.")
    return Signature(found[1], data[:_KEY_ID_BYTES], data[_KEY_ID_BYTES:])


def _decoded(spelled: str, size: int | None) -> bytes:
    """Base64 in its one spelling: no bits that mean nothing."""
    try:
        data = base64.b64decode(spelled, validate=True)
    except binascii.Error:
        raise BadValue("A line of the checkpoint is no base64.") from None
    if base64.b64encode(data).decode("ascii") != spelled or (size is not None and len(data) != size):
        raise BadValue("A line of the checkpoint is not spelled as base64 spells it.")
    return data
