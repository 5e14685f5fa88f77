"""PB354: the parts of a table do not add up to its totals."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import islice, takewhile

from probata.method.report.claims.figures.listed import OVERLAPS
from probata.method.report.claims.figures.sums import Sum, off_by, stated_by, sums_of
from probata.method.report.claims.reading.cells import Grid, grids
from probata.method.report.claims.reading.counts import counts_in
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
    r"(?i)\b(?:round(?:ed|ing)|overlap\w*|more\s+than\s+one|(?:several|multiple)\s+(?:\w+\s+)?(?:acts?|categor\w+|codes?|answers?|groups?|times|forms?|responses?|places|sites)|"
    r"double[\s-]?count\w*|may\s+(?:have\s+)?(?:\w+\s+)?(?:described|appear|be\s+counted|fall)|(?:not|n't)\s+(?:add|sum|mutually)|"
    r"exceeds?|incomplete|not\s+(?:known|recorded|stated|available)|missing|counted\s+twice|estimat\w+|provisional|at\s+the\s+same\s+time|"
    r"(?:not|n't)\s+(?:all|every\w*)\b|some\s+of\s+(?:them|whom|which)|selected\s+\w+)\b"
)
_CAPTION = re.compile(r"(?i)\A\W*(?:table|annex|source|notes?|box|figure|\*|†|[a-z]\s)\b")
_LEAST = 3
_NEAR = 2
"""Passages right before a table, and behind it in its chapter, in which its caption and reservations stand."""
_NUMBERED = re.compile(r"(?i)\A\W*(?:(?:table|annex|box)\s+[\w.]+[.:–—-]?\s*)?")
_EQUALS = re.compile(r"(?i)\bn\s*=\s*(?P<n>\d{1,3}(?:,\d{3})+|\d+)")
_POINTS = re.compile(
    r"(?i)\btable\s+(?:\w+\s+)?(?:below|above|shows?|gives?|sets?|lists?|breaks?)\b|\b(?:following|next|preceding)\s+table\b"
)
_NEARLY = 4
"""What a caption says and the table makes differ by less than a fourth where both are of the same."""


def run(bound: Bound) -> Iterator[Objection]:
    """English words for totals; percentages and what is "of which" are left out of sums."""
    for grid in grids(bound) if english(bound) else ():
        wrong = [one for one in sums_of(grid) if off_by(one)]
        if _reserved(bound, grid):
            continue
        yield from (_objection(grid, one) for one in wrong)
        if not wrong:
            yield from _against_caption(bound, grid)


def _reserved(bound: Bound, grid: Grid) -> bool:
    """Whether the table or the words around it say that its parts overlap, are rounded or are not all."""
    cells = " ".join(word for row in grid.words for word in row)
    return bool(_SAID.search(cells)) or any(
        _SAID.search(sentence.printed) for one in _around(bound, grid) for sentence in one.sentences
    )


def _around(bound: Bound, grid: Grid) -> list[Passage]:
    at = grid.table.at
    others = [one for one in bound.passages if one.at.file == at.file and one.kind != "cell"]
    before = [one for one in others if one.at.start < at.start][-_NEAR:]
    behind = takewhile(lambda one: one.kind != "heading", (one for one in others if one.at.start >= at.end))
    return [*before, *islice(behind, _NEAR)]


def _against_caption(bound: Bound, grid: Grid) -> Iterator[Objection]:
    """ "Table 2: Letters received (N = 70)" over letters that make 75."""
    told = {cell.value for row in grid.figures for cell in row if cell}
    made = set(stated_by(grid))
    for one in _around(bound, grid) if made else ():
        for value in _stated(one):
            near = [each for each in made if abs(each - value) * _NEARLY <= max(each, value)]
            if value not in told | made and len(near) == 1:
                message = f"The caption says {_plain(value)}, and the table makes {_plain(near[0])}."
                yield objection(CODE, one.at, message, "Look which number is wrong, or say why they differ.")


def _stated(one: Passage) -> tuple[Fraction, ...]:
    """The numbers of people or things that a caption states, where it states one."""
    words = " ".join(sentence.printed for sentence in one.sentences)
    if not (_CAPTION.match(words) or _POINTS.search(words)):
        return ()
    head = _NUMBERED.match(words)
    plain = words[head.end() :] if head else words
    equals = [Fraction(found["n"].replace(",", "")) for found in _EQUALS.finditer(plain)]
    counts = [number.value or Fraction(0) for number in counts_in(plain) if not number.approximate]
    told = equals or (() if OVERLAPS.search(plain) else counts)
    return tuple(told) if len(told) == 1 and told[0] >= _LEAST else ()


def _objection(grid: Grid, one: Sum) -> Objection:
    row, column = one.total
    if one.share:
        said = f"{grid.words[row][column]} stands beside {grid.words[row][column - 1]}"
        message = f"“{said}”, which is {_short(one)} per cent of the column's total."
        return objection(CODE, grid.at(row, column), message, "Look which of the cells is wrong.")
    head = grid.words[0][column] if one.down else grid.words[row][0]
    what = f"the column “{head}”" if one.down else f"the row “{head}”"
    message = f"The total says {grid.words[row][column]}, and {what} adds up to {_short(one)}."
    return objection(CODE, grid.at(row, column), message, "Look which cell is wrong, or say why they do not add up.")


def _short(one: Sum) -> str:
    return _plain(one.found)


def _plain(value: Fraction) -> str:
    return f"{float(value):,.2f}".rstrip("0").rstrip(".")
