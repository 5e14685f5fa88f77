from __future__ import annotations

import pytest

from probata.inquiry.documents.filters import Filters
from probata.inquiry.documents.wanted import Match, Wanted
from probata.method.documents.hit import Weight
from probata.record.errors import BadUse
from probata.store.search_body import About, body


@pytest.mark.parametrize(
    ("query", "filters"),
    [
        ("", Filters()),
        ('"', Filters()),
        ("a", Filters(public=True, of=("S-1",))),
        ("a", Filters(public=True, restricted=True)),
        ("a", Filters(public=False, restricted=True)),
        ("a", Filters(names=(" ",))),
        ("a", Filters(without=(" ",))),
        ("a", Filters(declared=(("author", "\u200b"),))),
    ],
)
def test_what_leaves_nothing_is_refused(query: str, filters: Filters) -> None:
    with pytest.raises(BadUse):
        Wanted.of(query, filters)


@pytest.mark.parametrize(
    ("query", "filters", "there"),
    [
        ("lamp", Filters(), True),
        ("LAMP ferry", Filters(), True),
        ('"lamp night"', Filters(), False),
        ("lamp", Filters(without=("night",)), False),
        ("lamp", Filters(without=("nights",)), True),
        ("lamp", Filters(names=("x", "Ferry")), True),
        ("lamp", Filters(names=("lamp",)), False),
        ("lamp", Filters(names=("*ferry*d",)), True),  # whether it fits the pattern is looked at afterwards
        ("lamp", Filters(names=("lamp*",)), False),
        ("lamp", Filters(names=("?a*", "lamp*")), True),
        ("lamp", Filters(kinds=("md",)), True),
        ("lamp", Filters(kinds=("pdf",)), False),
        ("lamp", Filters(kinds=("pdf", "md")), True),
        ("lamp", Filters(public=True), True),
        ("lamp", Filters(public=False), False),
        ("lamp", Filters(declared=(("author", "writer"),)), True),
        ("lamp", Filters(declared=(("author", "ferry"),)), False),
        ("writer", Filters(), True),
        ("writer", Filters(where=("comment",)), False),
    ],
)
def test_what_the_index_is_asked(query: str, filters: Filters, there: bool) -> None:
    one = body("A lamp at night.", About("ferry.md", ("Title",), ("Bo Writer",), "read-md", public=True))
    assert Wanted.of(query, filters).asked.holds(one) is there


def test_the_best_is_the_smallest() -> None:
    weights = [Weight(1, 0, 1), Weight(0, 2, 2), Weight(0, 1, 9), Weight(0, 1, 3)]
    order = [Match(f"{number}", "r", one) for number, one in enumerate(weights)]
    assert sorted([order[2], order[3], order[0], order[1]], key=Match.key) == order
    assert Match("a", "1", Weight(0, 0, 0)).key() < Match("a", "2", Weight(0, 0, 0)).key()
