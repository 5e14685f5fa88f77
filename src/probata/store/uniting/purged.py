"""Rejected proposals that a closing purged in one copy do not come back out of the other."""

from __future__ import annotations

import json
from dataclasses import replace

from probata.record.errors import BadUse
from probata.store import closing, saved
from probata.store.uniting.model import Copy, Pair


def without_purged(pair: Pair) -> Pair:
    """Both copies without the decisions that either purged. Raises BadUse where one closed while the other set a hold,
    since what the hold would have kept is gone in one of them."""
    for side, other in (pair.both, pair.both[::-1]):
        if side.did("close") and other.did("hold"):
            raise BadUse(
                "One copy was closed, and the other one set a legal hold since they parted.",
                next_step="Set the hold in the copy that is open, and close that one. Nothing was changed.",
            )
    gone = {ref for side in pair.both for row in side.rows["saved"] for ref in _purged(row["kind"], row["body"])}
    return replace(pair, one=_without(pair.one, gone), other=_without(pair.other, gone)) if gone else pair


def _purged(kind: str, body: str) -> list[str]:
    return json.loads(body).get(closing.PURGED, []) if kind == saved.CLOSING else []


def _without(side: Copy, gone: set[str]) -> Copy:
    rows = [row for row in side.rows["decisions"] if row["ref"] not in gone]
    return replace(side, rows={**side.rows, "decisions": rows})
