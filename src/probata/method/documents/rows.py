"""rows: tables as rows, and what names a row.

A row is the same row when its key is the same; the key is declared, or the fewest columns whose values are all there
and all different. None is ever invented: without a key rows can only be compared whole (``row_changes``). Nothing here
knows what a column means.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import prod

from probata.method.documents.model import Mark, MarkKind, Reading
from probata.method.documents.places import merged
from probata.record.errors import BadInput
from probata.record.span import SheetCell

MAX_KEY = 3
"""Columns of a key that is looked for; more of them name a row only because every row differs somehow."""
MAX_TRIES = 2_000
"""Sets of columns that are tried; the narrowest come first."""
_HEAD_ROWS = 20
"""Rows in which the head of a table is looked for; titles and notes stand above it."""
_FILL = 1_000
"""Rows or columns of a merged range that are filled with its value."""
_FIGURE = re.compile(r"[-+]?\d[\d.,:/T -]*|TRUE|FALSE")


@dataclass(frozen=True, slots=True)
class Cell:
    """One value of a row; ``place`` is where it stands, for a merged one the first cell of its range."""

    text: str
    place: SheetCell


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its number in the sheet and its cells by column, empty ones left out."""

    number: int
    cells: dict[int, Cell]

    def text(self, column: int) -> str:
        """The value in a column without white space around it; "" when there is none."""
        found = self.cells.get(column)
        return found.text.strip() if found else ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table.

    Attributes:
        name: of the sheet; "" for a file that is one table.
        head: the row that seems to name the columns; None when none does.
        columns: column -> its name, as the head says it; columns without a name have their letters.
        rows: what stands below the head, each with at least one value.
        notes: what stands above the head, row by row.
    """

    name: str
    head: int | None
    columns: dict[int, str]
    rows: tuple[Row, ...]
    notes: tuple[Row, ...] = ()


@dataclass(frozen=True, slots=True)
class Identity:
    """Which columns name a row, by name; empty when none do, and ``reason`` says why."""

    columns: tuple[str, ...]
    reason: str = ""


def table_of(reading: Reading) -> tuple[Sheet, ...]:
    """The tables of a reading, one a sheet, in its order; merged values stand in every row that they cover."""
    grids: dict[str, dict[int, dict[int, Cell]]] = {}
    corners, wide = merged(reading.marks), list[tuple[Cell, SheetCell]]()
    for mark in reading.marks:
        if mark.kind is MarkKind.CELL and isinstance(mark.place, SheetCell):
            cell = Cell(_words(mark, reading.text), mark.place)
            grids.setdefault(mark.place.sheet, {}).setdefault(mark.place.row, {})[mark.place.column] = cell
            if last := corners.get((mark.span, mark.place.sheet)):
                wide.append((cell, last))
    for cell, last in wide:
        _spread(cell, last, grids[cell.place.sheet])
    return tuple(_sheet(name, grid) for name, grid in grids.items())


def _words(mark: Mark, text: str) -> str:
    """The value; where the text is the file itself, a quotation mark inside of a quoted value stands there twice."""
    words = mark.span.of(text)
    quoted = '""' in words and isinstance(mark.place, SheetCell) and not mark.place.sheet
    return words.replace('""', '"') if quoted and text[mark.span.start - 1 : mark.span.start] == '"' else words


def _spread(cell: Cell, last: SheetCell, grid: dict[int, dict[int, Cell]]) -> None:
    """Give a merged value to the cells that it covers, in rows that hold something else too."""
    first, columns = cell.place, range(cell.place.column, min(last.column, cell.place.column + _FILL) + 1)
    for row in range(first.row, min(last.row, first.row + _FILL) + 1):
        found = grid.get(row)
        for column in columns if found is not None else ():
            grid[row].setdefault(column, cell)


def _sheet(name: str, grid: dict[int, dict[int, Cell]]) -> Sheet:
    rows = [Row(number, grid[number]) for number in sorted(grid) if any(c.text.strip() for c in grid[number].values())]
    head = _head(rows)
    heading = rows[head] if head is not None else None
    below = tuple(rows[head + 1 :]) if head is not None else tuple(rows)
    columns = _columns(heading, below)
    return Sheet(name, heading.number if heading else None, columns, below, tuple(rows[:head]) if head else ())


def _head(rows: Sequence[Row]) -> int | None:
    """The first row of words, all different, that is about as wide as what stands below it."""
    for at, row in enumerate(rows[:_HEAD_ROWS]):
        words = [cell.text.strip() for cell in row.cells.values() if cell.text.strip()]
        widest = max((len(each.cells) for each in rows[at : at + _HEAD_ROWS]), default=0)
        wide = 2 * len(words) >= widest and (len(words) > 1 or widest == 1)
        if wide and len(set(words)) == len(words) and not any(_FIGURE.fullmatch(each) for each in words):
            return at
    return None


def _columns(heading: Row | None, rows: Iterable[Row]) -> dict[int, str]:
    """The columns' names, each different; one without a name, or in a table without a head, has its letters."""
    numbers = sorted({column for row in rows for column in row.cells} | set(heading.cells if heading else ()))
    found: dict[int, str] = {}
    taken: set[str] = set()
    for number in numbers:
        name = base = (heading.text(number) if heading else "") or _letters(number)
        count = 1
        while name in taken:
            count += 1
            name = f"{base} ({count})"
        taken.add(name)
        found[number] = name
    return found


