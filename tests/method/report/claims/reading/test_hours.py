from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probata.method.report.claims.reading.hours import DAY, HALF, Hour, hours_in


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("asked at 9.40 a.m. and heard at 9.52 p.m.", [(580, True), (1312, True)]),
        ("He left at two minutes to four.", [(238, False)]),
        (
            "The first fell at seven minutes past four and the last at eighteen minutes past.",
            [(247, False), (258, False)],
        ),
        ("16.05: the first stone. 16.18: the last.", [(965, True), (978, True)]),
        ("Between ten minutes to five and dusk", [(290, False)]),
        ("at half past six in the evening", [(1110, True)]),
        ("by 1605 hours", [(965, True)]),
        ("at three in the morning", [(180, True)]),
        ("The gate was shut at midnight.", [(0, True)]),
        ("rose by 9.40 per cent to 10.20 and then", []),
        ("see section 3.25 of the annex", []),
        ("five to six people, two to four weeks", []),
        ("It measured from 2.10 to 3.20 metres.", []),
        ("in the afternoon of 14.12.2019", []),
    ],
)
def test_a_time_is_read_in_figures_and_in_words(text: str, times: list[tuple[int, bool]]) -> None:
    assert [(one.minutes, one.sure) for one in hours_in(text)] == times


def test_a_time_that_is_only_near_is_vague() -> None:
    assert [one.vague for one in hours_in("before 9.40 a.m. and at 9.52 a.m.")] == [True, False]


@settings(deadline=None)
@given(st.integers(0, 23), st.integers(0, 59))
def test_every_time_with_a_colon_is_read_back(hour: int, minute: int) -> None:
    (one,) = hours_in(f"It began at {hour:02}:{minute:02} and went on.")
    assert one.minutes == hour * 60 + minute


@settings(deadline=None)
@given(st.integers(0, DAY - 1), st.integers(0, DAY - 1), st.booleans())
def test_there_and_back_is_a_whole_day(one: int, other: int, sure: bool) -> None:
    mine, theirs = Hour(0, 1, one, sure), Hour(0, 1, other, True)
    assert {(DAY - each) % HALF for each in mine.later(theirs)} == {each % HALF for each in theirs.later(mine)}
