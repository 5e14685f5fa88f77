"""Things announced by their number and listed."""

from __future__ import annotations

import pytest

from probata.method.report.claims.figures.enumerated import enumerated_in


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("The council visited six of the nine ports: Tam, Aver, Low Cass, Bress, and Dray.", [False]),
        ("The council visited five of the nine ports: Tam, Aver, Low Cass, Bress, and Dray.", [True]),
        ("It rests on three points: the lock was old; the key was lost; the door was open; and nobody came.", [False]),
        ("It heard two things: that the lock was old, and that the key was lost.", [True]),
        ("It heard three things: that the lock was old, and that the key was lost.", [False]),
        ("He named four reasons, among them cost and weather.", []),
        ("It relies on four sources: first, the report; second, the blog of Dr. Jill; third, a letter.", []),
        ("It named four members: Ms. Ada Brel (Chair), Mr. Joss Marten and Dr. Lim Aker.", [False]),
        ("It named three members: Ms. Ada Brel (Chair), Mr. Joss Marten and Dr. Lim Aker.", [True]),
        ("It made three trips: from 3 to 5 May, and from 7 to 9 June.", []),
    ],
)
def test_a_list_that_can_be_counted_has_as_many_items_as_are_announced(text: str, fits: list[bool]) -> None:
    assert [one.fits for one in enumerated_in(text)] == fits
