"""Shares without their base."""

from __future__ import annotations

from probata.method.report.claims.retold.bare_shares import bare_shares
from tests.method.report import world

USED = (
    "The inquiry heard 83 porters. Of the 83 porters, 71 (86 per cent) had no contract.\n\n"
    "Sixty-four of the 83 porters (77 per cent) were not paid.\n\n"
)


def _fits(source: str) -> list[bool]:
    return [one.fits for one in bare_shares(world.bound(source))]


def test_a_share_has_to_be_one_of_a_base_that_the_report_tells() -> None:
    assert _fits(USED + "# Blows\n\nNineteen porters (35 per cent) were hit.\n") == [False]
    assert _fits(USED + "# Blows\n\nTwenty-nine porters (35 per cent) were hit.\n") == [True]


def test_other_people_and_reports_that_tell_no_base_are_left_alone() -> None:
    assert _fits(USED + "# Blows\n\nNineteen clerks (35 per cent) were hit.\n") == []
    assert _fits("Nineteen porters (35 per cent) were hit. It heard 83 porters.\n") == []
