"""Tables as grids: what stands in each cell, which rows and columns are totals, and the heads around a cell."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from probata.method.manuscript.model import At, Table
from probata.method.report.claims.reading.model import Heads
from probata.method.report.model import Bound, Passage
from probata.method.report.passages import words_of
from probata.method.report.prose.tables import tables

_TOTAL = re.compile(
    r"(?i)\W*(?:(?:grand|sub-?|over)?[\s-]?totals?|overall|sum(?:\s+total)?|all|in\s+all|altogether|together|combined|both|whole|entire|aggregate|"
    r"everyone|everybody|all\s+told|taken\s+together|N\s*=|n(?=\s*\Z)|Σ)(?!\w)(?P<more>[^\d]*?)\W*\d*\W*"
)
_NUMBER = re.compile(
    r"(?P<digits>\d{1,3}(?:[,\u00a0\u2009\u202f ']\d{3})+|\d+)(?P<part>\.\d+)?\s*(?P<percent>%|per\s?cent)?"
)
_NONE = frozenset(("-", "–", "—", "0", "nil", "none"))
_NOTE = re.compile(r"[*†‡ᵃᵇ]+\Z|\s*\[[a-z\d]\]\Z")


@dataclass(frozen=True, slots=True)
class Figure:
    """A cell that holds one number and nothing else: its value, decimals as written, and whether it is per cent."""

    value: Fraction
    decimals: int
    percent: bool


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: words of its cells row by row (the head first), their places, and their figures (None for others)."""

    table: Table
    words: tuple[tuple[str, ...], ...]
    figures: tuple[tuple[Figure | None, ...], ...]

    def at(self, row: int, column: int) -> At:
        """The place of a cell; row 0 is the head."""
        return (self.table.head if row == 0 else self.table.rows[row - 1])[column].at


def grids(bound: Bound) -> tuple[Grid, ...]:
    """Every table of the manuscript; made once."""
    return bound.once.get("grids", lambda: tuple(_grid(bound, one) for one in tables(bound)))


def _grid(bound: Bound, table: Table) -> Grid:
    rows = (table.head, *table.rows)
    words = tuple(tuple(" ".join(words_of(cell.inlines, bound.bindings).split()) for cell in row) for row in rows)
    return Grid(table, words, tuple(tuple(figure(cell) for cell in row) for row in words))


def figure(words: str) -> Figure | None:
    """The number that a cell is; a dash is none of something, an empty cell and every other one says nothing."""
    plain = _NOTE.sub("", words.strip())
    if plain.casefold() in _NONE:
        return Figure(Fraction(0), 0, False)
    found = _NUMBER.fullmatch(plain)
    if not found:
        return None
    digits, part = re.sub(r"\D", "", found["digits"]), (found["part"] or ".")[1:]
    return Figure(Fraction(int(digits + part), 10 ** len(part)), len(part), found["percent"] is not None)


def is_total(words: str) -> bool:
    """Whether the head of a row or column says that it is the sum of the others."""
    return bool(_TOTAL.fullmatch(words))


def is_subtotal(words: str) -> bool:
    """Whether it says that it is the sum of some: "Sub-total", "Total North"."""
    return bool(re.match(r"(?i)\W*sub-?\s?totals?\b", words)) or (is_total(words) and not is_bare_total(words))


def is_bare_total(words: str) -> bool:
    """Whether it says nothing but that: "Total", "All sites", and not "Total of persons concerned"."""
    found = _TOTAL.fullmatch(words)
    return bool(found) and len((found["more"] if found else "").split()) <= 1


def heads_at(bound: Bound, passage: Passage) -> Heads | None:
    """The heads around a cell; None for what is no cell of a table."""
    known = bound.once.get("heads of cells", lambda: dict(_all_heads(bound)))
    return known.get(passage.at)


def _all_heads(bound: Bound) -> list[tuple[At, Heads]]:
    return [
        (grid.at(row, column), _heads(grid, row, column))
        for grid in grids(bound)
        for row, line in enumerate(grid.words)
        for column, _ in enumerate(line)
    ]


def _heads(grid: Grid, row: int, column: int) -> Heads:
    side, top = grid.words[row][0], grid.words[0][column]
    return Heads(side, top, row > 0 and is_total(side), column > 0 and is_total(top))
