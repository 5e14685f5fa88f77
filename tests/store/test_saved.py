from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from sqlalchemy.exc import IntegrityError

from probata.record.ref import Ref
from probata.store.saved import COUNT, ESTIMATE, FINDING, PLACE, Saved, save, standing

if TYPE_CHECKING:
    from sqlalchemy import Connection

AT = "2031-05-06T07:08:09Z"
FIRST = Saved(Ref.of("count", bytes(16)), "medicine", COUNT, {"expression": "pills", "count": {"k": 17}}, "member", AT)


def test_what_was_saved_comes_back(connection: Connection) -> None:
    save(connection, FIRST)
    assert standing(connection) == {"medicine": FIRST}


def test_the_newest_of_a_handle_stands_whatever_its_kind(connection: Connection) -> None:
    place = replace(FIRST, ref=Ref.of("place", bytes([1] * 16)), kind=PLACE, body={"text": [0, 4]})
    other = replace(FIRST, ref=Ref.of("count", bytes([2] * 16)), handle="lamp")
    for one in (FIRST, other, place):
        save(connection, one)
    assert standing(connection) == {"medicine": place, "lamp": other}


def test_nothing_is_saved_under_one_ref_twice(connection: Connection) -> None:
    save(connection, FIRST)
    with pytest.raises(IntegrityError):
        save(connection, FIRST)


def test_a_finding_and_a_count_of_one_handle_are_two_things(connection: Connection) -> None:
    finding = replace(FIRST, ref=Ref.of("finding", bytes([3] * 16)), kind=FINDING, body={"content": "ab"})
    for one in (FIRST, finding):
        save(connection, one)
    assert standing(connection) == {"medicine": FIRST}
    assert standing(connection, {FINDING}) == {"medicine": finding}


def test_an_estimate_takes_the_place_of_a_count_of_its_handle(connection: Connection) -> None:
    estimate = replace(FIRST, ref=Ref.of("estimate", bytes([4] * 16)), kind=ESTIMATE, body={"documented": 5})
    for one in (FIRST, estimate):
        save(connection, one)
    assert standing(connection) == {"medicine": estimate}
    assert standing(connection, {COUNT}) == {"medicine": FIRST}


def test_an_empty_body_takes_a_handle_back(connection: Connection) -> None:
    gone = replace(FIRST, ref=Ref.of("count", bytes([5] * 16)), body={})
    again = replace(FIRST, ref=Ref.of("count", bytes([6] * 16)))
    for one in (FIRST, gone):
        save(connection, one)
    assert standing(connection) == {}
    save(connection, again)
    assert standing(connection) == {"medicine": again}
