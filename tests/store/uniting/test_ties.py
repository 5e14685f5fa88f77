"""Ties of both copies: every row once, in the order of the acts, sealed where the documents lie."""

from __future__ import annotations

from typing import Any

from probata.store.uniting.erased import erased, forgotten
from probata.store.uniting.model import Copy
from probata.store.uniting.staling import NEWER, staling
from probata.store.uniting.ties import ties
from tests.store.uniting.pairs import copy, line, pair, ref

DOCUMENTS = [{"ref": "old", "item": "i-old"}, {"ref": "new", "item": "i-new"}]


def row(name: str, **more: Any) -> dict[str, Any]:
    plain = {"kind": "newer version", "document": "new", "of": "old", "stands": True, "compartment": None, "said": "w"}
    return {"ref": name, **plain, **more}


def act(name: str) -> tuple[str, dict[str, str]]:
    return "tie documents", {"tie": name}


def both(one: Copy, other: Copy, **within: str | None) -> list[dict[str, Any]]:
    items = [{"ref": name.replace("_", "-"), "compartment": compartment} for name, compartment in within.items()]
    made = [ties(pair(*each), items, DOCUMENTS).rows["ties"] for each in ((one, other), (other, one))]
    assert made[0] == made[1]
    return made[0]


def test_each_stands_once_where_the_act_that_said_it_stands() -> None:
    first, second = row("z"), row("a", stands=False)
    one = copy([act("z"), act("a")], ties=[first, second])
    assert both(one, copy([], ties=[]), i_old=None, i_new=None) == [first, second]
    assert both(one, one, i_old=None, i_new=None) == [first, second]


def test_of_documents_that_one_copy_enclosed_nothing_stays_open() -> None:
    sealed = row("a", compartment="A", said=None)
    one, other = copy([act("a")], ties=[row("a")]), copy([], ties=[sealed])
    assert both(one, other, i_old="A", i_new="A") == [sealed]
    assert both(one, copy([]), i_old="A", i_new=None) == [sealed]


def test_what_the_other_copy_rests_on_the_old_version_is_stale() -> None:
    base = [{"of": "place", "rests_on": "old"}, {"of": "finding", "rests_on": "place"}]
    knows, not_ = copy(ties=[row("a")]), copy(basis=base)
    merged = {**copy().rows, "ties": [row("a")], "basis": base}
    for each in ((knows, not_), (not_, knows)):
        assert [(one["of"], one["why"]) for one in staling(pair(*each), merged, set()).rows["stale"]] == [
            ("finding", NEWER),
            ("place", NEWER),
        ]
    seen = copy(ties=[row("a")], basis=base)  # it marked them, and somebody looked at them since
    assert staling(pair(seen, seen), merged, set()).rows["stale"] == []
    back = {**merged, "ties": [row("a"), row("b", stands=False)]}
    assert staling(pair(knows, not_), back, set()).rows["stale"] == []


def test_what_says_more_than_that_stands() -> None:
    base = [{"of": "place", "rests_on": "old"}]
    why = {"of": "place", "why": "rests on an account that was withdrawn", "at": "2031"}
    merged = {**copy().rows, "ties": [row("a")], "basis": base}
    made = staling(pair(copy(ties=[row("a")]), copy(basis=base, stale=[why])), merged, set()).rows["stale"]
    assert made == [why]


def test_ties_of_what_either_copy_erased_go_with_their_reasons() -> None:
    gone = str(ref("compartment", 1))
    item = str(ref("item", 1))
    items = [{"ref": item, "compartment": gone, "digest": None, "blob": "b"}]
    parts = [{"ref": "old", "item": item, "digest": None}]
    cell = {"object": "a", "field": "tie", "compartment": "another", "version": 1, "data": b""}
    side = copy(items=items, documents=parts, ties=[row("a"), row("b", of="x", document="y")], sealed=[cell])
    both_ = pair(side, copy(lines=[line(1)]))
    left, _ = forgotten(both_, erased(both_))
    assert [one["ref"] for one in left.one.rows["ties"]] == ["b"]
    assert left.one.rows["sealed"] == []