def _letters(column: int) -> str:
    found = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        found = chr(ord("A") + rest) + found
    return found


def identity(sheet: Sheet, declared: Sequence[str] = ()) -> Identity:
    """Which columns name a row.

    Args:
        sheet: the table.
        declared: columns that somebody says name a row; they are taken, and the reason says where they do not.

    Raises:
        BadInput: a declared column is not in the table.
    """
    if declared:
        return _declared(sheet, declared)
    if len(sheet.rows) < 2:
        return Identity((), "the table has fewer than two rows, and anything would name them")
    values = {name: [row.text(column) for row in sheet.rows] for column, name in sheet.columns.items()}
    full = {name: found for name, found in values.items() if all(found)}
    counting = [name for name, found in full.items() if _counts(found)]
    usable = {name: found for name, found in full.items() if name not in counting}
    kinds = {name: len(set(found)) for name, found in usable.items()}
    tried = 0
    for size in range(1, MAX_KEY + 1):
        for names in combinations(usable, size):
            tried += 1
            if tried > MAX_TRIES:
                return Identity((), f"no set of columns of the first {MAX_TRIES:,} names every row")
            if prod(kinds[name] for name in names) >= len(sheet.rows) and _distinct([usable[name] for name in names]):
                return Identity(names)
    return Identity((), _why_none(len(full), counting))


def _declared(sheet: Sheet, declared: Sequence[str]) -> Identity:
    keys = Counter(keys_of(sheet, declared))
    empty = sum(count for key, count in keys.items() if not any(key))
    double = sum(count > 1 for key, count in keys.items() if any(key))
    reasons = [f"{empty:,} rows have none of these values"] if empty else []
    reasons += [f"{double:,} keys name several rows"] if double else []
    return Identity(tuple(declared), "; ".join(reasons))


def _counts(values: Sequence[str]) -> bool:
    """Whether a column only counts the rows (1, 2, 3, ...): a new list counts anew, and names nobody by it."""
    return all(value == str(number) for number, value in enumerate(values, start=1))


def _distinct(columns: Sequence[Sequence[str]]) -> bool:
    seen: set[tuple[str, ...]] = set()
    for key in zip(*columns, strict=True):
        if key in seen:
            return False
        seen.add(key)
    return True


def _why_none(full: int, counting: Sequence[str]) -> str:
    reason = f"no column, nor up to {MAX_KEY} together, is filled and different in every row"
    if not full:
        reason = "every column is empty in some row"
    return reason + (f" ({', '.join(counting)} only counts the rows)" if counting else "")


def keys_of(sheet: Sheet, key: Sequence[str]) -> list[tuple[str, ...]]:
    """What each row says in these columns; raises BadInput when the table lacks one of them."""
    numbers = {name: column for column, name in sheet.columns.items()}
    missing = [name for name in key if name not in numbers]
    if missing:
        raise BadInput(
            f"The table has no column {missing[0]!r}.",
            where=sheet.name,
            next_step="Its columns are: " + ", ".join(sheet.columns.values()) + ".",
        )
    columns = [numbers[name] for name in key]
    return [tuple(row.text(column) for column in columns) for row in sheet.rows]
