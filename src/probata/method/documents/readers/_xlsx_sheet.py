"""Sheet: the cells of one sheet, in order, with what hides them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from probata.method.documents.model import MarkKind
from probata.method.documents.readers._xlsx_values import Cell, text_of
from probata.method.documents.readers._xml import attribute, child, parse, short
from probata.record.errors import Unreadable

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MAX_ROW, MAX_COLUMN = 1_048_576, 16_384
MAX_MERGED = 20_000
"""Merged ranges of one sheet that are looked at; beyond it covered cells are not marked as hidden."""
MAX_MOVED = 5_000_000
"""Characters of shared formulas that are written out for each cell of one sheet; after them "(as in B1)" stands."""
_NAME = re.compile(r"\$?([A-Za-z]{1,3})\$?(\d{1,7})")
_CODES = re.compile(r'&(?:"[^"]*"|K[0-9A-Fa-f]{6}|\d{1,3}|[A-Za-z])')
_RUNNING = {"Header": MarkKind.HEADER, "Footer": MarkKind.FOOTER}
_ON = ("1", "true", "on")


@dataclass(frozen=True, slots=True)
class Sheet:
    """Cells in reading order, and what hides them; ``running`` are header and footer texts."""

    cells: tuple[Cell, ...]
    hidden_rows: frozenset[int]
    hidden_columns: tuple[tuple[int, int], ...]
    covered: frozenset[tuple[int, int]]
    running: tuple[tuple[MarkKind, str], ...]

    def hides(self, cell: Cell) -> bool:
        """Whether the cell is not seen: its row or column is hidden, or a merged neighbour covers it."""
        at = bisect_right(self.hidden_columns, (cell.column, MAX_COLUMN)) - 1
        in_column = at >= 0 and self.hidden_columns[at][0] <= cell.column <= self.hidden_columns[at][1]
        return in_column or cell.row in self.hidden_rows or (cell.row, cell.column) in self.covered


def sheet_of(data: bytes, where: str, most: int) -> Sheet:
    """Read one sheet part; raises Unreadable when it is broken or holds more than ``most`` filled cells."""
    root = parse(data, where)
    rows = child(root, "x:sheetData")
    hidden: set[int] = set()
    cells: list[Cell] = []
    shared = _Shared()
    for number, row in _numbered(rows):
        if attribute(row, "hidden") in _ON:
            hidden.add(number)
        cells += _cells(row, number, shared)
        if len(cells) > most:
            raise Unreadable("The workbook holds more filled cells than can be read.", where=where, next_step=_EXPORT)
    cells.sort(key=lambda cell: (cell.row, cell.column))
    return Sheet(tuple(cells), frozenset(hidden), _columns(root), _covered(root, cells), tuple(_running(root)))


_EXPORT = "Export its sheets as .csv and add those."


def _numbered(rows: Element | None) -> Iterator[tuple[int, Element]]:
    """Rows with their numbers; a row without one follows the row before it."""
    number = 0
    for row in rows if rows is not None else ():
        if short(row.tag) == "x:row":
            said = attribute(row, "r")
            number = int(said) if said.isdecimal() and 0 < int(said[:8]) <= MAX_ROW else number + 1
            yield number, row


def _cells(row: Element, number: int, shared: _Shared) -> Iterator[Cell]:
    column = 0
    for element in row:
        if short(element.tag) != "x:c":
            continue
        said = attribute(element, "r")
        place = place_of(said)
        column = place[1] if place else column + 1
        style = attribute(element, "s")
        formula = _formula(child(element, "x:f"), said, shared)
        raw, kind = _content(element), attribute(element, "t")
        if raw or formula:
            yield Cell(number, column, kind, raw, int(style) if style.isdecimal() and len(style) < 7 else 0, formula)


def _content(element: Element) -> str:
    value = child(element, "x:v")
    if value is not None:
        return str(value.text or "")
    inline = child(element, "x:is")
    return text_of(inline) if inline is not None else ""


@dataclass(slots=True)
class _Shared:
    """Formulas that several cells share: group -> the formula and the cell where it is written."""

    written: dict[str, tuple[str, str]] = field(default_factory=dict)
    left: int = MAX_MOVED

    def at(self, group: str, place: str) -> str:
        """The formula of a group as it reads in another cell."""
        formula, start = self.written.get(group, ("", ""))
        self.left -= len(formula)
        if not formula:
            return "(shared formula)"
        return _moved(formula, start, place) if self.left > 0 else f"(as in {start})"


def _formula(element: Element | None, place: str, shared: _Shared) -> str:
    """The formula of a cell; one that is shared is moved to this cell (18.3.1.40)."""
    if element is None:
        return ""
    words, group = str(element.text or ""), attribute(element, "si")
    if attribute(element, "t") != "shared":
        return words
    if words:
        shared.written[group] = (words, place)
        return words
    return shared.at(group, place)


def _moved(formula: str, start: str, place: str) -> str:
    from openpyxl.formula.translate import Translator, TranslatorError

    try:
        return str(Translator(f"={formula}", origin=start).translate_formula(place)).removeprefix("=")
    except (TranslatorError, ValueError, IndexError, TypeError):
        return f"(as in {start}) {formula}"


def place_of(name: str) -> tuple[int, int] | None:
    """Row and column of a name like B12, from 1; None when it is no cell of a sheet."""
    found = _NAME.fullmatch(name)
    if not found:
        return None
    column = 0
    for letter in found[1].upper():
        column = column * 26 + ord(letter) - 64
    row = int(found[2])
    return (row, column) if 0 < row <= MAX_ROW and column <= MAX_COLUMN else None


def _columns(root: Element) -> tuple[tuple[int, int], ...]:
    columns = child(root, "x:cols")
    found = []
    for each in columns if columns is not None else ():
        low, high = attribute(each, "min"), attribute(each, "max")
        if attribute(each, "hidden") in _ON and low.isdecimal() and high.isdecimal():
            found.append((int(low[:6]), int(high[:6])))
    return tuple(sorted(found))


def _covered(root: Element, cells: list[Cell]) -> frozenset[tuple[int, int]]:
    """Cells that hold something and lie under a merged neighbour; the area of a range is never walked."""
    merged = child(root, "x:mergeCells")
    ranges = [_range(attribute(each, "ref")) for each in list(merged if merged is not None else ())[:MAX_MERGED]]
    rows = [cell.row for cell in cells]
    found: set[tuple[int, int]] = set()
    budget = 4_000_000
    for top, left, bottom, right in (each for each in ranges if each):
        inside = cells[bisect_right(rows, top - 1) : bisect_right(rows, bottom)]
        budget -= len(inside)
        if budget < 0:
            break
        found.update(
            (c.row, c.column) for c in inside if left <= c.column <= right and (c.row, c.column) != (top, left)
        )
    return frozenset(found)


def _range(name: str) -> tuple[int, int, int, int] | None:
    first, _, last = name.partition(":")
    low, high = place_of(first), place_of(last or first)
    return (*low, *high) if low and high else None


def _running(root: Element) -> Iterator[tuple[MarkKind, str]]:
    """Header and footer texts without their format codes (18.3.1.39); the same text on odd and even pages once."""
    element = child(root, "x:headerFooter")
    seen: set[str] = set()
    for each in element if element is not None else ():
        kind = next((kind for suffix, kind in _RUNNING.items() if short(each.tag).endswith(suffix)), None)
        words = " ".join(_CODES.sub(" ", str(each.text or "").replace("&&", "\ue000")).replace("\ue000", "&").split())
        if kind and words and words not in seen:
            seen.add(words)
            yield kind, words
