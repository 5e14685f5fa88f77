from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from sqlalchemy.exc import IntegrityError

from probata.record.ref import Ref
from probata.store.saved import COUNT, PLACE, Saved, save, standing

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
