"""Sealed cells, which nobody opens to merge them: the newer version, and what it replaces beside it."""

from __future__ import annotations

import hashlib

from probata.store.cells import KEPT
from probata.store.uniting.model import AnyRow, AnyRows, Conflict, Pair, Part
from probata.store.vault import NUMBERS

_SEALING = ("interviews", "enclose", "add", "receive")
"""Acts that seal what was sealed before."""


def cells(pair: Pair, items: AnyRows) -> Part:
    """The newer version. What it replaces stays as it was sealed, under a field of its own, if both copies may have
    sealed it since they parted; else the newer was made of it."""
    within = {row["ref"]: row["compartment"] for row in items}

    def misplaced(row: AnyRow) -> bool:
        return row["object"] in within and row["compartment"] != within[row["object"]]

    found: dict[tuple[str, str], AnyRow] = {}
    told: list[Conflict] = []
    sealing = {id(row) for side in pair.both if side.did(*_SEALING) for row in side.rows["sealed"]}
    for row in sorted(pair.each("sealed"), key=lambda row: (misplaced(row), _newest(row))):
        key = row["object"], row["field"]
        if misplaced(row) and row["field"] != NUMBERS:  # a published chat's numbers lie in a compartment of their own
            continue
        if key in found and found[key]["data"] != row["data"] and row["object"] not in within and id(row) in sealing:
            name = f"{row['field']}{KEPT}{row['version']} {hashlib.sha256(row['data']).hexdigest()[:16]}"
            found[row["object"], name] = {**row, "field": name}
            where = f"{row['field']} of {row['object']}"
            told.append(Conflict("sealed in both copies", where, "the newer; the other is kept"))
        found.setdefault(key, row)
    return Part({"sealed": [found[key] for key in sorted(found)]}, told)


def _newest(row: AnyRow) -> tuple[int, bytes]:
    return -row["version"], hashlib.sha256(row["data"]).digest()
