"""Rows are cut into cells, and bars in roles and code cut none."""

import pytest

from probata.method.manuscript.tables import aligns_of, cells_of
from tests.method.manuscript.texts import messages, reading


@pytest.mark.parametrize(
    ("row", "cells"),
    [
        ("| a | b |", ["a", "b"]), ("a|b", ["a", "b"]), ("|a||b|", ["a", "", "b"]), ("| |", [""]),
        ("|a\\|b|", ["a\\|b"]),
        ("|`a|b`|c|", ["`a|b`", "c"]), ("|{count}`a|b`|", ["{count}`a|b`"]), ("|{quote}`a\\`|b`|", ["{quote}`a\\`|b`"]),
        ("|`a|b|", ["`a", "b"]), ("|{x}`a|b|", ["{x}`a", "b"]), ("|``a`|b``|", ["``a`|b``"]), ("|{a}|", ["{a}"]),
    ],
)  # fmt: skip
def test_a_row_is_cut_at_its_bars(row, cells) -> None:
    source = f"  {row}\n"
    assert [source[start:end] for start, end in cells_of(source, 2, len(source) - 1)] == cells


@pytest.mark.parametrize(
    ("line", "aligns"),
    [
        ("|---|:-:|", ("", "center")), (":-|-:", ("left", "right")), ("---", None), ("|-a-|", None), ("||", None),
        ("| - |", ("",)),
        ("|--|", ("",)), ("|- -|", None),
    ],
)  # fmt: skip
def test_the_line_under_a_head_gives_the_alignments(line, aligns) -> None:
    assert aligns_of(line, 0, len(line)) == aligns


def test_a_row_that_is_too_long_is_a_fault_and_a_short_one_is_filled() -> None:
    manuscript = reading("|a|b|\n|-|-|\n|c|d|e|\n|f|\n")
    assert messages(manuscript) == ["10:6 This row has more cells than the head of its table."]
    assert [len(row) for row in manuscript.blocks[0].rows] == [2, 2]


def test_a_table_ends_at_an_empty_line_at_another_block_and_not_at_a_comment() -> None:
    manuscript = reading("|a|\n|-|\n|b|\n% no\n|c|\n- d\n")
    assert [type(block).__name__ for block in manuscript.blocks] == ["Table", "Items"]
    assert len(manuscript.blocks[0].rows) == 2
