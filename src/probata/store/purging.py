"""Purging: what people rejected of what a machine proposed, with their reasons, goes out of the decisions."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, delete, select

from probata.record.ref import Ref
from probata.store.tables import AnyRow, decisions

_NO = "no"
_FEW = 500


@dataclass(frozen=True, slots=True)
class Purged:
    """The decisions that went, how many rejected proposals these were about, and how many a hold kept."""

    gone: tuple[Ref, ...]
    proposals: int
    kept: int


def rejected(connection: Connection, kinds: Collection[str]) -> Mapping[tuple[str, str], Sequence[AnyRow]]:
    """(kind, binds) -> every decision on a proposal of these kinds whose newest answer is no."""
    found: dict[tuple[str, str], list[AnyRow]] = {}
    query = select(decisions).where(decisions.c.kind.in_(sorted(kinds))).order_by(decisions.c.number)
    for row in connection.execute(query):
        found.setdefault((row.kind, row.binds), []).append(row)
    return {key: rows for key, rows in found.items() if rows[-1].answer == _NO}


def purge(connection: Connection, kinds: Collection[str], held: Collection[str]) -> Purged:
    """Deletes them, all decisions on each, so that no earlier yes comes back to stand; those that name a digest of a
    text under a hold (``held``) stay."""
    proposals, keeping = rejected(connection, kinds), set(held)
    going = {key: rows for key, rows in proposals.items() if not any(digest in key[1] for digest in keeping)}
    refs = [row.ref for rows in going.values() for row in rows]
    for at in range(0, len(refs), _FEW):
        connection.execute(delete(decisions).where(decisions.c.ref.in_(refs[at : at + _FEW])))
    return Purged(tuple(Ref.parse(ref) for ref in refs), len(going), len(proposals) - len(going))
