"""Workbooks: every sheet, hidden ones too, as lines of cells with their places (ECMA-376 part 1, 18).

Under a line ``Sheet: NAME`` stands one line for each row that holds something, its cells between tabs; then the sheet's
comments, boxes, header and footer. Numbers stand as they are stored, dates as ISO 8601; a formula follows its value.
Only cells that exist are visited: a sheet may claim a million rows and cost nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from probata.method.documents.model import MarkKind, Reading
from probata.method.documents.readers._building import Building
from probata.method.documents.readers._package import Package, Relation, has_parts
from probata.method.documents.readers._xlsx_beside import Comment, boxes_of, comments_of
from probata.method.documents.readers._xlsx_sheet import Sheet, sheet_of
from probata.method.documents.readers._xlsx_values import Cell, Values, values_of
from probata.method.documents.readers._xml import attribute, child, parse, short
from probata.record.basis import Method
from probata.record.errors import Unreadable
from probata.record.span import SheetCell

METHOD = Method("read-xlsx", 1)
SUFFIXES = (".xlsx", ".xlsm", ".xltx", ".xltm")
SAYS = "Workbooks whole: all sheets (hidden ones marked), values and formulas, comments, hidden rows and columns."
LOADS = ("lxml.etree",)
MAX_SHEETS = 1_000
"""Sheets; programs slow down long before."""
MAX_CELLS = 1_000_000
"""Filled cells of the whole workbook; a mark for each takes some hundred bytes."""
MAX_TABS = 64
"""Empty cells between two filled ones that are kept as tabs; wider gaps are one tab, and the marks know the place."""
_SHEETS = {"worksheet": "", "chartsheet": "a chart", "dialogsheet": "a dialog", "xlMacrosheet": "a sheet of old macros"}
_LEFT_OUT = (
    ("xl/embeddings/", "holds embedded files, which were not read"),
    ("xl/media/", "holds pictures; words inside pictures were not read"),
    ("xl/externallinks/", "holds copies of cells of other workbooks, which were not read"),
    ("xl/pivotcache/", "holds the data behind pivot tables, which were not read"),
    ("xl/vbaproject.bin", "holds macros, which were neither read nor run"),
)


def recognises(head: bytes) -> bool:
    """Whether the file is a ZIP at all; its parts say whether it is a workbook."""
    return head.startswith(b"PK\x03\x04")


def fits(data: bytes) -> bool:
    """Whether the ZIP holds a workbook, or is too damaged to tell."""
    return has_parts(data, "xl/")


def read(data: bytes, name: str) -> Reading:
    """All sheets as text with a CELL mark on every value; raises Unreadable."""
    package = Package(data, name)
    main = package.main("xl/workbook.xml")
    if main.endswith(".bin"):
        raise Unreadable("A binary workbook (.xlsb).", where=name, next_step="Save it as .xlsx and add that.")
    workbook = package.part(main)
    if not workbook:
        raise Unreadable("The file is no workbook, or its main part is missing.", where=name)
    writer = _Writer(package, Building(name), values_of(package, parse(workbook, name), main))
    for sheet in _sheets(package, workbook, main):
        writer.sheet(sheet)
    claims, limits = package.declared("workbook properties")
    limits = (*limits, *writer.all_limits(), *_left_out(package))
    return Reading(writer.to.text(), METHOD, writer.to.sorted_marks(), claims, limits)


@dataclass(frozen=True, slots=True)
class _Listed:
    """A sheet as the workbook lists it."""

    name: str
    state: str
    relation: Relation | None


def _sheets(package: Package, workbook: bytes, main: str) -> list[_Listed]:
    relations = {relation.id: relation for relation in package.relations(main)}
    listed = child(parse(workbook, package.name), "x:sheets")
    found = [
        _Listed(attribute(each, "name"), attribute(each, "state"), relations.get(attribute(each, "r:id")))
        for each in (listed if listed is not None else ())
        if short(each.tag) == "x:sheet"
    ]
    if len(found) > MAX_SHEETS:
        raise Unreadable(f"The workbook has more than {MAX_SHEETS:,} sheets.", where=package.name)
    return found


def _left_out(package: Package) -> list[str]:
    return [says for folder, says in _LEFT_OUT if any(name.startswith(folder) for name in package.names)]


@dataclass(slots=True)
class _Writer:
    """Writes one sheet after the other."""

    package: Package
    to: Building
    values: Values
    limits: list[str] = field(default_factory=list)
    cells: int = 0
    uncomputed: int = 0

    def sheet(self, listed: _Listed) -> None:
        """The sheet's name, its rows and what stands beside them; all of it hidden when the sheet is."""
        self.to.gap("\n\n")
        hidden = self.to.open(MarkKind.HIDDEN) if listed.state in ("hidden", "veryHidden") else None
        with self.to.marked(MarkKind.HEADING):
            self.to.write(f"Sheet: {_line(listed.name)}")
        self.to.gap("\n")
        self._content(listed)
        if hidden is not None:
            self.to.close(hidden)

    def _content(self, listed: _Listed) -> None:
        relation = listed.relation
        kind = _SHEETS.get(relation.kind, "of an unknown kind") if relation else "missing"
        data = self.package.part(relation.target) if relation and not relation.outside else b""
        if relation is None or kind or not data:
            self.limits.append(f"one sheet is {kind or 'missing'} and has no cells that were read")
            return
        sheet = sheet_of(data, self.package.name, MAX_CELLS - self.cells)
        self.cells += len(sheet.cells)
        self._rows(sheet, listed.name)
        self._beside(sheet, relation, listed.name)

    def _rows(self, sheet: Sheet, name: str) -> None:
        row, column = 0, 0
        for cell in sheet.cells:
            if cell.row != row:
                self.to.gap("\n")
                row, column = cell.row, 0
            elif column:
                self.to.tabs(cell.column - column if cell.column - column <= MAX_TABS else 1)
            if self._cell(cell, sheet, SheetCell(name, cell.row, cell.column)):
                column = cell.column

    def _cell(self, cell: Cell, sheet: Sheet, place: SheetCell) -> bool:
        """Write a cell; False when it says nothing."""
        before = self.to.length
        hidden = self.to.open(MarkKind.HIDDEN) if sheet.hides(cell) else None
        value = _line(self.values.of(cell))
        self.uncomputed += bool(cell.formula) and not value
        with self.to.marked(MarkKind.CELL, place):
            self.to.write(value)
        if cell.formula:
            self.to.gap(" ")
            with self.to.marked(MarkKind.FORMULA, place):
                self.to.write("=" + _line(cell.formula))
        if hidden is not None:
            self.to.close(hidden)
        return self.to.length > before

    def _beside(self, sheet: Sheet, relation: Relation, name: str) -> None:
        for comment in comments_of(self.package, relation.target):
            self._comment(comment, name)
        for box in boxes_of(self.package, relation.target):
            self._aside(MarkKind.TEXT_BOX, box)
        for kind, words in sheet.running:
            self._aside(kind, words)

    def _comment(self, comment: Comment, name: str) -> None:
        self.to.gap("\n")
        with self.to.marked(MarkKind.COMMENT, SheetCell(name, comment.row, comment.column), comment.by, comment.at):
            self.to.write(comment.text.strip())
        self.to.gap("\n")

    def _aside(self, kind: MarkKind, words: str) -> None:
        self.to.gap("\n")
        with self.to.marked(kind):
            self.to.write(words.strip())
        self.to.gap("\n")

    def all_limits(self) -> tuple[str, ...]:
        """What the reader could not tell, each once."""
        limits = [*self.limits, *self.values.limits]
        if self.uncomputed:
            limits.append(f"{self.uncomputed:,} formulas have no stored result")
        return tuple(dict.fromkeys(limits))


def _line(words: str) -> str:
    """A value on one line: a line end or tab inside of a cell would look like the next cell."""
    return words.replace("\r\n", " ").replace("\n", " ").replace("\r", " ").replace("\t", " ")
