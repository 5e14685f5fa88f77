"""Near-duplicates as an answer: who is nearest to whom, in which order."""

from __future__ import annotations

from types import MappingProxyType

import pytest

from probata.inquiry.documents.alike import around, groups_of
from probata.inquiry.documents.picture_origins import Origin, Origins
from probata.record.ref import Ref
from tests.picturing import DONE, printed, scene

ITEMS = [Ref.of("item", bytes([number] * 16)) for number in range(5)]
DATES = ("2020-01-01", "", "2016-08-14", "", "")


class Known(Origins):
    """Origins that are made up here."""

    __slots__ = ()

    def __getitem__(self, item: Ref) -> Origin:
        number = ITEMS.index(item)
        dates = (("date", DATES[number]),) if DATES[number] else ()
        return Origin(f"n{number}", str(item), "", False, dates, (), ())


NOTHING = MappingProxyType[Ref, object]({})
ORIGINS = Known(NOTHING, frozenset(), NOTHING, NOTHING)  # type: ignore[arg-type]  # nothing is looked up in them
FOUND = [
    (ITEMS[0], printed(scene(1))),
    (ITEMS[1], printed(DONE["saved again"](scene(1)))),
    (ITEMS[2], printed(DONE["cut a little"](scene(1)))),
    (ITEMS[3], printed(scene(2))),
    (ITEMS[4], printed(scene(1), 3)),
]


def test_a_group_has_the_earliest_declared_date_first_and_what_declares_none_last() -> None:
    [group] = groups_of(FOUND, ORIGINS, lambda _done, _all: None)
    assert [one.name for one in group.members] == ["n2", "n0", "n1", "n4, page 3"]


def test_each_names_the_nearest() -> None:
    [group] = groups_of(FOUND, ORIGINS, lambda _done, _all: None)
    nearest = {one.name: (one.nearest, one.bits) for one in group.members}
    assert nearest["n0"] == ("n4, page 3", 0)
    assert nearest["n4, page 3"] == ("n0", 0)
    assert all(bits is not None and bits <= 52 for _, bits in nearest.values())


@pytest.mark.parametrize("asked", [0, 4])
def test_around_one_stand_the_others_by_distance(asked: int) -> None:
    [group] = around(FOUND, ITEMS[asked], ORIGINS)
    own, *others = group.members
    assert own.item == ITEMS[asked]
    assert [one.bits for one in others] == sorted(one.bits or 0 for one in others)
    assert {one.nearest for one in others} == {own.name}
    assert len(others) == 3


def test_a_picture_without_copies_has_no_group() -> None:
    assert around(FOUND, ITEMS[3], ORIGINS) == ()
    assert around(FOUND, Ref.of("item", bytes([9] * 16)), ORIGINS) == ()
