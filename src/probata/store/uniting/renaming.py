"""Refs and digests that are replaced wherever they stand in words; both are random enough for that."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from probata.store.enclosing import in_order
from probata.store.same_files import SAME_FILE
from probata.store.uniting.model import AnyRow, AnyRows, Copy

_TABLES = (
    "items",
    "arrivals",
    "likenesses",
    "assessments",
    "ties",
    "documents",
    "declared",
    "interviews",
    "saved",
    "decisions",
    "basis",
    "stale",
)
_FREE = ("text", "name", "value", "said")
"""Columns with people's own words, where no Ref stands."""


def rename_refs(side: Copy, names: Mapping[str, str]) -> Copy:
    """The copy with other Refs; what says that they were others stays."""

    def put(words: Any) -> Any:  # a column may hold anything
        if not isinstance(words, str):
            return words
        for old, new in names.items():
            words = words.replace(old, new) if old in words else words
        return words

    def renamed(row: AnyRow) -> AnyRow:
        if row.get("kind") == SAME_FILE:
            return row
        return {name: value if name in _FREE else put(value) for name, value in row.items()}

    tables = {table: [renamed(row) for row in side.rows[table]] for table in _TABLES}
    own = tuple((act, {name: put(value) for name, value in detail.items()}) for act, detail in side.own)
    return replace(side, rows={**side.rows, **tables}, own=own)


def rename_digests(side: Copy, digests: Mapping[str, str]) -> Copy:
    """As store/enclosing.py does it in the tables."""
    return replace(
        side,
        rows={
            **side.rows,
            "decisions": _renamed(side.rows["decisions"], ("binds", "answer", "seen"), digests),
            "saved": _renamed(side.rows["saved"], ("body",), digests),
        },
    )


def _renamed(rows: AnyRows, columns: tuple[str, ...], digests: Mapping[str, str]) -> AnyRows:
    return [{**row, **{column: _put(row[column], digests) for column in columns}} for row in rows]


def _put(words: str, digests: Mapping[str, str]) -> str:
    for old, new in digests.items():
        if old in words:
            words = in_order(words.replace(old, new))
    return words
