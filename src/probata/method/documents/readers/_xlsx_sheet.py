"""Sheet: the cells of one sheet, in order, with what hides them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from probata.method.documents.model import MarkKind
from probata.method.documents.readers._sheets.model import MAX_COLUMN, MAX_PAINTED, MAX_ROW, Rect, Stretches
from probata.method.documents.readers._sheets.running import words_of
from probata.method.documents.readers._xlsx_looks import struck_in
from probata.method.documents.readers._xlsx_values import Cell, text_of
from probata.method.documents.readers._xml import attribute, child, parse, short
from probata.record.errors import Unreadable

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MAX_MOVED = 5_000_000
"""Characters of shared formulas that are written out for each cell of one sheet; after them "(as in B1)" stands."""
_NAME = re.compile(r"\$?([A-Za-z]{1,3})\$?(\d{1,7})")
_RUNNING = {"Header": MarkKind.HEADER, "Footer": MarkKind.FOOTER}
_ON = ("1", "true", "on")


@dataclass(slots=True)
class Sheet:
    """Cells in reading order, and what hides, covers and paints them.

    ``running`` are header and footer texts; ``painted`` cells that say nothing, whole rows and whole columns, with
    their style numbers; ``rules`` counts conditional formats, ``links`` cells that link elsewhere.
    """

    cells: list[Cell] = field(default_factory=list)
    hidden_rows: Stretches = field(default_factory=Stretches)
    filtered: Stretches = field(default_factory=Stretches)
    hidden_columns: Stretches = field(default_factory=Stretches)
    merged: list[Rect] = field(default_factory=list)
    running: tuple[tuple[MarkKind, str], ...] = ()
    painted: list[tuple[Rect, int]] = field(default_factory=list)
    rules: int = 0
    links: int = 0


def sheet_of(data: bytes, where: str, most: int, watched: Collection[int] = ()) -> Sheet:
    """Read one sheet part; raises Unreadable when it is broken or holds more than ``most`` filled cells.

    Args:
        data: the part.
        where: the file's name.
        most: filled cells that may still come.
        watched: style numbers that are kept of cells without a word.
    """
    root = parse(data, where)
    sheet, shared, hidden = Sheet(), _Shared(), []
    for number, row in _numbered(child(root, "x:sheetData")):
        if attribute(row, "hidden") in _ON:
            hidden.append((number, number))
        if attribute(row, "customFormat") in _ON:
            _paint(sheet, Rect(number, 1, number, MAX_COLUMN), _style(row), watched)
        sheet.cells += _cells(row, number, shared, sheet, watched)
        if len(sheet.cells) > most:
            raise Unreadable("The workbook holds more filled cells than can be read.", where=where, next_step=_EXPORT)
    sheet.cells.sort(key=lambda cell: (cell.row, cell.column))
    sheet.hidden_rows = Stretches(hidden)
    _around(root, sheet, hidden, watched)
    return sheet


def _around(root: Element, sheet: Sheet, hidden: list[tuple[int, int]], watched: Collection[int]) -> None:
    """What stands before and after the cells."""
    merged, links = child(root, "x:mergeCells"), child(root, "x:hyperlinks")
    sheet.hidden_columns = _columns(root, sheet, watched)
    ranges = (_range(attribute(each, "ref")) for each in (merged if merged is not None else ()))
    sheet.merged = [each for each in ranges if each]
    sheet.rules = sum(
        short(inner.tag) == "x:cfRule"
        for each in root
        if short(each.tag) == "x:conditionalFormatting"
        for inner in each
    )
    sheet.links = len(links) if links is not None else 0
    sheet.running = tuple(_running(root))
    if (filtered := _filter(root)) is not None:
        sheet.filtered = Stretches(each for each in hidden if filtered.top < each[0] <= filtered.bottom)


def _filter(root: Element) -> Rect | None:
    """The range of a filter that is on; rows hidden inside it are hidden by it."""
    found = child(root, "x:autoFilter")
    on = found is not None and any(short(each.tag) == "x:filterColumn" for each in found)
    return _range(attribute(found, "ref")) if found is not None and on else None


def _paint(sheet: Sheet, rect: Rect, style: int, watched: Collection[int]) -> None:
    if style in watched and len(sheet.painted) < MAX_PAINTED:
        sheet.painted.append((rect, style))


def _style(element: Element) -> int:
    style = attribute(element, "s")
    return int(style) if style.isdecimal() and len(style) < 7 else 0


_EXPORT = "Export its sheets as .csv and add those."


def _numbered(rows: Element | None) -> Iterator[tuple[int, Element]]:
    """Rows with their numbers; a row without one follows the row before it."""
    number = 0
    for row in rows if rows is not None else ():
        if short(row.tag) == "x:row":
            said = attribute(row, "r")
            number = int(said) if said.isdecimal() and 0 < int(said[:8]) <= MAX_ROW else number + 1
            yield number, row


def _cells(row: Element, number: int, shared: _Shared, sheet: Sheet, watched: Collection[int]) -> Iterator[Cell]:
    column = 0
    for element in row:
        if short(element.tag) != "x:c":
            continue
        said = attribute(element, "r")
        place = place_of(said)
        column = place[1] if place else column + 1
        formula = _formula(child(element, "x:f"), said, shared)
        raw, struck = _content(element)
        if raw or formula:
            yield Cell(number, column, attribute(element, "t"), raw, _style(element), formula, struck)
        elif watched and 0 < column <= MAX_COLUMN:
            _paint(sheet, Rect(number, column, number, column), _style(element), watched)


def _content(element: Element) -> tuple[str, tuple[str, ...]]:
    """What a cell holds, and which stretches of it are struck through when the text stands in the cell itself."""
    value = child(element, "x:v")
    if value is not None:
        return str(value.text or ""), ()
    inline = child(element, "x:is")
    return (text_of(inline), struck_in(inline)) if inline is not None else ("", ())


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


def _columns(root: Element, sheet: Sheet, watched: Collection[int]) -> Stretches:
    """Hidden columns; those with a style of their own are painted."""
    columns = child(root, "x:cols")
    found = []
    for each in columns if columns is not None else ():
        low, high, style = attribute(each, "min"), attribute(each, "max"), attribute(each, "style")
        if not (low.isdecimal() and high.isdecimal()):
            continue
        first, last = max(1, int(low[:6])), min(int(high[:6]), MAX_COLUMN)
        if first <= last and attribute(each, "hidden") in _ON:
            found.append((first, last))
        if first <= last and style.isdecimal() and len(style) < 7:
            _paint(sheet, Rect(1, first, MAX_ROW, last), int(style), watched)
    return Stretches(found)


def _range(name: str) -> Rect | None:
    first, _, last = name.partition(":")
    low, high = place_of(first), place_of(last or first)
    return Rect(*low, *high) if low and high and low[0] <= high[0] and low[1] <= high[1] else None


def _running(root: Element) -> Iterator[tuple[MarkKind, str]]:
    """Header and footer texts without their format codes; the same text on odd and even pages once."""
    element = child(root, "x:headerFooter")
    seen: set[str] = set()
    for each in element if element is not None else ():
        kind = next((kind for suffix, kind in _RUNNING.items() if short(each.tag).endswith(suffix)), None)
        words = words_of(str(each.text or ""))
        if kind and words and words not in seen:
            seen.add(words)
            yield kind, words
