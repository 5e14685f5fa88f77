"""The fault suites of drafts in Word, reviewed without an inquiry: what is seen may only grow.

Here each operator is tried on one of the drafts in turn; `make bench` tries all of them.
"""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from probata.method.report.reviewed import Placed
from tests import reviewing
from tests.faults.drafts.planted import Planted
from tests.reviewing import SUITES, Seen, Suite

PAGES_PER_FALSE_ALARM = 5
Clean = Mapping[str, tuple[Placed, ...]]


@pytest.fixture(scope="module", params=SUITES, ids=lambda one: one.name)
def suite(request: pytest.FixtureRequest) -> Suite:
    found: Suite = request.param
    return found


@pytest.fixture(scope="module")
def clean(suite: Suite) -> Clean:
    """What is objected to in each clean draft."""
    return {name: reviewing.objected(data) for name, data, _pages in suite.planted.clean()}


@pytest.fixture(scope="module")
def found(suite: Suite, clean: Clean) -> tuple[Seen, ...]:
    """Every operator on one draft: the first on the first, the second on the second, and so on."""
    turn: dict[str, list[Planted]] = {}
    for fault in suite.planted.faults():
        turn.setdefault(fault.operator, []).append(fault)
    chosen = [each[number % len(each)] for number, each in enumerate(turn.values())]
    return tuple(reviewing.seen(one, clean[one.draft]) for one in chosen)


def test_clean_drafts_draw_at_most_one_objection_on_five_pages(suite: Suite, clean: Clean) -> None:
    pages = sum(each for _name, _data, each in suite.planted.clean())
    told = [f"{one.objection.code} {one.objection.message}" for each in clean.values() for one in each]
    assert len(told) <= pages / PAGES_PER_FALSE_ALARM, told


def test_rewrites_that_are_no_faults_are_left_alone(suite: Suite, clean: Clean) -> None:
    turn = {one.rewrite: one for one in suite.planted.harmless()}.values()
    objected = {one.rewrite for one in turn if reviewing.new(one.data, clean[one.draft])}
    assert objected <= suite.let_be


def test_as_many_faults_of_each_group_are_seen_as_ever(suite: Suite, found: tuple[Seen, ...]) -> None:
    sunk = {}
    for group, floor in suite.floors.items():
        tried = [one for one in found if one.fault.group == group]
        if sum(one.seen for one in tried) / len(tried) < floor:
            sunk[group] = sorted(f"{one.fault.operator} in {one.fault.draft}" for one in tried if not one.seen)
    assert not sunk
