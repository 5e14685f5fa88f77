"""Commitments: one leaf for each row of each value, which says nothing about the row without its salt.

Salts are derived from a secret seed and from the whole draft, so that the same draft and seed give the same bytes
while any two different drafts share no salt and no leaf. docs/spec/package.md, sections 6 and 12.
"""

from __future__ import annotations

import hmac
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field

from probata.record import canonical
from probata.record.canonical import Json
from probata.record.digest import Digest
from probata.record.errors import BadValue
from probata.record.grade import Grade
from probata.record.withheld import Withheld
from probata.signing import merkle
from probata.signing.model import Draft, File, Row, Value

SALT_BYTES = 32
SEED_BYTES = 32
_ROW = b"probata-row/1\x00"
_ITEM = b"probata-item/1\x00"
_WITHHELD = b"probata-withheld/1\x00"
_SALTS = b"probata-salts/1\x00"
_SMALLEST, _EVEN_UP_TO = 64, 1024


@dataclass(frozen=True, slots=True)
class ItemOpening:
    """The item that a row stands for: the digest of its bytes, and the salt that hides it in ``commitment``."""

    commitment: str
    sha256: Digest = field(repr=False)
    salt: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Opening:
    """A row, the salt that hides it and the leaf that both give. Secret until the row is to be disclosed."""

    leaf: bytes
    row: Row = field(repr=False)
    salt: bytes = field(repr=False)
    item: ItemOpening | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Bound:
    """The rows of one value: openings rising by leaf, and all of its leaves, with those that stand in for others."""

    openings: tuple[Opening, ...]
    leaves: tuple[bytes, ...] = field(repr=False)
    salt: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Commitment:
    """All values of a draft as they are bound, in its order, and all leaves of the package with decoys, rising."""

    values: tuple[Bound, ...]
    leaves: tuple[bytes, ...]


def leaf(salt: bytes, content: Row) -> bytes:
    """The leaf of what is committed to: the tree's leaf hash over a domain, the salt and the canonical bytes."""
    return merkle.leaf_hash(_ROW + salt + row_bytes(content))


def committed(row: Row, value: str, item: str | None = None) -> dict[str, Json]:
    """What the leaf of a row commits to: ``item`` is the commitment to an item, of a withheld row that has one."""
    return {"row": row, "value": value} if item is None else {"item": item, "row": row, "value": value}


def item_commitment(salt: bytes, sha256: Digest) -> str:
    """The commitment to an item by the digest of its bytes, in hexadecimal."""
    return merkle.leaf_hash(_ITEM + salt + sha256.raw).hex()


def withheld(salt: bytes, own_root: bytes, rows: int, value: str) -> str:
    """What binds a withheld value to one set of rows: the root over its own leaves and their number, in hexadecimal."""
    content: Json = {"root": own_root.hex(), "rows": rows, "value": value}
    return merkle.leaf_hash(_WITHHELD + salt + canonical.dump(content)).hex()


def step(leaves: int) -> int:
    """The number of leaves of a package that needs so many: by 64 up to 1,024, above that the sizes of Padmé.

    Padmé: Nikitin, Barman, Lueks, Underwood, Hubaux, Ford, "Reducing Metadata Leakage from Encrypted Files and
    Communication with PURBs", PoPETs 2019.
    """
    if leaves <= _EVEN_UP_TO:
        return max(_SMALLEST, _up(leaves, _SMALLEST))
    high = leaves.bit_length() - 1
    return _up(leaves, 1 << (high - high.bit_length()))


def _up(number: int, to: int) -> int:
    return -(-number // to) * to


def row_bytes(row: Row) -> bytes:
    """The canonical bytes of a row; raises BadValue when it is no object or has none."""
    if not isinstance(row, Mapping):
        raise BadValue("A row is an object with named fields.")
    return canonical.dump(row)


def commit(draft: Draft, seed: Withheld[bytes]) -> Commitment:
    """All openings, value by value, each value's in the order of their leaves (which shuffles the rows).

    Raises BadValue when the seed is not 32 bytes, a row has no canonical spelling, or items or rows left out do not go
    with their value.
    """
    secret = seed.reveal()
    if len(secret) != SEED_BYTES:
        raise BadValue(f"The seed of an edition is {SEED_BYTES} bytes long.")
    key = hmac.digest(secret, _SALTS + canonical.dump(_whole(draft)), "sha256")
    values = tuple(_bound(key, f"v{place}", value) for place, value in enumerate(draft.values, 1))
    real = [one for value in values for one in value.leaves]
    decoys = (_derived(key, b"decoy", _u64(number)) for number in range(step(len(real)) - len(real)))
    return Commitment(values, tuple(sorted([*real, *decoys])))


def _bound(key: bytes, name: str, value: Value) -> Bound:
    label = name.encode("ascii")
    openings = []
    for rank, (row, item) in enumerate(_ranked(value)):
        place = label + b"\x00" + _u64(rank)
        opened = None if item is None else _item(_derived(key, b"item", place), item)
        salt = _derived(key, b"row", place)
        said = committed(row, name, opened.commitment if opened else None)
        openings.append(Opening(leaf(salt, said), row, salt, opened))
    stand_ins = [_derived(key, b"left-out", label + b"\x00" + _u64(number)) for number in range(len(value.left_out))]
    leaves = sorted([*(one.leaf for one in openings), *stand_ins])
    return Bound(tuple(sorted(openings, key=_by_leaf)), tuple(leaves), _derived(key, b"withheld", label))


def _item(salt: bytes, sha256: Digest) -> ItemOpening:
    return ItemOpening(item_commitment(salt, sha256), sha256, salt)


def _by_leaf(opening: Opening) -> bytes:
    return opening.leaf


def _derived(key: bytes, use: bytes, place: bytes) -> bytes:
    return hmac.digest(key, use + b"\x00" + place, "sha256")


def _u64(number: int) -> bytes:
    return number.to_bytes(8, "big")


def _ranked(value: Value) -> list[tuple[Row, Digest | None]]:
    """Rows with their items in an order that does not depend on how they were given."""
    if (value.items or value.left_out) and value.grade is Grade.RECOMPUTED:
        raise BadValue("An open value has no items to be disclosed, and leaves no row out.")
    items: Sequence[Digest | None] = value.items or (None,) * len(value.rows)
    if len(items) != len(value.rows):
        raise BadValue("There is not one item, or None, for each row.")
    pairs = zip(value.rows, items, strict=True)
    return sorted(pairs, key=lambda pair: (row_bytes(pair[0]), pair[1].hex if pair[1] else ""))


def _whole(draft: Draft) -> Json:
    """The draft as JSON; rows and files sorted, files by their digests."""
    return {
        "edition": asdict(draft.edition),
        "files": [_file(file) for file in sorted(draft.files, key=lambda file: file.name)],
        "limits": draft.limits,
        "log": {"root": draft.log.root.hex, "size": draft.log.size},
        "scale": draft.scale,
        "values": [_value(value) for value in draft.values],
    }


def _value(value: Value) -> Json:
    printed = value.printed
    where: dict[str, Json] = {} if printed is None else {"printed": {"mark": printed.mark, "text": printed.text}}
    return {
        **where,
        "figure": value.figure,
        "grade": value.grade.value,
        "left_out": len(value.left_out),
        "rows": [[row, item.hex if item else None] for row, item in _ranked(value)],
        "rule": value.rule,
        "sentence": value.sentence,
    }


def _file(file: File) -> Json:
    return {"name": file.name, "sha256": Digest.of(file.content).hex, "size": len(file.content)}
