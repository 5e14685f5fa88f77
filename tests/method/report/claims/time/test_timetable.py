from __future__ import annotations

import pytest

from probata.method.report.claims.time.timetable import (
    disordered,
    lengths_between,
    otherwise_timed,
    timed,
    timetables,
)
from tests.method.report.world import bound


def _table(*lines: str) -> str:
    return "| Time | Event |\n|---|---|\n" + "".join(f"| {one} |\n" for one in lines)


_NIGHT = (
    "2:40 a.m. | Water reaches the lower road",
    "3:05 a.m. | Dam keeper calls the mayor",
    "3:30 a.m. | Sirens sound",
)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (_table("21.40 | Bus", "22.15 | Soldiers", "22.05 | Lights", "23.10 | Shots"), ["22.05"]),
        (_table("22.40 | Bus", "23.15 | Soldiers", "00.05 | Lights", "01.10 | Shots"), []),
        (_table("9.40 | Orvel", "8.15 | Tarn", "10.05 | Mull", "9.10 | Lask", "8.05 | Pell"), []),
        ("- 08:10: A queue.\n- 08:45: The gate.\n- 08:30: A stone.\n- 09:20: Nobody.\n", ["08:30"]),
    ],
)
def test_the_one_line_out_of_order_is_found(text: str, lines: list[str]) -> None:
    assert [one.time for one, _ in disordered(bound(text))] == lines


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("The dam keeper called the mayor at 3:20 a.m.", 1),
        ("The dam keeper called the mayor at five minutes past three.", 0),
        ("The dam keeper called his wife at 3:20 a.m.", 0),
    ],
)
def test_a_line_and_a_sentence_of_one_event_agree(sentence: str, count: int) -> None:
    made = bound(f"{sentence}\n\n{_table(*_NIGHT, '4:10 a.m. | Bridge lost')}")
    assert len([*otherwise_timed(made)]) == count


def test_three_lines_are_no_timetable_and_sentences_are_kept() -> None:
    assert timetables(bound(_table(*_NIGHT))) == ()
    assert [len(found) for _, found in timed(bound("It began at 9.40 a.m. and ended at 10 a.m.\n"))] == [2]


def test_lengths_are_those_between_any_two_lines() -> None:
    (lines,) = timetables(bound(_table(*_NIGHT, "4:10 a.m. | Bridge lost")))
    assert lengths_between(lines) == {25, 50, 90, 65, 40}
