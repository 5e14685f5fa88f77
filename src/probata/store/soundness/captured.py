"""Blobs: whether each opens and is what its record says; what else lies in their folder."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from probata.record.digest import Digest
from probata.record.errors import Damaged
from probata.store import blobs
from probata.store.blobs import BlobStore
from probata.store.soundness.model import Blob, Damage


def sound(where: str, store: BlobStore, name: str, digest: Digest, size: int) -> Iterator[Damage]:
    """A blob that this member can open, against the digest and size that its record tells."""
    place, blob = f"{where}, blob {name}", Blob(store, name)
    if not blobs.holds(store, name):
        yield Damage(place, "Its stored file is missing.")
        return
    read, hashed = 0, hashlib.sha256()
    try:
        for piece in blobs.chunks(store, name):
            read += len(piece)
            hashed.update(piece)
    except Damaged as fault:
        yield Damage(place, f"{fault.message} It opens up to byte {read} of {size}.", blob)
        return
    except OSError as fault:
        yield Damage(place, f"The disk does not give it back ({fault.strerror}), after byte {read} of {size}.")
        return
    if (hashed.hexdigest(), read) != (digest.hex, size):
        yield Damage(place, "It opens, and is another file than its record says.", blob)
    elif blobs.name_of(store, digest) != name:
        yield Damage(place, "It is kept under another name than its content has.", blob)


def there(where: str, folder: Path, name: str) -> Iterator[Damage]:
    """A blob that this member cannot open: whether it is there, and is a blob at all."""
    place = f"{where}, blob {name}"
    try:
        with (folder / name).open("rb") as file:
            head = file.read(len(blobs.MAGIC))
    except FileNotFoundError:
        yield Damage(place, "Its stored file is missing.")
        return
    except OSError as fault:
        yield Damage(place, f"The disk does not give it back ({fault.strerror}).")
        return
    if head != blobs.MAGIC:
        yield Damage(place, "Its stored file is not a blob of this format.")


def unnamed(folder: Path, named: Collection[str], stores: Iterable[BlobStore]) -> Iterator[str]:
    """Remarks on what else lies in the folder, and on times that tell when a blob was written."""
    others = sorted(path for path in folder.iterdir() if path.name not in named)
    keys = tuple(stores)
    for path in others:
        if blobs.is_name(path.name) and path.is_file():
            opens = any(blobs.opens(store, path.name) for store in keys)
            yield f"No record names {path.name}; {'it opens' if opens else 'it opens under no key of this member'}."
        elif blobs.is_temporary(path.name):
            yield f"{path.name} was left by a command that was stopped; the next `probata add` takes it away."
        else:
            yield f"{path.name} lies among the stored files and is none."
    there = (path for path in folder.iterdir() if path.name in named and path.is_file())  # a link may lead nowhere
    told = sum(path.stat().st_mtime != blobs.TIME for path in there)
    if told:
        many = "1 stored file tells" if told == 1 else f"{told} stored files tell"
        yield f"{many} by its time of change when it was written or copied."
