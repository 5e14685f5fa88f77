"""Texts that were made here: a corrected text, or what a machine wrote, is public only if what it is of is."""

from __future__ import annotations

from collections.abc import Sequence

from probata.store.ties import TieKind
from probata.store.uniting.model import AnyRow, AnyRows, Conflict, Part

_KINDS = {TieKind.CORRECTED.value, TieKind.MACHINE.value}


def made_here(items: AnyRows, documents: AnyRows, ties: AnyRows) -> Part:
    """The files: one copy may have made a text of what the other says is not public."""
    of = {row["ref"]: row["item"] for row in documents}
    newest = {(row["kind"], row["document"], row["of"]): row["stands"] for row in ties}
    pairs = [(of[one], of[other]) for (kind, one, other), stands in newest.items() if stands and kind in _KINDS]
    shut, before = {row["ref"] for row in items if not row["public"]}, -1
    while before != len(shut):
        before = len(shut)
        shut |= {item for item, other in pairs if other in shut}
    changed = [row for row in items if row["public"] and row["ref"] in shut]
    return Part({"items": [_placed(row, shut) for row in items]}, _told(changed))


def _placed(row: AnyRow, shut: set[str]) -> AnyRow:
    return {**row, "public": False} if row["public"] and row["ref"] in shut else row


def _told(changed: Sequence[AnyRow]) -> list[Conflict]:
    return [Conflict("text of a file that only one copy says is public", row["name"], "not public") for row in changed]
