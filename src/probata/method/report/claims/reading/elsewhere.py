"""How a message names another place of the report."""

from __future__ import annotations

from probata.method.report.model import Passage

_KINDS = {"cell": "the table", "heading": "the heading", "note": "the note"}


def named_place(other: Passage) -> str:
    """Its paragraph's number, else what it is and under which heading it stands."""
    if other.number is not None:
        return f"paragraph {other.number}"
    kind = _KINDS.get(other.kind, "the sentence")
    return f"{kind} under “{other.section}”" if other.section.strip() else f"{kind} above"
