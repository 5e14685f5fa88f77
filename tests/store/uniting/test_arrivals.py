"""What came in, of both copies: every row once, sealed where its file is."""

from __future__ import annotations

from typing import Any

from probata.store.uniting.arrivals import arrivals
from tests.store.uniting.pairs import copy, pair

ROW = {"item": "mail", "holder": None, "compartment": None, "said": "words"}


def row(ref: str, at: str = "2031", **more: Any) -> dict[str, Any]:
    return {"ref": ref, "at": at, **ROW, **more}


def both(one: list[dict[str, Any]], other: list[dict[str, Any]], **within: str | None) -> list[dict[str, Any]]:
    items = [{"ref": ref, "compartment": compartment} for ref, compartment in within.items()]
    made = [arrivals(pair(*each), items).rows["arrivals"] for each in _ways(copy(arrivals=one), copy(arrivals=other))]
    assert made[0] == made[1]
    return made[0]


def _ways(one: Any, other: Any) -> tuple[tuple[Any, Any], tuple[Any, Any]]:
    return (one, other), (other, one)


def test_each_stands_once_by_time() -> None:
    first, second, third = row("c", "2030"), row("a"), row("b")
    assert both([first, third], [first, second], mail=None) == [first, second, third]


def test_of_a_file_that_one_copy_enclosed_nothing_stays_open() -> None:
    sealed = row("a", compartment="A", said=None)
    fresh = row("b", "2032")
    assert both([row("a"), fresh], [sealed], mail="A") == [sealed, {**fresh, "compartment": "A", "said": None}]


def test_what_came_inside_of_it_lies_with_it() -> None:
    inside = row("a", item="annex", holder="mail")
    assert both([inside], [], mail="A", annex=None) == [{**inside, "compartment": "A", "said": None}]


def test_what_was_set_aside_for_somebody_stays_theirs() -> None:
    aside = row("a", item=None, compartment="A", said=None)
    assert both([aside], []) == [aside]
