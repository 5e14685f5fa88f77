"""The numbered parts of a report."""

from __future__ import annotations

from dataclasses import replace

import pytest

from probata.method.manuscript.kept import Kept
from probata.method.manuscript.model import Heading, Text
from probata.method.report.claims.structure.parts import parts_of, readings
from tests.method.report.world import bound


@pytest.mark.parametrize(
    ("words", "labels"),
    [("4.2", {(4, 2)}), ("IV", {(4,)}), ("B", {(1001,)}), ("C", {(100,), (1002,)}), ("17", {(17,)})],
)
def test_a_number_is_read_in_every_way_that_it_can_mean(words: str, labels: set[tuple[int, ...]]) -> None:
    assert set(readings(words)) == labels


def test_parts_come_with_kind_number_and_title() -> None:
    made = parts_of(
        bound("# 1. Scope\n\nWords.[^1]\n\nTable 1. Prices\n\n# Annex B. Lists\n\nWords.\n\n[^1]: A note.\n")
    )
    table, annex = (made.by_kind[kind][0] for kind in ("table", "annex"))
    assert (table.printed, table.title) == ("1", "Prices")
    assert (annex.printed, annex.title) == ("B", "Lists")
    assert made.find("heading", readings("I")) is not None
    assert made.find("note", readings("1")) is not None
    assert made.find("table", readings("2")) is None
    assert made.counted == 2


def test_a_heading_is_known_by_the_number_that_a_word_processor_prints() -> None:
    made = bound("# Methods\n\nWe walked.\n\n## Sources\n\nWe read.\n\n# Findings\n\nNobody slept.\n")
    numbers = {"Methods": "1.", "Sources": "1.1", "Findings": "II."}
    blocks = tuple(
        replace(one, stated=numbers.get("".join(each.words for each in one.inlines if isinstance(each, Text)), ""))
        if isinstance(one, Heading)
        else one
        for one in made.manuscript.blocks
    )
    manuscript = replace(made.manuscript, blocks=blocks)
    there = parts_of(replace(made, manuscript=manuscript, once=Kept()))
    assert [(one.printed, one.title) for one in there.by_kind["heading"]] == [
        ("1", "Methods"),
        ("1.1", "Sources"),
        ("II", "Findings"),
    ]


def test_a_chapter_reaches_to_the_next_heading_that_is_not_below_it() -> None:
    made = bound("# 1. Methods\n\nWe walked.\n\n## 1.1 Sources\n\nWe read.\n\n# 2. Findings\n\nNobody slept.\n")
    there = parts_of(made)
    first, below, last = there.by_kind["heading"]
    assert (first.until, below.until) == (last.passage, last.passage)
    assert there.below_part(first) == (below,)
    assert there.all("heading", ((1, 1),)) == (below,)
