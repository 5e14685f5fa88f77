"""Heads: the lines of one layout are found, and only those."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probata.method.documents.readers._chat.heads import heads


def found(*lines: str) -> list[str]:
    text = "\n".join(lines)
    return [text[head.start : head.end] for head in heads(text)]


def test_a_line_in_another_layout_belongs_to_the_message_before_it() -> None:
    lines = (
        "12/11/2019, 22:40 - A: x",
        "[13/11/2019, 22:40:00] B: pasted",
        "13/11/2019, 22:41 - A: y",
        "14.11.2019, 9:00 - C: z",
    )
    assert found(*lines) == ["12/11/2019, 22:40 -", "13/11/2019, 22:41 -"]


def test_seconds_are_of_the_layout() -> None:
    lines = ("12/11/2019, 22:40 - A: x", "12/11/2019, 22:41:05 - B: pasted", "13/11/2019, 22:42 - A: y")
    assert found(*lines) == ["12/11/2019, 22:40 -", "13/11/2019, 22:42 -"]


def test_the_layout_of_the_first_line_goes_before_a_longer_pasted_one() -> None:
    pasted = [f"[{day}/11/2019, 22:40:00] B: pasted" for day in range(1, 9)]
    assert len(found("12/11/2019, 22:40 - A: x", *pasted, "13/11/2019, 22:41 - A: y")) == 2
    assert len(found("12/11/2019, 22:40 - a title", *pasted)) == 8


def test_words_beside_the_time_are_those_of_the_phone() -> None:
    heads_of = found("12/11/2019 at 22:40 - A: x", "12/11/2019 somewhere 22:41 - A: x", "12/11/2019 at 22:42 - A: y")
    assert heads_of == ["12/11/2019 at 22:40 -", "12/11/2019 at 22:42 -"]
    assert len(found(*(f"{day}/11/2019 blar 22:40 - A: x" for day in range(1, 5)))) == 4
    assert (
        found(*(f"{day}/11/2019 {word} 22:40 - A: x" for day, word in enumerate(["aq", "bq", "cq", "dq", "eq"], 1)))
        == []
    )


@pytest.mark.parametrize(
    "line",
    [
        "32/11/2019, 22:40 - A: x",
        "13/13/2019, 22:40 - A: x",
        "12/11/2019, 25:40 - A: x",
        "12/11/2019, 22:60 - A: x",
        "2019/11/2019, 22:40 - A: x",
        "12/11/201, 22:40 - A: x",
        "12/11/2019 22:40 A: x",
        " 12/11/2019, 22:40 - A: x",
        "12/11/2019, 22:40-A: x",
        "12 Foo 2019, 22:40 - A: x",
        "on 12/11/2019, 22:40 - A: x",
    ],
)
def test_what_is_no_date_and_time_at_the_start_of_a_line_is_no_head(line: str) -> None:
    assert found(line, line) == []


def test_marks_of_direction_before_a_head_are_no_part_of_it() -> None:
    assert found("\ufeff\u200e[12.11.19, 22:40:05] A: x") == ["[12.11.19, 22:40:05]"]


@given(st.text(st.sampled_from("0123456789/.:,-[] \nAMp年à—\u200f١"), max_size=200))
def test_heads_of_any_text_lie_in_it_in_order(text: str) -> None:
    spans = [(head.start, head.end) for head in heads(text)]
    assert spans == sorted(spans)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(head.layout == heads(text)[0].layout for head in heads(text))


@pytest.mark.parametrize(
    "line", ["1/" * 50_000, "1" * 100_000, "12/11/2019" + " " * 100_000, "\u200e" * 100_000, "[" * 100_000]
)
def test_a_long_line_takes_no_long_time(line: str) -> None:
    begun = time.process_time()
    heads("\n".join([line] * 3))
    assert time.process_time() - begun < 5
