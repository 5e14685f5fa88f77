"""Clauses of two parts that tell the same thing."""

from __future__ import annotations

from probata.method.report.claims.paired import pairs
from tests.method.report.world import bound

_SOURCE = "# Summary\n\n{}\n\n# Hostels\n\nIt rained on the road. Guards searched every room of the northern hostel.\n"


def test_a_clause_of_the_summary_meets_the_one_it_is_drawn_from() -> None:
    ((one,),) = pairs(bound(_SOURCE.format("Guards searched rooms of the northern hostel.")))
    assert one.body.words.startswith("Guards searched every room")
    assert one.share == 1


def test_clauses_that_share_little_do_not_meet() -> None:
    assert pairs(bound(_SOURCE.format("Teachers closed the northern school in May."))) == ()


def test_the_likest_comes_first() -> None:
    more = _SOURCE + "\nGuards searched the northern road.\n"
    ((first, second),) = pairs(bound(more.format("Guards searched rooms of the northern hostel.")))
    assert first.share > second.share
