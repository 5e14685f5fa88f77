"""Lines of a file that only members read: each sealed, bound to its place, and of one length with the others.

Whoever has the file alone sees how many lines there are. What a line says, and how much, is under the key; a line that
needs more room than the others takes twice it, or four times, so that little is told by its length.
"""

from __future__ import annotations

import base64
import secrets

from probata.record.errors import BadValue
from probata.record.withheld import Withheld

ROOM = 2048
"""How many bytes the shortest line has room for, with the 8 that say how many of them are used."""
_HEAD, _NONCE = 8, 12


def seal(key: Withheld[bytes], place: bytes, content: bytes) -> bytes:
    """A line, without its end. ``place`` is bound into it: what file it belongs to, and which line it is."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = secrets.token_bytes(_NONCE)
    return base64.b64encode(nonce + AESGCM(key.reveal()).encrypt(nonce, _padded(content), place))


def opened(key: Withheld[bytes], place: bytes, line: bytes) -> bytes:
    """What was sealed. Raises BadValue for a line that this key did not seal for this place, byte for byte."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        data = base64.b64decode(line, validate=True)
        padded = AESGCM(key.reveal()).decrypt(data[:_NONCE], data[_NONCE:], place)
    except (InvalidTag, ValueError):
        raise BadValue("Not sealed under this key for this place.") from None
    content = padded[_HEAD : _HEAD + int.from_bytes(padded[:_HEAD], "big")]
    if _padded(content) != padded or base64.b64encode(data) != line:  # base64 spells some bytes in several ways
        raise BadValue("Not what was written.")
    return content


def _padded(content: bytes) -> bytes:
    whole, room = len(content).to_bytes(_HEAD, "big") + content, ROOM
    while room < len(whole):
        room *= 2
    return whole.ljust(room, b"\0")
