"""Cells: values under the key of a compartment, each bound to its place.

A cell is sealed with AES-256-GCM under a key that the compartment's key gives, padded, with its inquiry, object, field
and version as associated data: moved to another of these, or changed, it does not open. There is one version of a cell
at a time; sealing it again counts on.
"""

from __future__ import annotations

import secrets
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from sqlalchemy import Connection, select

from probata.record.errors import Damaged
from probata.record.ref import Ref
from probata.record.withheld import Withheld
from probata.store import keys
from probata.store.padding import pad, unpad
from probata.store.tables import AnyRow, sealed

if TYPE_CHECKING:
    from pathlib import Path

    from probata.store.blobs import BlobStore
    from probata.store.keyring import Compartments

KEPT = " kept "
"""In the name of a field that merging kept beside a newer version, as it was sealed; version and digest follow."""
_NONCE_BYTES = 12
_BATCH = 500


class Held:
    """The compartments of an inquiry that a member may open now, with what their keys give.

    ``only`` narrows them down to those that were asked for.
    """

    __slots__ = ("_derived", "_inquiry", "_keys", "_refs")

    def __init__(self, inquiry: Ref, held: Compartments, only: Collection[Ref] | None = None) -> None:
        self._inquiry, self._keys = inquiry, held
        self._refs = None if only is None else frozenset(only) & held.held
        self._derived: dict[tuple[Ref, str], Withheld[bytes]] = {}

    def __contains__(self, compartment: Ref) -> bool:
        return compartment in (self._keys if self._refs is None else self._refs)

    @property
    def inquiry(self) -> Ref:
        """Whose these are."""
        return self._inquiry

    @property
    def refs(self) -> frozenset[Ref]:
        """Which compartments these are."""
        return self._keys.held if self._refs is None else self._refs

    def key(self, compartment: Ref, use: str) -> Withheld[bytes]:
        """The key for one use inside a compartment; KeyError for one that is not held."""
        if compartment not in self:
            raise KeyError(str(compartment))
        at = (compartment, use)
        if at not in self._derived:
            self._derived[at] = keys.derived(self._keys.key(compartment), self._inquiry, use)
        return self._derived[at]

    def blobs(self, compartment: Ref, folder: Path) -> BlobStore:
        """The blobs of this compartment."""
        from probata.store.blobs import BlobStore

        return BlobStore(folder, self.key(compartment, keys.BLOBS), self.key(compartment, keys.BLOB_NAMES))


def put(connection: Connection, held: Held, compartment: Ref, of: Ref, field: str, data: Withheld[bytes]) -> None:
    """Seals a value in place of the one that is there; KeyError for a compartment that is not held."""
    put_all(connection, held, field, {of: (compartment, data)})


def add(connection: Connection, held: Held, compartment: Ref, of: Ref, fields: Mapping[str, Withheld[bytes]]) -> None:
    """Seals the fields of an object that has none yet: nothing is looked up. KeyError as above."""
    sealed_rows = [_row(held, compartment, of, field, 1, data) for field, data in fields.items()]
    connection.execute(sealed.insert(), sealed_rows)


def put_all(connection: Connection, held: Held, field: str, values: Mapping[Ref, tuple[Ref, Withheld[bytes]]]) -> None:
    """The same for one field of many objects: object -> its compartment and the value."""
    versions = _versions(connection, field, values)
    drop(connection, values, field)
    rows = []
    for of, (compartment, data) in values.items():
        rows.append(_row(held, compartment, of, field, versions.get(of, 0) + 1, data))
    if rows:
        connection.execute(sealed.insert(), rows)


def get(connection: Connection, held: Held, of: Ref, field: str) -> Withheld[bytes] | None:
    """The value, None where there is none or its compartment is not held; Damaged when it does not open."""
    query = select(sealed).where((sealed.c.object == str(of)) & (sealed.c.field == field))
    row = connection.execute(query).one_or_none()
    return None if row is None or Ref.parse(row.compartment) not in held else _value(row, held)


def each(connection: Connection, held: Held, field: str) -> Iterator[tuple[Ref, Withheld[bytes]]]:
    """Every object that has this field in a compartment that is held, and the value; Damaged when one does not open."""
    for row in connection.execute(select(sealed).where(sealed.c.field == field).order_by(sealed.c.object)):
        if Ref.parse(row.compartment) in held:
            yield Ref.parse(row.object), _value(row, held)


def kept_of(connection: Connection, held: Held, field: str) -> Iterator[Withheld[bytes]]:
    """What merging kept beside newer versions of this field, of every object; as :func:`each`."""
    query = select(sealed).where(sealed.c.field.startswith(field + KEPT, autoescape=True))
    for row in connection.execute(query.order_by(sealed.c.object, sealed.c.field)):
        if Ref.parse(row.compartment) in held:
            yield _value(row, held)


def under(connection: Connection, field: str) -> dict[Ref, Ref]:
    """Object -> compartment, of everything that has this field."""
    query = select(sealed.c.object, sealed.c.compartment).where(sealed.c.field == field)
    return {Ref.parse(row.object): Ref.parse(row.compartment) for row in connection.execute(query)}


def drop(connection: Connection, of: Collection[Ref], field: str | None = None) -> None:
    """Removes the cells of these objects, or one field of them."""
    names = sorted(map(str, of))
    for few in _in_parts(names):
        gone = sealed.c.object.in_(few)
        connection.execute(sealed.delete().where(gone if field is None else gone & (sealed.c.field == field)))


def _row(held: Held, compartment: Ref, of: Ref, field: str, version: int, data: Withheld[bytes]) -> dict[str, object]:
    box = _seal(held.key(compartment, keys.CELLS), data, _about(held.inquiry, str(of), field, version))
    return {"object": str(of), "field": field, "version": version, "compartment": str(compartment), "data": box}


def _versions(connection: Connection, field: str, of: Iterable[Ref]) -> dict[Ref, int]:
    found: dict[Ref, int] = {}
    for few in _in_parts(sorted(map(str, of))):
        query = select(sealed.c.object, sealed.c.version).where(sealed.c.object.in_(few) & (sealed.c.field == field))
        found |= {Ref.parse(row.object): row.version for row in connection.execute(query)}
    return found


def _in_parts(names: Sequence[str]) -> Iterator[Sequence[str]]:
    """SQLite takes a limited number of values in one statement."""
    return (names[at : at + _BATCH] for at in range(0, len(names), _BATCH))


def _value(row: AnyRow, held: Held) -> Withheld[bytes]:
    about = _about(held.inquiry, row.object, row.field.partition(KEPT)[0], row.version)
    return _open(held.key(Ref.parse(row.compartment), keys.CELLS), bytes(row.data), about)


def _seal(key: Withheld[bytes], data: Withheld[bytes], about: bytes) -> bytes:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = secrets.token_bytes(_NONCE_BYTES)
    return nonce + AESGCM(key.reveal()).encrypt(nonce, pad(data.reveal()), about)


def _open(key: Withheld[bytes], box: bytes, about: bytes) -> Withheld[bytes]:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        padded = AESGCM(key.reveal()).decrypt(box[:_NONCE_BYTES], box[_NONCE_BYTES:], about)
    except (InvalidTag, ValueError):
        raise Damaged("A sealed cell was changed or moved after it was written.") from None
    return Withheld(unpad(padded))


def _about(inquiry: Ref, of: str, field: str, version: int) -> bytes:
    return f"probata/{keys.FORMAT}/{inquiry}/{of}/{field}/{version}".encode()
