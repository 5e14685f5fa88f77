"""What an examination finds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from probata.store.blobs import BlobStore


@dataclass(frozen=True, slots=True)
class Blob:
    """One stored file, and the keys under which it should open."""

    store: BlobStore
    name: str


@dataclass(frozen=True, slots=True)
class Damage:
    """One thing that is not as it was written. ``blob``: the stored file, when it is one and is there."""

    where: str
    says: str
    blob: Blob | None = None
