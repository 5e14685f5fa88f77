"""Where codings are told: it goes with the codings, which are those of the newer table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from probata.method.testimony.columns import NUMBER
from probata.record.count import Heard
from probata.store import coded_places, facts
from probata.store.uniting.model import AnyRow, AnyRows, Copy, Pair

_DESCRIBED = NUMBER[Heard.DESCRIBED]


def newest(pair: Pair) -> Pair:
    """The pair without the places of the copy that has the older table, of people whom both have: what the newer table
    says no place of has none. A travel copy had no places, and says nothing of them by that."""
    did = [side.did("interviews") for side in pair.both]
    if all(did) or not any(did):
        return pair
    newer, older = pair.both if did[0] else (pair.other, pair.one)
    if any(row["name"] == facts.TRAVEL for row in newer.rows["facts"]):
        return pair
    left = _without(older, newer.refs("interviews"))
    return replace(pair, one=pair.one if did[0] else left, other=left if did[0] else pair.other)


def of_described(rows: Mapping[str, AnyRows]) -> AnyRows:
    """The merged cells without the places of codings that are not described any more."""
    described = {(row["interview"], row["code"]) for row in rows["codings"] if row["value"] == _DESCRIBED}
    return [row for row in rows["sealed"] if not _is_place(row) or _of(row) in described]


def _without(side: Copy, people: set[str]) -> Copy:
    left = [row for row in side.rows["sealed"] if not (_is_place(row) and row["object"] in people)]
    return replace(side, rows={**side.rows, "sealed": left})


def _is_place(row: AnyRow) -> bool:
    return coded_places.code_of(row["field"]) is not None


def _of(row: AnyRow) -> tuple[str, str | None]:
    return row["object"], coded_places.code_of(row["field"])
