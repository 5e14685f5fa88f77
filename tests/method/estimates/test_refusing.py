"""Every reason against a headline, one by one, and which of them may be overridden."""

from __future__ import annotations

import pytest

from probata.method.estimates import Asked, CaptureTable, Figure, estimate
from probata.method.estimates.refusing import below, derived, of_table, stands
from tests.method.estimates.study_tables import STUDIES, table

GOOD = Asked(linked=True, assume="no-highest-order-interaction")
KOSOVO = STUDIES["kosovo"]
COPIED = table("Association clinic roster", "100:42 010:41 110:18 101:99 111:21")


def _codes(known: CaptureTable, asked: Asked) -> list[str]:
    return [reason.code for reason in estimate(known, asked).reasons]


def test_with_everything_in_order_nothing_speaks_against_it() -> None:
    assert _codes(KOSOVO, GOOD) == []


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        (Asked(assume="no-highest-order-interaction"), "not-linked"),
        (Asked(linked=True), "no-assumption"),
        (Asked(True, "no-highest-order-interaction", (("EXH", "ABA"),)), "derived"),
        (Asked(True, "no-highest-order-interaction", at_least=20_000), "below-documented"),
    ],
)
def test_what_is_not_declared_or_speaks_against_it_is_a_reason(asked: Asked, code: str) -> None:
    assert _codes(KOSOVO, asked) == [code]
    assert estimate(KOSOVO, asked).headline is None


def test_two_lists_are_too_few() -> None:
    assert _codes(table("A B", "10:60 01:40 11:20"), GOOD) == ["fewer-than-three-lists"]


def test_lists_that_fall_apart_are_named_by_group() -> None:
    [reason] = of_table(STUDIES["artificial_three"])
    assert reason.final
    assert "A, B | C" in reason.says
    assert _codes(STUDIES["artificial_three"], GOOD) == ["disconnected"]


def test_a_copied_list_is_named_and_not_twice_where_it_was_declared() -> None:
    [shown] = derived(COPIED, Asked())
    assert "All 120 people on the list roster stand on Association" in shown.says
    [declared] = derived(COPIED, Asked(derived=(("roster", "Association"), ("roster", "Association"))))
    assert "declared" in declared.says
    assert len(derived(COPIED, Asked(derived=(("clinic", "Association"),)))) == 2


def test_derived_lists_speak_against_every_method() -> None:
    assert [one.figure for one in estimate(COPIED, GOOD).methods] == [None, None, None]


def test_an_override_lifts_what_may_be_lifted() -> None:
    for asked in (Asked(override="because"), Asked(derived=(("EXH", "ABA"),), override="because")):
        told = estimate(KOSOVO, asked)
        assert told.headline is not None
        assert "because" in told.headline.wording
        assert told.reasons


@pytest.mark.parametrize(
    ("known", "asked"),
    [
        (STUDIES["artificial_three"], Asked(override="because")),
        (KOSOVO, Asked(at_least=20_000, override="because")),
        (table("A B C", "111:5 110:3"), Asked(override="because")),
    ],
    ids=["disconnected", "below those documented", "no estimate"],
)
def test_an_override_makes_no_number_where_there_is_none(known: CaptureTable, asked: Asked) -> None:
    told = estimate(known, asked)
    assert told.headline is None
    assert told.methods[-1].figure is None


def test_an_override_where_nothing_speaks_against_it_leaves_no_trace_in_the_words() -> None:
    from dataclasses import replace

    told = estimate(KOSOVO, replace(GOOD, override="not needed"))
    assert told.headline is not None
    assert "not needed" not in told.headline.wording


def test_a_lower_bound_below_those_documented_is_no_contradiction() -> None:
    assert below(Figure(10, 9, 11), 12, bound=True) == ()
    assert [one.code for one in below(Figure(10, 9, 11), 12, bound=False)] == ["below-documented"]
    assert below(None, 12, bound=False) == ()


def test_nothing_stands_against_a_final_reason() -> None:
    [final] = of_table(STUDIES["artificial_three"])
    assert stands((), "")
    assert not stands((final,), "because")


def test_a_headline_wholly_below_the_lower_bound_is_held_back_unless_somebody_takes_it_upon_them() -> None:
    known = CaptureTable(("a", "b", "c"), (0, 100, 30, 100, 10, 100, 100, 30))
    found = estimate(known, GOOD)
    bound = next(one.figure for one in found.methods if one.name == "chao")
    chosen = next(one.figure for one in found.methods if one.name == "loglinear")
    assert bound
    assert chosen
    assert chosen.high < bound.low
    assert [reason.code for reason in found.reasons] == ["below-lower-bound"]
    assert found.headline is None
    overridden = estimate(known, Asked(True, GOOD.assume, override="the lists were checked against each other"))
    assert overridden.headline
    assert [reason.code for reason in overridden.reasons] == ["below-lower-bound"]
