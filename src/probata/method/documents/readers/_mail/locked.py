"""Locked: parts of a mail that are encrypted or wrapped so that only other programs open them; and signatures.

RFC 8551 (S/MIME), RFC 3156 (OpenPGP/MIME), MS-OXTNEF (``winmail.dat``).
"""

from __future__ import annotations

from probata.method.documents.model import Declared
from probata.method.documents.readers._mail.mime import Entity
from probata.method.documents.readers._mail.model import Held

_SMIME = ("application/pkcs7-mime", "application/x-pkcs7-mime")
_SIGNATURES = ("application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature")
_OPEN_IT = "Ask a person who received it to open it, save it without encryption, and add that; keep this beside it."
_UNWRAP = "Open the mail in a program that checks S/MIME signatures, save what it shows as .eml, and add that."


def locked(entity: Entity) -> Held | None:
    """An encrypted or wrapped entity as what has to be left, with the reason; None for every other."""
    if entity.kind == "multipart/encrypted":
        return Held("encrypted.pgp", reason=_encrypted(entity), next_step=_OPEN_IT)
    if entity.kind in _SMIME:
        return _smime(entity)
    return None


def _encrypted(entity: Entity) -> str:
    how = entity.params.get("protocol", "")
    return f"Its text is encrypted ({'OpenPGP' if 'pgp' in how else how[:60] or 'it does not say how'})."


def _smime(entity: Entity) -> Held:
    sort = entity.params.get("smime-type", "").lower()
    name = entity.params.get("name", "") or "smime.p7m"
    if sort == "signed-data":
        return Held(name, reason="Its text is wrapped in an S/MIME signature, which was not opened.", next_step=_UNWRAP)
    if sort == "compressed-data":
        return Held(name, reason="Its text is compressed by S/MIME, which was not opened.", next_step=_UNWRAP)
    return Held(name, reason="Its text is encrypted (S/MIME).", next_step=_OPEN_IT)


def signature(entity: Entity) -> Declared | None:
    """The claim that a detached signature makes; None when the entity is none."""
    if entity.kind not in _SIGNATURES:
        return None
    return Declared("signature", f"signed ({entity.kind}), signature not checked", "mail part")
