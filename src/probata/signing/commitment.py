"""Commitments: one leaf for each row of each value, which says nothing about the row without its salt.

Salts are derived from a secret seed and from the whole draft, so that the same draft and seed give the same bytes
while any two different drafts share no salt and no leaf. docs/spec/package.md, sections 6 and 11.
"""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field

from probata.record import canonical
from probata.record.canonical import Json
from probata.record.digest import Digest
from probata.record.errors import BadValue
from probata.record.withheld import Withheld
from probata.signing import merkle
from probata.signing.model import Draft, File, Row, Value

SALT_BYTES = 32
SEED_BYTES = 32
_ROW = b"probata-row/0\x00"
_SALTS = b"probata-salts/0\x00"


@dataclass(frozen=True, slots=True)
class Opening:
    """A row, the salt that hides it and the leaf that both give. Secret until the row is to be disclosed."""

    leaf: bytes
    row: Row = field(repr=False)
    salt: bytes = field(repr=False)


def leaf(salt: bytes, row: Row) -> bytes:
    """The leaf of a row: the tree's leaf hash over a domain, the salt and the row's canonical bytes."""
    return merkle.leaf_hash(_ROW + salt + row_bytes(row))


def row_bytes(row: Row) -> bytes:
    """The canonical bytes of a row; raises BadValue when it is no object or has none."""
    if not isinstance(row, Mapping):
        raise BadValue("A row is an object with named fields.")
    return canonical.dump(row)


def commit(draft: Draft, seed: Withheld[bytes]) -> tuple[tuple[Opening, ...], ...]:
    """All openings, value by value, each value's in the order of their leaves (which shuffles the rows).

    Raises BadValue when the seed is not 32 bytes, or a row has no canonical spelling.
    """
    secret = seed.reveal()
    if len(secret) != SEED_BYTES:
        raise BadValue(f"The seed of an edition is {SEED_BYTES} bytes long.")
    key = hmac.digest(secret, _SALTS + canonical.dump(_whole(draft)), "sha256")
    return tuple(_openings(key, f"v{place}", value) for place, value in enumerate(draft.values, 1))


def _openings(key: bytes, name: str, value: Value) -> tuple[Opening, ...]:
    found = []
    for rank, row in enumerate(_sorted(value.rows)):
        salt = hmac.digest(key, name.encode("ascii") + b"\x00" + rank.to_bytes(8, "big"), "sha256")
        found.append(Opening(leaf(salt, row), row, salt))
    return tuple(sorted(found, key=lambda opening: opening.leaf))


def _sorted(rows: tuple[Row, ...]) -> list[Row]:
    return sorted(rows, key=row_bytes)


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
        "rows": _sorted(value.rows),
        "rule": value.rule,
        "sentence": value.sentence,
    }


def _file(file: File) -> Json:
    return {"name": file.name, "sha256": Digest.of(file.content).hex, "size": len(file.content)}
