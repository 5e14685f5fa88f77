"""Values: what a cell's stored content says, by the workbook's shared strings and number formats."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from probata.method.documents.readers._sheets.formats import unseen
from probata.method.documents.readers._sheets.model import PLAIN_LOOK, Look
from probata.method.documents.readers._sheets.model import Cell as GridCell
from probata.method.documents.readers._sheets.numbers import built_in
from probata.method.documents.readers._sheets.values import GENERAL, Numbers, Said
from probata.method.documents.readers._xlsx_looks import looks_of, struck_in
from probata.method.documents.readers._xml import attribute, child, parse, short

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from probata.method.documents.readers._package import Package

_MISSING = "some cells point to strings that are missing"


class Cell(NamedTuple):
    """A cell that exists: place from 1, kind and raw content as stored, style number, formula without its sign.

    ``struck`` are the stretches of a text in the cell itself that are struck through.
    """

    row: int
    column: int
    kind: str
    raw: str
    style: int
    formula: str
    struck: tuple[str, ...] = ()


class Style(NamedTuple):
    """The format code of a cell style, and how its cells look."""

    code: str = GENERAL
    look: Look = PLAIN_LOOK


_NONE = Style()


@dataclass(slots=True)
class Values:
    """The shared strings, what each cell style means for a number, and the calendar of the workbook.

    ``struck`` holds, by the number of a shared string, the stretches of it that are struck through.
    """

    strings: list[str]
    styles: list[Style]
    numbers: Numbers
    struck: dict[int, tuple[str, ...]] = field(default_factory=dict)
    missing: bool = False

    def style(self, number: int) -> Style:
        """The style of this number; plain for one that the workbook does not have."""
        return self.styles[number] if number < len(self.styles) else _NONE

    def cell(self, cell: Cell) -> GridCell:
        """The cell as the sheet has it: value, what is shown, formula, look."""
        style, struck = self.style(cell.style), cell.struck
        said = self._said(cell, style.code)
        if cell.kind == "s" and self.struck and said.value:
            struck = self.struck.get(int(cell.raw), ())
        return GridCell(cell.row, cell.column, said.value, said.shown, cell.formula, style.look, said.unseen, struck)

    def _said(self, cell: Cell, code: str) -> Said:
        """Shared and inline strings, ISO dates, true and false, numbers as they are stored."""
        if cell.kind == "s":
            return self._words(self._shared(cell.raw), code)
        if cell.kind == "b":
            return Said({"1": "TRUE", "0": "FALSE"}.get(cell.raw, cell.raw))
        if cell.kind in ("str", "inlineStr", "e", "d"):
            return self._words(cell.raw, code)
        try:
            return self.numbers.said(float(cell.raw), cell.raw, code)
        except ValueError:
            return Said(cell.raw)

    def _words(self, words: str, code: str) -> Said:
        return Said(words, "", code != GENERAL and unseen(None, code))

    def _shared(self, raw: str) -> str:
        if raw.strip().isdecimal() and len(raw.strip()) < 10 and int(raw) < len(self.strings):
            return self.strings[int(raw)]
        self.missing = True
        return ""

    def limits(self) -> list[str]:
        """What could not be told of the values."""
        return self.numbers.limits() + ([_MISSING] if self.missing else [])


def values_of(package: Package, workbook: Element, main: str) -> Values:
    """Read shared strings and styles; without them every number is plain and every shared string missing."""
    parts = {relation.kind: relation.target for relation in package.relations(main) if not relation.outside}
    strings, styles, theme = (
        package.part(parts[kind]) if kind in parts else b"" for kind in ("sharedStrings", "styles", "theme")
    )
    properties = child(workbook, "x:workbookPr")
    from_1904 = properties is not None and attribute(properties, "date1904") in ("1", "true", "on")
    items = [item for item in parse(strings, package.name) if short(item.tag) == "x:si"] if strings else []
    return Values(
        [text_of(item) for item in items],
        _styles(parse(styles, package.name), parse(theme, package.name) if theme else None) if styles else [],
        Numbers(from_1904),
        {number: cut for number, item in enumerate(items) if (cut := struck_in(item))},
    )


def text_of(item: Element) -> str:
    """The text of a string item: its runs joined, without the phonetic guide beside them."""
    parts = []
    for each in item:
        name = short(each.tag)
        if name == "x:t":
            parts.append(str(each.text or ""))
        elif name == "x:r":
            parts += [str(inner.text or "") for inner in each if short(inner.tag) == "x:t"]
    return "".join(parts)


def _styles(styles: Element, theme: Element | None) -> list[Style]:
    """Every cell style by its number."""
    own = {
        attribute(each, "numFmtId"): attribute(each, "formatCode")
        for each in styles.iter()
        if short(each.tag) == "x:numFmt"
    }
    looks = looks_of(styles, theme)
    formats = child(styles, "x:cellXfs")
    found = []
    for number, each in enumerate(formats if formats is not None else ()):
        code = _code(attribute(each, "numFmtId"), own)
        found.append(Style(code, looks[number] if number < len(looks) else PLAIN_LOOK))
    return found


def _code(number: str, own: dict[str, str]) -> str:
    if number in own:
        return own[number]
    return built_in(int(number) if number.isdecimal() and len(number) < 6 else 0)
