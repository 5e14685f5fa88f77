"""annex_marks: under which mark the annex prints each of its numbers about interviewees, for packages to sign."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from probata.method.report.annex import Annex
from probata.method.report.annex_tables import EVERYONE, HIDDEN, AnnexNumber, AnnexTable
from probata.method.report.exports._nodes import Node, number, text


def marks_of(annex: Annex) -> Iterator[tuple[str, AnnexNumber]]:
    """``a1``, ``a2``, ... in the order of the annex's numbers; the first is that of everybody who is counted."""
    yield from ((f"a{place}", one) for place, one in enumerate(annex.numbers, 1))


def cell_marks(annex: Annex, shown: AnnexTable) -> Mapping[tuple[int, int], str]:
    """Row and column -> the mark of the number that stands there, for a table by one attribute or two."""
    known = {frozenset(one.conditions.items()): mark for mark, one in reversed(list(marks_of(annex)))}
    found: dict[tuple[int, int], str] = {}
    for down, row in enumerate(shown.rows if shown.attributes else ()):
        for across, words in enumerate(row[1:], 1):
            mark = known.get(frozenset(_conditions(shown, row[0], shown.head[across], down == len(shown.rows) - 1)))
            if mark and words != HIDDEN:
                found[down, across] = mark
    return found


def _conditions(shown: AnnexTable, row: str, head: str, last: bool) -> Iterator[tuple[str, str]]:
    """What defines the group of a cell: the row's value unless it is the sum, and in a crossed table the column's."""
    first, *second = shown.attributes
    if not (last and row == EVERYONE):
        yield first, row
    if second and head != EVERYONE:
        yield second[0], head


def marked(words: str, numbers: Sequence[tuple[str, str]]) -> list[Node]:
    """Words in which each of these numbers, in this order, stands under its mark."""
    found: list[Node] = []
    for written, mark in numbers:
        before, there, words = words.partition(written) if written in words else (words, "", "")
        found += [text(before)] if before else []
        found += [number(there, mark)] if there else []
    return [*found, *([text(words)] if words else [])] or [text("")]
