"""The fault suite of drafts in Word, reviewed without an inquiry: what is seen may only grow.

Here each operator is tried on one of the drafts in turn; `make bench` tries all of them.
"""

from __future__ import annotations

import pytest

from probata.method.report.reviewed import Placed
from tests import reviewing
from tests.faults.drafts import suite
from tests.reviewing import Seen

FIRST_SIGHT = {
    "dates": "57 of 101",
    "notes": "33 of 78",
    "numbers": "48 of 204",
    "people": "6 of 44",
    "quotations": "44 of 68",
    "structure": "17 of 68",
    "wording": "67 of 128",
    "all": "272 of 691",
}
"""Before anybody who wrote a rule had seen a figure of the suite."""
FIRST_SIGHT_FALSE = "2 on 100 pages, 1 of 76 rewrites"
FLOORS = {
    "dates": 0.92,
    "notes": 0.65,
    "numbers": 0.74,
    "people": 0.63,
    "quotations": 0.88,
    "structure": 0.55,
    "wording": 0.87,
}
"""Shares that are never to sink again."""
PAGES_PER_FALSE_ALARM = 5
STILL_OBJECTED_HARMLESS: frozenset[str] = frozenset()
"""Rewrites of the suite that are objected to. This only shrinks."""


@pytest.fixture(scope="module")
def clean() -> dict[str, tuple[Placed, ...]]:
    """What is objected to in each clean draft."""
    return {name: reviewing.objected(data) for name, data, _pages in suite.clean()}


@pytest.fixture(scope="module")
def found(clean: dict[str, tuple[Placed, ...]]) -> tuple[Seen, ...]:
    """Every operator on one draft: the first on the first, the second on the second, and so on."""
    turn: dict[str, list[suite.Planted]] = {}
    for fault in suite.faults():
        turn.setdefault(fault.operator, []).append(fault)
    chosen = [each[number % len(each)] for number, each in enumerate(turn.values())]
    return tuple(reviewing.seen(one, clean[one.draft]) for one in chosen)


def test_clean_drafts_draw_at_most_one_objection_on_five_pages(clean: dict[str, tuple[Placed, ...]]) -> None:
    pages = sum(each for _name, _data, each in suite.clean())
    told = [f"{one.objection.code} {one.objection.message}" for each in clean.values() for one in each]
    assert len(told) <= pages / PAGES_PER_FALSE_ALARM, told


def test_rewrites_that_are_no_faults_are_left_alone(clean: dict[str, tuple[Placed, ...]]) -> None:
    objected = {one.rewrite for one in suite.harmless() if reviewing.new(one.data, clean[one.draft])}
    assert objected <= STILL_OBJECTED_HARMLESS


@pytest.mark.parametrize("group", FLOORS)
def test_as_many_faults_of_a_group_are_seen_as_ever(group: str, found: tuple[Seen, ...]) -> None:
    tried = [one for one in found if one.fault.group == group]
    share = sum(one.seen for one in tried) / len(tried)
    unseen = sorted(f"{one.fault.operator} in {one.fault.draft}" for one in tried if not one.seen)
    assert share >= FLOORS[group], unseen
