"""packages: what one copy took out of the open does not come back."""

from __future__ import annotations

import pytest

from probata.record.errors import Damaged
from probata.store.uniting.packages import packages
from tests.store.uniting.pairs import copy, pair


def row(package: str, openings: str, values: str = "[]") -> dict[str, str]:
    return {"package": package, "edition": "first", "values": values, "openings": openings}


def test_every_package_and_of_openings_those_that_are_open_in_both() -> None:
    one = copy(signed=[row("a", '[{"row":1},{"row":2}]'), row("b", "[]")])
    other = copy(signed=[row("a", '[{"row":2},{"row":3}]'), row("c", '[{"row":4}]')])
    found = packages(pair(one, other)).rows["signed"]
    assert found == packages(pair(other, one)).rows["signed"]
    assert [(each["package"], each["openings"]) for each in found] == [
        ("a", '[{"row":2}]'),
        ("b", "[]"),
        ("c", '[{"row":4}]'),
    ]


def test_a_package_that_says_other_values_is_damage() -> None:
    with pytest.raises(Damaged, match="signed"):
        packages(pair(copy(signed=[row("a", "[]")]), copy(signed=[row("a", "[]", "[1]")])))
