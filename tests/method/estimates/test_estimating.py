"""The whole fan, the headline, and the laws that hold for both."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.estimates import Asked, CaptureTable, Status, estimate
from probata.record.errors import BadUse
from tests.method.estimates.study_tables import STUDIES, table

GOOD = Asked(linked=True, assume="no-highest-order-interaction")


def test_kosovo_has_a_headline_and_a_fan() -> None:
    told = estimate(STUDIES["kosovo"], GOOD)
    assert told.headline is not None
    assert told.headline.name == "loglinear"
    assert told.headline.wording.startswith("an estimated 13,184 (95 % interval 9,172 to 20,865), of whom 4,400 are")
    assert {one.name: one.status for one in told.methods} == {
        "chao": Status.LOWER_BOUND,
        "chapman": Status.REFUSED,
        "loglinear": Status.SHOWN,
    }


def test_two_independent_lists_have_chapmans_headline_with_an_override_only() -> None:
    known = table("A B", "10:60 01:40 11:20")
    assert estimate(known, Asked(linked=True, assume="independent-lists")).headline is None
    told = estimate(known, Asked(linked=True, assume="independent-lists", override="lists of two offices far apart"))
    assert told.headline is not None
    assert told.headline.name == "chapman"


def test_independence_of_more_lists_than_two_makes_no_headline() -> None:
    assert estimate(STUDIES["kosovo"], Asked(linked=True, assume="independent-lists")).headline is None


def test_no_end_lies_below_those_documented_elsewhere() -> None:
    told = estimate(STUDIES["kosovo"], Asked(True, "no-highest-order-interaction", at_least=12_000))
    assert told.headline is not None
    assert told.headline.figure.low == 12_000
    assert "of whom 12,000 are documented by name" in told.headline.wording
    bound = next(one.figure for one in told.methods if one.name == "chao")
    assert bound is not None
    assert bound.point == 12_000


def test_an_unknown_assumption_is_bad_use() -> None:
    with pytest.raises(BadUse):
        estimate(STUDIES["kosovo"], Asked(assume="luck"))


@settings(max_examples=40)
@given(
    st.integers(2, 3).flatmap(
        lambda lists: st.lists(st.sampled_from([0, 0, 1, 2, 40, 10**9]), min_size=2**lists - 1, max_size=2**lists - 1)
    ),
    st.booleans(),
    st.sampled_from(["", "no-highest-order-interaction", "independent-lists"]),
    st.sampled_from(["", "because"]),
)
def test_any_table_is_answered_with_a_headline_or_with_reasons(
    counts: list[int], linked: bool, assume: str, override: str
) -> None:
    if not any(counts):
        return
    lists = (len(counts) + 1).bit_length() - 1
    known = CaptureTable(tuple("ABCD"[:lists]), (0, *counts))
    told = estimate(known, Asked(linked, assume, override=override))
    assert told.headline or told.reasons
    assert told.headline is None or not told.reasons or override
    for one in told.methods:
        assert (one.figure is None) == (one.status is Status.REFUSED)
        assert one.figure or one.reasons
        if one.figure:
            assert known.observed <= one.figure.low <= one.figure.high < float("inf")
