"""Blocks that stand further down are the same blocks."""

from __future__ import annotations

from hypothesis import given, settings

from probata.method.manuscript.onefile import OneFile
from probata.method.manuscript.shifting import Shift
from probata.method.manuscript.tree import tree_of
from tests.method.manuscript.test_portions import texts


@settings(deadline=None)
@given(texts)
def test_shifted_blocks_are_those_of_the_text_behind_other_lines(text: str) -> None:
    above = "Words above.\n\n---\n\n"
    text = "X " + text.replace("\ufeff", "")
    here = tree_of(OneFile("a", text)).blocks
    there = tree_of(OneFile("b", above + text)).blocks
    assert Shift("b", len(above), above.count("\n")).blocks(tuple(here)) == tuple(there[2:])
