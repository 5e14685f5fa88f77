"""The fault suites of drafts in Word, reviewed without an inquiry: what is seen may only grow.

Here each operator is tried on one of the drafts in turn; `make bench` tries all of them. In its long form
(PROBATA_SOAK=1) this file reviews all of these faults and rewrites, which takes one core 340 seconds. Else it takes a
fixed third of the operators of each group and of the rewrites, chosen by the digests of their names, and holds them to
floors of their own. Every clean draft is reviewed in both.
"""

from __future__ import annotations

import hashlib
import math
import os
from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

import pytest

from probata.method.report.reviewed import Placed
from tests import reviewing
from tests.faults.drafts.planted import Planted
from tests.reviewing import SUITES, Seen, Suite

LONG = os.environ.get("PROBATA_SOAK") == "1"
PAGES_PER_FALSE_ALARM = 5
PART = 3
FLOORS: Mapping[str, Mapping[str, float]] = {
    "first": {
        "dates": 1.0,
        "notes": 1.0,
        "numbers": 1.0,
        "people": 1.0,
        "quotations": 1.0,
        "structure": 1.0,
        "wording": 0.9,
    },
    "second": {
        "dates": 0.83,
        "notes": 1.0,
        "numbers": 0.72,
        "people": 1.0,
        "quotations": 0.66,
        "structure": 1.0,
        "wording": 1.0,
    },
    "third": {
        "dates": 0.8,
        "notes": 0.33,
        "numbers": 0.66,
        "people": 1.0,
        "quotations": 0.5,
        "structure": 1.0,
        "wording": 0.6,
    },
    "fourth": {"dates": 0.2, "notes": 0.33, "numbers": 0.44, "people": 0.5, "quotations": 1.0, "wording": 0.2},
}
"""Suite and group -> the share of the short form's faults that is never to sink again, as measured; those of the long
form stand with the suites. Of the three on structure in the fourth's third none is seen yet, which only the long form
can hold to something."""
Clean = Mapping[str, tuple[Placed, ...]]
_T = TypeVar("_T")


def a_third(each: Iterable[_T], name: Callable[[_T], str]) -> tuple[_T, ...]:
    """A third, at least one, that stays the same when others come, but for those next to the edge."""
    ranked = sorted(each, key=lambda one: hashlib.sha256(name(one).encode()).digest())
    return tuple(ranked[: math.ceil(len(ranked) / PART)])


def tried(suite: Suite, *, long: bool) -> tuple[Planted, ...]:
    """Every operator on one draft, the first on the first, the second on the second; in the short form a third."""
    turn: dict[str, list[Planted]] = {}
    for fault in suite.planted.faults():
        turn.setdefault(fault.operator, []).append(fault)
    every = tuple(each[number % len(each)] for number, each in enumerate(turn.values()))
    groups = (tuple(one for one in every if one.group == group) for group in dict.fromkeys(one.group for one in every))
    return every if long else tuple(one for group in groups for one in a_third(group, lambda one: one.operator))


def sunk(found: Iterable[Seen], floors: Mapping[str, float]) -> dict[str, list[str]]:
    """The groups of which less is seen than ever, each with the faults that are not."""
    told = {group: [one for one in found if one.fault.group == group] for group in floors}
    return {
        group: sorted(f"{one.fault.operator} in {one.fault.draft}" for one in each if not one.seen)
        for group, each in told.items()
        if sum(one.seen for one in each) / len(each) < floors[group]
    }


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
    return tuple(reviewing.seen(one, clean[one.draft]) for one in tried(suite, long=LONG))


def test_clean_drafts_draw_at_most_one_objection_on_five_pages(suite: Suite, clean: Clean) -> None:
    pages = sum(each for _name, _data, each in suite.planted.clean())
    told = [f"{one.objection.code} {one.objection.message}" for each in clean.values() for one in each]
    assert len(told) <= pages / PAGES_PER_FALSE_ALARM, told


def test_rewrites_that_are_no_faults_are_left_alone(suite: Suite, clean: Clean) -> None:
    every = tuple({one.rewrite: one for one in suite.planted.harmless()}.values())
    turn = every if LONG else a_third(every, lambda one: one.rewrite)
    objected = {one.rewrite for one in turn if reviewing.new(one.data, clean[one.draft], one.draft)}
    assert objected <= suite.let_be


def test_as_many_faults_of_each_group_are_seen_as_ever(suite: Suite, found: tuple[Seen, ...]) -> None:
    floors = suite.floors if LONG else FLOORS[suite.name]
    assert floors.keys() <= {one.fault.group for one in found}
    assert not sunk(found, floors)


@pytest.mark.parametrize("one", SUITES, ids=lambda one: one.name)
def test_the_short_form_tries_a_third_of_every_group_and_nothing_else(one: Suite) -> None:
    whole, part = tried(one, long=True), tried(one, long=False)
    assert set(part) < set(whole)
    for group in one.floors:
        many, few = (sum(fault.group == group for fault in each) for each in (whole, part))
        assert 0 < few == math.ceil(many / PART), group


def test_one_fault_fewer_than_the_floor_is_noticed() -> None:
    (suite,) = (one for one in SUITES if one.name == "third")
    faults = [one for one in tried(suite, long=False) if one.group == "people"]
    each = [Seen(one, True, ()) for one in faults]
    assert sunk(each, {"people": 1.0}) == {}
    each[0] = Seen(faults[0], False, ())
    assert sunk(each, {"people": 1.0}) == {"people": [f"{faults[0].operator} in {faults[0].draft}"]}
    assert sunk(each, {"people": 0.5}) == {}
