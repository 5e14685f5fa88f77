"""A file that lies in a compartment in one copy: what the other wrote of it lies open no more."""

from __future__ import annotations

import pytest

from probata.record.errors import BadUse
from probata.record.ref import Ref
from probata.store import handling
from probata.store.uniting.model import AnyRow, Copy, Pair
from probata.store.uniting.notes import without_notes

ITEM = Ref.of("item", bytes(16))
OTHER = Ref.of("item", bytes([1] * 16))


def row(ref: str, item: Ref = ITEM, reason: str = "Zorblatt", kind: str = handling.CONDITION) -> AnyRow:
    return {"ref": ref, "kind": kind, "binds": handling.binds_condition(item, "embargo"), "reason": reason}


def pair(open_: list[AnyRow], shut: list[AnyRow]) -> Pair:
    sides = (Copy({}, {"decisions": rows}) for rows in (open_, shut))  # type: ignore[arg-type]  # no log is looked at
    return Pair(*sides, {}, {}, lambda _, digest: digest, lambda *_: ())  # type: ignore[arg-type]


def test_the_words_on_this_file_go_and_no_others() -> None:
    rows = [row("a"), row("b", OTHER), row("c", kind="decision of another kind")]
    found = pair(rows, [row("a", reason="")])
    assert [one["reason"] for one in without_notes(found, found.one, str(ITEM)).rows["decisions"]] == [
        *("", "Zorblatt", "Zorblatt")
    ]


def test_a_note_that_nobody_sealed_stops_the_merge() -> None:
    found = pair([row("a"), row("new")], [row("a", reason="")])
    with pytest.raises(BadUse, match="compartment in the other"):
        without_notes(found, found.one, str(ITEM))
