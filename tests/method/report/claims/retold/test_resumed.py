from __future__ import annotations

import pytest

from probata.method.report.claims.reading.facts import facts
from probata.method.report.claims.retold.resumed import heads, resumed
from tests.method.report.world import bound


def _said(first: str, last: str) -> list[tuple[str, str]]:
    source = f"# Events\n\n{first}\n\n# Conclusions\n\n{last}\n"
    return [(one.claim.words, other.claim.words) for one, other in resumed(bound(source))]


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("Nineteen people died on the bridge.", "The 22 deaths on the bridge could have been prevented."),
        ("We recorded 37 deaths at the sites.", "The 41 deaths recorded here are a minimum."),
        ("The school at Imber taught 310 pupils.", "The 340 pupils of the school at Imber have nowhere to go."),
        ("The flood destroyed 120 houses in Merl.", "The owners of the 102 houses destroyed in Merl have left."),
    ],
)
def test_what_is_taken_up_with_another_figure_is_found(first: str, last: str) -> None:
    assert len(_said(first, last)) == 1


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("Nineteen people died on the bridge.", "The 19 deaths on the bridge could have been prevented."),
        ("Nineteen people died on the bridge.", "The 22 deaths in the harbour could have been prevented."),
        ("The school at Imber taught 310 pupils.", "The 290 pupils of the school at Imber who fled are safe."),
        ("We met 25 clerks in Arn and 14 clerks in Bol.", "The 39 clerks whom we met knew the list."),
        ("In Merl, 120 houses burned in 2016.", "The 140 houses that burned in Merl in 2017 were of wood."),
    ],
)
def test_other_groups_sums_and_times_are_other_facts(first: str, last: str) -> None:
    assert _said(first, last) == []


def test_a_group_that_is_told_again_and_again_has_one_size() -> None:
    nurses = "The Panel spoke with 58 nurses. Of the 58 nurses, 20 were ill. Twelve of the 58 nurses had left."
    assert _said(nurses, "What the 53 nurses told us was much the same.")
    assert not _said(nurses, "What the 12 nurses told us was much the same.")


def test_a_fact_counts_its_noun_and_its_act() -> None:
    (one,) = facts(bound("Police arrested 31 clerks at the market.\n"))
    assert len(heads(one)) == 2
