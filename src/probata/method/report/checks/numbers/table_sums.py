"""PB354: the parts of a table do not add up to its totals."""

from __future__ import annotations

import re
from collections.abc import Iterator

from probata.method.report.claims.cells import Grid, grids
from probata.method.report.claims.sums import Sum, off_by, sums_of
from probata.method.report.model import Bound, Objection, Passage
from probata.method.report.prose.phrases import english
from probata.method.report.prose.woven import objection

CODE = "PB354"
WITHOUT_RECORDS = True
SAYS = "The rows or columns of a table do not add up to the total that it prints."
WHY = """A table with a total invites to add up, and a stranger has to arrive where the report does (the house's method,
law 1). Where people are counted in several rows, where figures are rounded or missing, the table says so."""
BAD = "| Year | Arrests |\n|---|---|\n| 2017 | 120 |\n| 2018 | 340 |\n| 2019 | 95 |\n| Total | 565 |\n"
GOOD = (
    "| Year | Arrests |\n|---|---|\n| {date}`2017` | {fixed}`120|an example` |\n| {date}`2018` | "
    "{fixed}`340|an example` |\n| Total | {fixed}`460|an example` |\n"
)
_SAID = re.compile(
    r"(?i)\b(?:round(?:ed|ing)|overlap\w*|more\s+than\s+one|several\s+(?:\w+\s+)?(?:acts?|categor\w+|codes?|answers?|groups?|times)|"
    r"multiple|double[\s-]?count\w*|may\s+(?:have\s+)?(?:\w+\s+)?(?:described|appear|be\s+counted)|(?:not|n't)\s+(?:add|sum|mutually|all|"
    r"known|every)|do(?:es)?\s+not\s+(?:add|sum)|exceed\w*|incomplete|not\s+(?:known|recorded|stated|available)|missing|twice|"
    r"selected|estimat\w+|provisional|at\s+the\s+same\s+time|some\s+of\s+them|also)\b"
)
_BEHIND = 3
"""Passages right before and behind a table in which its reservations stand."""


def run(bound: Bound) -> Iterator[Objection]:
    """English words for totals; percentages and what is "of which" are left out of sums."""
    for grid in grids(bound) if english(bound) else ():
        wrong = [one for one in sums_of(grid) if off_by(one)]
        if wrong and not _reserved(bound, grid):
            yield from (_objection(grid, one) for one in wrong)


def _reserved(bound: Bound, grid: Grid) -> bool:
    """Whether the table or the words around it say that its parts overlap, are rounded or are not all."""
    cells = " ".join(word for row in grid.words for word in row)
    return bool(_SAID.search(cells)) or any(
        _SAID.search(sentence.printed) for one in _around(bound, grid) for sentence in one.sentences
    )


def _around(bound: Bound, grid: Grid) -> list[Passage]:
    at = grid.table.at
    others = [one for one in bound.passages if one.at.file == at.file and one.kind != "cell"]
    before = [one for one in others if one.at.start < at.start][-_BEHIND:]
    return [*before, *[one for one in others if one.at.start >= at.end][:_BEHIND]]


def _objection(grid: Grid, one: Sum) -> Objection:
    row, column = one.total
    head = grid.words[0][column] if one.down else grid.words[row][0]
    what = f"the column “{head}”" if one.down else f"the row “{head}”"
    message = f"The total says {grid.words[row][column]}, and {what} adds up to {_short(one)}."
    return objection(CODE, grid.at(row, column), message, "Look which cell is wrong, or say why they do not add up.")


def _short(one: Sum) -> str:
    return f"{float(one.found):,.2f}".rstrip("0").rstrip(".")
