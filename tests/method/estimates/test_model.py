"""A table of capture histories: what may stand in it, and the few sums that methods ask for."""

from __future__ import annotations

import pytest

from probata.method.estimates import Asked, CaptureTable, estimate
from probata.record.errors import BadValue
from tests.method.estimates.study_tables import STUDIES, table


@pytest.mark.parametrize(
    ("lists", "counts"),
    [
        ((), (0,)),
        (("A", "B"), (0, 1, 2)),
        (("A",), (5, 1)),
        (("A",), (0, -1)),
        (("A", "B"), (0, 0, 0, 0)),
    ],
    ids=["no list", "too few counts", "people on no list", "below zero", "nobody"],
)
def test_what_is_no_table_is_refused(lists: tuple[str, ...], counts: tuple[int, ...]) -> None:
    with pytest.raises(BadValue):
        CaptureTable(lists, counts)


def test_people_are_counted_by_list_by_pair_and_by_number_of_lists() -> None:
    known = table("A B C", "100:1 010:2 001:4 110:8 111:16")
    assert (known.observed, known.size(0), known.together(0b011), known.on_exactly(1)) == (31, 25, 24, 7)


def test_those_documented_are_those_on_lists_or_more_that_are_known_from_elsewhere() -> None:
    assert estimate(STUDIES["kosovo"], Asked()).documented == 4_400
    assert estimate(STUDIES["kosovo"], Asked(at_least=5_000)).documented == 5_000
    assert estimate(STUDIES["kosovo"], Asked(at_least=3)).documented == 4_400
