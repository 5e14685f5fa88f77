"""Sentences that take up the one before them."""

from __future__ import annotations

from probata.method.report.claims.reading.taken_up import beside, points_inside, taken_up
from probata.method.report.claims.reading.told import told
from tests.method.report.world import bound

_SOURCE = "Boats were burned at Kelm. These fires were set. The market closed.\n"


def test_a_sentence_that_points_back_is_read_with_the_one_before() -> None:
    world = bound(_SOURCE)
    boats, fires, market = [one for one in told(world) if one.words[:4] in ("Boat", "Thes", "The ")][:3]
    assert taken_up(world)[id(fires)] is boats
    assert id(market) not in taken_up(world)
    assert beside(world)[id(market)] is fires


def test_words_that_point_at_a_thing() -> None:
    assert points_inside("did not visit that district")
    assert not points_inside("said that there was a fire")
