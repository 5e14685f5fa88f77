"""Contrasts: words of which two numbers can have only one."""

from __future__ import annotations

import pytest

from probata.method.statements.contrasts import contrasts, days, opposed, other_days


@pytest.mark.parametrize(
    ("one", "other", "opposite"),
    [
        ("were killed in the fire", "were wounded in the fire", True),
        ("were killed in the fire", "died in the fire", False),
        ("in the north", "in the southern part", True),
        ("the first session", "the second session", True),
        ("killed or wounded", "wounded", False),
        ("in the town", "in the north", False),
    ],
)
def test_two_sides_of_one_contrast_are_opposed(one: str, other: str, opposite: bool) -> None:
    assert opposed(contrasts(one), contrasts(other)) is opposite
    assert opposed(contrasts(other), contrasts(one)) is opposite


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("on Sunday", "on Monday", True),
        ("on Sunday", "in May", False),
        ("on 4 May 2019", "on 4 May 2020", True),
        ("on 4 May", "on 9 June", True),
        ("in 2019 and 2020", "in 2020", False),
        ("", "in 2020", False),
    ],
)
def test_two_days_of_one_kind_differ_when_none_is_the_same(one: str, other: str, differ: bool) -> None:
    assert other_days(days(one), days(other)) is differ
