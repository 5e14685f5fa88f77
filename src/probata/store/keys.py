"""One key for each use, derived from the inquiry's root key (HKDF-SHA256, RFC 5869)."""

from __future__ import annotations

from probata.record.ref import Ref
from probata.record.withheld import Withheld

DATABASE = "database"
BLOBS = "blobs"
BLOB_NAMES = "blob names"


def derived(root: Withheld[bytes], inquiry: Ref, use: str) -> Withheld[bytes]:
    """32 bytes for one named use in one inquiry; the same three always give the same key."""
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    info = f"probata/0/{inquiry}/{use}".encode()
    return Withheld(HKDF(algorithm=SHA256(), length=32, salt=None, info=info).derive(root.reveal()))
