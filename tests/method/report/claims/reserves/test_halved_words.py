from __future__ import annotations

from probata.method.report.claims.reserves.halved_words import halved_words
from tests.method.report.world import bound


def test_a_counted_group_that_lost_its_second_half_is_found() -> None:
    (one,) = halved_words(bound("We heard 40 current guards.\n\nWe heard 40 current or retired guards.\n"))
    assert one.both == "40 current or retired guards"


def test_or_more_offers_nothing() -> None:
    assert not list(halved_words(bound("It took 10 years.\n\nIt took 10 years or more each time.\n")))


def test_one_of_two_degrees_is_a_half() -> None:
    full = "Three experts called eleven deaths possibly or probably avoidable."
    (one,) = halved_words(bound(f"{full}\n\nEleven deaths were probably avoidable.\n"))
    assert one.both == "possibly or probably avoidable"
