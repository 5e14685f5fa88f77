"""The documented JSON of an objection."""

from __future__ import annotations

from typing import TYPE_CHECKING

from probata.method.report.model import (
    Objection,
)
from probata.method.report.rules import group_of

if TYPE_CHECKING:
    from probata.record.canonical import Json


def objection_json(one: Objection) -> dict[str, Json]:
    """The documented objection object."""
    return {
        "code": one.code,
        "group": group_of(one.code),
        "file": one.at.file,
        "line": one.at.line,
        "column": one.at.column,
        "start": one.at.start,
        "end": one.at.end,
        "paragraph": one.label or None,
        "message": one.message,
        "next": one.next_step,
    }
