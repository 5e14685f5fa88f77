"""cells: the newer stands; the other is kept where both copies sealed it."""

from __future__ import annotations

from probata.store.cells import KEPT
from probata.store.uniting.cells import cells
from probata.store.vault import NUMBERS
from tests.store.uniting.pairs import Acts, copy, pair


def row(version: int, data: bytes, of: str = "a", compartment: str = "c") -> dict[str, object]:
    return {"object": of, "field": "identity", "version": version, "compartment": compartment, "data": data}


def found(one: Acts, other: Acts) -> list[tuple[str, bytes]]:
    both = copy(one, sealed=[row(1, b"old")]), copy(other, sealed=[row(2, b"new")])
    made = [cells(pair(*each), []).rows["sealed"] for each in (both, both[::-1])]
    assert made[0] == made[1]
    return [(str(each["field"]), each["data"]) for each in made[0]]


def test_of_two_copies_that_sealed_it_the_other_is_kept() -> None:
    took = [("interviews", {"new": 0})]
    fields = found(took, [("cite", {"place": "x"}), *took])
    assert [(name.partition(KEPT)[0], data) for name, data in fields] == [("identity", b"new"), ("identity", b"old")]


def test_what_one_copy_alone_sealed_anew_replaces_the_old() -> None:
    assert found([], [("interviews", {"new": 0})]) == [("identity", b"new")]


def numbers(version: int, data: bytes, compartment: str) -> dict[str, object]:
    return {**row(version, data, "item", compartment), "field": NUMBERS}


def test_the_numbers_of_a_published_chat_stay_in_a_compartment_of_their_own() -> None:
    both = pair(copy(sealed=[numbers(1, b"x", "c")]), copy(sealed=[]))
    assert [each["data"] for each in cells(both, [{"ref": "item", "compartment": None}]).rows["sealed"]] == [b"x"]


def test_of_two_places_of_numbers_that_stands_where_the_file_lies() -> None:
    for one, other in ((1, 1), (2, 1), (1, 2)):
        sides = copy(sealed=[numbers(one, b"x", "c")]), copy(sealed=[numbers(other, b"y", "d")])
        for both in (pair(*sides), pair(*sides[::-1])):
            rows = cells(both, [{"ref": "item", "compartment": "d"}]).rows["sealed"]
            assert [each["data"] for each in rows] == [b"y"]


def test_a_cell_of_a_file_that_lies_elsewhere_is_dropped() -> None:
    both = pair(copy(sealed=[row(1, b"x", "item")]), copy(sealed=[row(1, b"y", "item", "d")]))
    rows = cells(both, [{"ref": "item", "compartment": "d"}]).rows["sealed"]
    assert [each["data"] for each in rows] == [b"y"]
