"""The bytes of a stored file as they came, out of the open blobs or those of its compartment."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import TYPE_CHECKING

from probata.inquiry.entry.door import Opened
from probata.method.sources.acquisition import Acquisition

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from probata.record.ref import Ref
    from probata.store.cells import Held

_NAMES = {"SHA-256": "sha256", "SHA-512": "sha512", "SHA-1": "sha1", "MD5": "md5"}


def chunks(opened: Opened, connection: Connection, held: Held, item: Ref) -> Iterator[bytes]:
    """In pieces; Damaged where the file is gone or changed, KeyError where its compartment is not held."""
    from probata.store import blobs, items

    within = items.restricted(connection).get(item)
    store = opened.blobs if within is None else held.blobs(within, opened.folder.blobs)
    return blobs.chunks(store, items.blob_of(connection, item))


def digest_note(opened: Opened, connection: Connection, held: Held, item: Ref, said: Acquisition) -> str:
    """Whether the digest that was noted at collection is that of the bytes that are kept; empty where none was noted.

    Raises Damaged where the bytes do not open.
    """
    if not said.digest:
        return ""
    made = hashlib.new(_NAMES[said.algorithm], usedforsecurity=False)  # compared with what older tools wrote down
    for part in chunks(opened, connection, held, item):
        made.update(part)
    if made.hexdigest() == said.digest:
        return f"the digest that was noted at collection ({said.algorithm}) is that of the bytes that are kept"
    return (
        f"the digest that was noted at collection ({said.algorithm}) is NOT that of the bytes that are kept, which is "
        f"{made.hexdigest()}: this is not the file that was noted, or it was noted wrongly"
    )
