"""How pictures look, of both copies: one row an open item, whichever copy comes first."""

from __future__ import annotations

from typing import Any

from probata.store.uniting.likenesses import likenesses
from tests.store.uniting.pairs import copy, pair


def row(item: str, data: bytes = b"#") -> dict[str, Any]:
    return {"item": item, "method": "picture-hash/1", "data": data}


def both(one: list[dict[str, Any]], other: list[dict[str, Any]], **within: str | None) -> list[dict[str, Any]]:
    items = [{"ref": ref, "compartment": compartment} for ref, compartment in within.items()]
    sides = copy(likenesses=one), copy(likenesses=other)
    made = [likenesses(pair(*each), items).rows["likenesses"] for each in (sides, sides[::-1])]
    assert made[0] == made[1]
    return made[0]


def test_each_item_has_one_whichever_copy_made_it() -> None:
    assert both([row("b"), row("a")], [row("a"), row("c")], a=None, b=None, c=None) == [row("a"), row("b"), row("c")]
    assert both([row("a", b"#1")], [row("a", b"#2")], a=None) == [row("a", b"#2")]


def test_of_what_lies_in_a_compartment_in_one_copy_nothing_stays_open() -> None:
    assert both([row("a")], [], a="A") == []


def test_of_what_is_gone_nothing_stays() -> None:
    assert both([row("a")], []) == []
