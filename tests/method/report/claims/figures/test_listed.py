from __future__ import annotations

import pytest

from probata.method.report.claims.figures.listed import listed_in


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        ("It heard 26 people: 15 women and 12 men.", [(26, 27)]),
        ("It heard 26 people (15 women and 11 men).", [(26, 26)]),
        ("Of the 26 interviewees, 15 were women and 12 were men.", [(26, 27)]),
        ("There were 31 detainees: 14 men, 9 women and 7 children.", [(31, 30)]),
        ("Forty interviews were held, 22 in person and 19 by telephone.", [(40, 41)]),
        ("It heard 26 people, including 15 women and 3 children.", []),
        ("Of the 26 interviewees, 15 were women and 9 were students.", []),
        ("It heard about 26 people: 15 women and 12 men.", []),
        ("It read 12 laws, 9 letters and 3 books.", []),
    ],
)
def test_lists_of_parts_are_added_up(text: str, sums: list[tuple[int, int]]) -> None:
    assert [(one.whole, one.total) for one in listed_in(text)] == sums


def test_behind_a_part_of_a_whole_the_list_divides_the_part() -> None:
    fitting = "Four of the seven wells have been filled: two by the town itself and two by the guild."
    assert all(one.total == one.whole for one in listed_in(fitting))
    wrong = "Four of the seven wells have been filled: two by the town itself and three by the guild."
    assert [(one.whole, one.total) for one in listed_in(wrong)] == [(4, 5)]
