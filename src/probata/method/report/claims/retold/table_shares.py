"""Shares that a sentence takes from a table: "17 in May, or 37 per cent of the total", "in 2017, 44 per cent". English.

What a share is of is not said in figures: it stands in the table. Only where the sentence shows that it reads the
table: it names one of its rows and tells a cell, or another share that the table bears out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from probata.method.manuscript.numbers import Number, numbers
from probata.method.report.claims.reading.alike import keys
from probata.method.report.claims.reading.cells import Grid, is_total
from probata.method.report.claims.reading.counts import counts_in
from probata.method.report.claims.reading.phrase import SMALL, words_of
from probata.method.report.claims.reading.shares import agrees
from probata.method.report.claims.reading.telling import Telling, tellings
from probata.method.report.claims.retold.captioned import Captioned, captioned, columns, stems_of
from probata.method.report.model import Bound

_OF_ALL = re.compile(r"(?i)\s*of\s+(?:the\s+(?:total|whole)|all\b)")
_OF_THEM = re.compile(r"(?i)\s*of\s+(?:the|all)\s+(?P<noun>[a-z]+)")
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class Strange:
    """A share at ``start`` to ``end`` of ``telling`` that the row of a table with this head does not give."""

    telling: Telling
    start: int
    end: int
    row: str
    given: Fraction


def strange_shares(bound: Bound) -> Iterator[Strange]:
    """Every share of a row that its table does not bear out."""
    tables = [one for one in captioned(bound) if len(one.grid.words) > _FEWEST and columns(one.grid)]
    for telling in tellings(bound) if tables else ():
        if telling.said.passage.kind in ("cell", "heading", "quote", "note"):
            continue
        shares = [one for one in numbers(telling.text) if one.kind == "percent" and one.value and not one.approximate]
        if shares:
            yield from _strange(telling, shares, tables)


def _strange(telling: Telling, shares: Sequence[Number], tables: Sequence[Captioned]) -> Iterator[Strange]:
    for table in tables:
        found = [*_of_the_total(telling, shares, table), *_by_row(telling, shares, table)]
        if found:
            yield from found
            return


def _of_the_total(telling: Telling, shares: Sequence[Number], table: Captioned) -> Iterator[Strange]:
    """ "17 in December, or 37 per cent of the total": a cell of the row, and its share of the column's total."""
    text, grid = telling.text, table.grid
    for share in shares:
        rows = _rows_in(text[: share.span.start], grid)
        before = [one for one in counts_in(text) if one.span.end <= share.span.start]
        if len(rows) != 1 or not before or not _OF_ALL.match(text, share.span.end):
            continue
        parts = [column for column in columns(grid) if _value(grid, rows[0], column) == before[-1].value]
        given = [_share(grid, rows[0], column) for column in parts]
        if len(given) == 1 and given[0] is not None and not agrees(text, share, given[0]):
            yield Strange(telling, share.span.start, share.span.end, grid.words[rows[0]][0], given[0])


def _by_row(telling: Telling, shares: Sequence[Number], table: Captioned) -> Iterator[Strange]:
    """ "In 2017 it looked into 44 per cent of the complaints; in 2022 into 15": two columns give the shares."""
    text, grid = telling.text, table.grid
    told = [(share, rows[0]) for share in shares if len(rows := _rows_in(_own(text, share, shares), grid)) == 1]
    noun = next((found["noun"] for one in shares if (found := _OF_THEM.match(text, one.span.end))), "")
    if len(told) < _FEWEST or len({row for _, row in told}) < len(told) or not stems_of(noun) <= _topic(table):
        return
    for part, whole in ((a, b) for a in columns(grid) for b in columns(grid) if a != b):
        given = [_ratio(grid, row, part, whole) for _, row in told]
        right = [one is not None and agrees(text, share, one) for (share, _), one in zip(told, given, strict=True)]
        taken = [any(one is not None and agrees(text, share, one) for one in given) for share, _ in told]
        if noun and None not in given and not all(right) and (any(right) or all(taken)):
            at = right.index(False)
            share, row = told[at]
            yield Strange(telling, share.span.start, share.span.end, grid.words[row][0], given[at] or Fraction(0))
            return
        if all(right):
            return


def _own(text: str, share: Number, shares: Sequence[Number]) -> str:
    """The piece of a sentence around a share: from the share before it, or from the semicolon between them."""
    before = max((one.span.end for one in shares if one.span.end <= share.span.start), default=0)
    behind = min((one.span.start for one in shares if one.span.start >= share.span.end), default=len(text))
    cut = text.rfind(";", before, share.span.start)
    last = text.find(";", share.span.end, behind)
    return text[max(before, cut) : last if last >= 0 else share.span.end]


def _rows_in(text: str, grid: Grid) -> list[int]:
    """The rows whose head stands in a text."""
    plain = f" {re.sub(r'[^0-9a-z]+', ' ', text.casefold())} "
    heads = [re.sub(r"[^0-9a-z]+", " ", line[0].casefold()).strip() for line in grid.words]
    return [row for row, head in enumerate(heads) if row and head and not is_total(head) and f" {head} " in plain]


def _topic(table: Captioned) -> frozenset[str]:
    heads = (one.stem for one in words_of(" ".join(table.grid.words[0])) if one.plain not in SMALL)
    return table.topic | keys(frozenset(heads))


def _value(grid: Grid, row: int, column: int) -> Fraction | None:
    figure = grid.figures[row][column]
    return figure.value if figure is not None and not figure.percent else None


def _share(grid: Grid, row: int, column: int) -> Fraction | None:
    """What a cell is of its column, as its printed total tells."""
    totals = [at for at in range(1, len(grid.words)) if is_total(grid.words[at][0])]
    whole = _value(grid, totals[0], column) if len(totals) == 1 else None
    part = _value(grid, row, column)
    return part / whole if part is not None and whole else None


def _ratio(grid: Grid, row: int, part: int, whole: int) -> Fraction | None:
    of, mine = _value(grid, row, whole), _value(grid, row, part)
    return mine / of if of and mine is not None and mine <= of else None
