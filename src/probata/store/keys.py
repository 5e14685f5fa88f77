"""One key for each use, derived from the inquiry's root key or from a compartment's key (HKDF-SHA256, RFC 5869).

A compartment's key is drawn by chance and never derived from the root: whoever holds the root alone has none of them.
"""

from __future__ import annotations

from probata.record.ref import Ref
from probata.record.withheld import Withheld

FORMAT = 1
DATABASE = "database"
BLOBS = "blobs"
BLOB_NAMES = "blob names"
KEYRING = "keyring"
COMMITMENT = "commitment"
REMOVALS = "removals"
CELLS = "cells"
DIGESTS = "digests"


def derived(root: Withheld[bytes], inquiry: Ref, use: str) -> Withheld[bytes]:
    """32 bytes for one named use in one inquiry; the same three always give the same key."""
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    info = f"probata/{FORMAT}/{inquiry}/{use}".encode()
    return Withheld(HKDF(algorithm=SHA256(), length=32, salt=None, info=info).derive(root.reveal()))
