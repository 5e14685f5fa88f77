"""Where codings are told, in two copies: it goes with the newer table."""

from __future__ import annotations

from probata.method.testimony.columns import NUMBER
from probata.record.count import Heard
from probata.store import facts
from probata.store.uniting import coded
from probata.store.uniting.model import Copy
from tests.store.uniting.pairs import Acts, copy, pair

TABLE: Acts = [("interviews", {"new": 0})]
PEOPLE = [{"ref": "a"}, {"ref": "b"}]


def row(field: str = "place held", of: str = "a", data: bytes = b"x") -> dict[str, object]:
    return {"object": of, "field": field, "version": 1, "compartment": "c", "data": data}


def side(acts: Acts, sealed: list[dict[str, object]], **more: list[dict[str, object]]) -> Copy:
    return copy(acts, **{"sealed": sealed, "interviews": PEOPLE, "facts": [], **more})


def left(one: Copy, other: Copy) -> list[list[tuple[object, object]]]:
    made = coded.newest(pair(one, other))
    turned = coded.newest(pair(other, one))
    assert (turned.one.rows, turned.other.rows) == (made.other.rows, made.one.rows)
    return [[(each["object"], each["field"]) for each in copied.rows["sealed"]] for copied in made.both]


def test_what_the_newer_table_names_no_place_of_has_none() -> None:
    older = side([], [row(), row("place hit"), row("identity"), row("place hit kept 1 ab")])
    assert left(side(TABLE, [row()]), older) == [
        [("a", "place held")],
        [("a", "identity"), ("a", "place hit kept 1 ab")],
    ]


def test_who_is_in_one_copy_alone_keeps_their_places() -> None:
    newer = side(TABLE, [], interviews=[{"ref": "b"}])
    assert left(newer, side([], [row()])) == [[], [("a", "place held")]]


def test_where_both_or_neither_took_a_table_in_nothing_is_left_out() -> None:
    for acts in ([], TABLE):
        one: list[tuple[object, object]] = [("a", "place held")]
        other: list[tuple[object, object]] = [("a", "place hit")]
        assert left(side(acts, [row()]), side(acts, [row("place hit")])) == [one, other]


def test_a_travel_copy_says_nothing_by_having_no_places() -> None:
    travelling = side(TABLE, [], facts=[{"name": facts.TRAVEL, "value": b""}])
    assert left(travelling, side([], [row()])) == [[], [("a", "place held")]]


def test_a_coding_that_is_not_described_any_more_has_no_place() -> None:
    codings = [
        {"interview": "a", "code": "held", "act": 1, "value": NUMBER[Heard.DESCRIBED]},
        {"interview": "a", "code": "hit", "act": 1, "value": NUMBER[Heard.SAID_NO]},
        {"interview": "b", "code": "hit", "act": 1, "value": NUMBER[Heard.DESCRIBED]},
    ]
    sealed = [row(), row("place hit"), row("place hit", "b"), row("place lamp"), row("identity")]
    found = coded.of_described({"sealed": sealed, "codings": codings})
    assert [(each["object"], each["field"]) for each in found] == [
        ("a", "place held"),
        ("b", "place hit"),
        ("a", "identity"),
    ]
