"""Forgetting: what people saved about a text that was erased, without what they said of it or took from it.

Pure: a saved row's kind and body go in. Places keep where they were, and ties of words in drafts keep what they were
tied to; titles that members typed, and words that a report printed, go.
"""

from __future__ import annotations

from collections.abc import Collection

from probata.record.canonical import Json
from probata.store import saved

FORGOTTEN_TITLE = "an account that was erased"
"""What stands instead of a title that a member typed for a place in it."""
TIE, WRITTEN = "tie", "ties of a file"
"""Kinds of saved rows: one tie that a person decided, and those of a file that a report was written to."""
KINDS = (saved.PLACE, TIE, WRITTEN)


def without(kind: str, body: dict[str, Json], documents: Collection[str], handles: Collection[str]) -> dict[str, Json]:
    """The body of a row of this kind without what it says of these documents, whose places have these handles."""
    if kind == saved.PLACE:
        return {**body, "title": FORGOTTEN_TITLE} if body.get("document") in documents else body
    if kind == TIE:
        return _loose(body, handles)
    if kind == WRITTEN and isinstance(ties := body.get("ties"), dict):
        each = {name: _loose(one, handles) if isinstance(one, dict) else one for name, one in ties.items()}
        return {**body, "ties": each}
    return body


def _loose(tie: dict[str, Json], handles: Collection[str]) -> dict[str, Json]:
    """The role and the handle stay, so that the bookmark is still known and its text objected to."""
    handle = str(tie.get("body", "")).partition("|")[0].partition(":")[0].strip()
    if handle not in handles:
        return tie
    empty: dict[str, Json] = {name: "" for name in ("words", "source", "reason") if name in tie}
    return {**tie, "body": handle, **empty}
