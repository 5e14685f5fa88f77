"""rows: a table file as rows of text, so that interviews can be made of them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from probata.method.documents.decode import decode
from probata.method.documents.model import MarkKind, Reading
from probata.method.documents.shelf import read
from probata.record.errors import BadInput
from probata.record.span import SheetCell

_SEPARATORS = ",;\t|"
_NEXT = "Save the table as CSV in UTF-8 or as XLSX and try again."


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of a table, the first of them its header, all cells trimmed; ``notes`` say what was left aside."""

    rows: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...] = ()


def rows_of(data: bytes, name: str) -> Rows:
    """The rows of a CSV or XLSX file.

    Of a workbook the first sheet is taken; that others hold something is a note. Raises BadInput for a file that is no
    table or has no row, Unreadable for one that is broken.
    """
    found = _sheet(read(data, name), name) if name.lower().endswith(".xlsx") else _text(data, name)
    if not found.rows:
        raise BadInput("The table has no row.", where=name, next_step=_NEXT)
    return found


def _text(data: bytes, name: str) -> Rows:
    if not name.lower().endswith((".csv", ".tsv", ".txt")):
        raise BadInput("Interviews are read from CSV or XLSX.", where=name, next_step=_NEXT)
    decoded = decode(data, name)
    text = decoded.text.removeprefix("\ufeff")
    separator = _separator(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        rows = _trimmed(reader)
    except csv.Error as fault:
        where = f"{name}:{reader.line_num}"
        raise BadInput(f"The table is not CSV as RFC 4180 has it ({fault}).", where=where, next_step=_NEXT) from None
    return Rows(rows, tuple(decoded.limits))


def _separator(text: str) -> str:
    """The separator that stands most often in the header's line."""
    header = text.split("\n", 1)[0]
    return max(_SEPARATORS, key=header.count)


def _sheet(reading: Reading, name: str) -> Rows:
    cells: dict[str, dict[tuple[int, int], str]] = {}
    for mark in reading.marks:
        if mark.kind is MarkKind.CELL and isinstance(mark.place, SheetCell):
            words = mark.span.of(reading.text)
            cells.setdefault(mark.place.sheet, {})[mark.place.row, mark.place.column] = words
    if not cells:
        raise BadInput("The workbook has no cell with anything in it.", where=name, next_step=_NEXT)
    first, *others = cells
    notes = [f"sheet {other!r} was not read: interviews stand in the first sheet" for other in others]
    return Rows(_trimmed(_grid(cells[first])), (*notes, *reading.limits))


def _grid(cells: dict[tuple[int, int], str]) -> list[list[str]]:
    wide, high = max(column for _, column in cells), max(row for row, _ in cells)
    return [[cells.get((row, column), "") for column in range(1, wide + 1)] for row in range(1, high + 1)]


def _trimmed(rows: Iterable[Sequence[str]]) -> tuple[tuple[str, ...], ...]:
    """Cells without white space around them; the rows at the end that hold nothing are not rows.

    Cells that say the same are one text in memory: a large table holds the same few words a million times.
    """
    known: dict[str, str] = {}
    found = [tuple([known.setdefault(cell, cell) for cell in map(str.strip, row)]) for row in rows]
    while found and not any(found[-1]):
        found.pop()
    return tuple(found)
