"""Workbooks: every sheet, hidden ones too, as lines of cells with their places (ECMA-376 part 1, 18).

Under a line ``Sheet: NAME`` stands one line for each row that holds something, its cells between tabs; then the sheet's
comments, boxes, header and footer, and what its colours and strokes set apart. Numbers stand as they are stored, dates
as ISO 8601; per cent, currencies and leading zeros follow in brackets as the sheet shows them, then the formula.
Only cells that exist are visited: a sheet may claim a million rows and cost nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from probata.method.documents.model import Left, Part, Reading
from probata.method.documents.readers import _embedded
from probata.method.documents.readers._building import Building
from probata.method.documents.readers._package import Package, Relation, has_parts
from probata.method.documents.readers._sheets.model import Grid
from probata.method.documents.readers._sheets.writing import Writer
from probata.method.documents.readers._xlsx_beside import boxes_of, comments_of
from probata.method.documents.readers._xlsx_links import limits_of
from probata.method.documents.readers._xlsx_sheet import Sheet, sheet_of
from probata.method.documents.readers._xlsx_values import Values, values_of
from probata.method.documents.readers._xml import attribute, child, parse, short
from probata.record.basis import Method
from probata.record.errors import Unreadable

METHOD = Method("read-xlsx", 2)
SUFFIXES = (".xlsx", ".xlsm", ".xltx", ".xltm")
SAYS = (
    "Workbooks whole: all sheets (hidden ones marked), values and formulas, comments, hidden rows and columns, colours."
)
LOADS = ("lxml.etree", "openpyxl.formula.translate")
MAX_SHEETS = 1_000
"""Sheets; programs slow down long before."""
MAX_CELLS = 1_000_000
"""Filled cells of the whole workbook; a mark for each takes some hundred bytes."""
_SHEETS = {"worksheet": "", "chartsheet": "a chart", "dialogsheet": "a dialog", "xlMacrosheet": "a sheet of old macros"}
_STATES = {"hidden": "hidden", "veryHidden": "very hidden"}
_LEFT_OUT = (
    ("xl/externallinks/", "holds copies of cells of other workbooks, which were not read"),
    ("xl/pivotcache/", "holds the data behind pivot tables, which were not read"),
    ("xl/connections", "holds connections to data outside it, which were not followed"),
    ("xl/revisions/", "holds a record of changes to its cells, which was not read"),
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
    writer, values = Writer(Building(name)), values_of(package, parse(workbook, name), main)
    watched = frozenset(number for number, style in enumerate(values.styles) if style.look.fill)
    maker = _Maker(package, values, watched)
    for sheet in _sheets(package, workbook, main):
        writer.sheet(maker.grid(sheet))
    writer.count("long", values.numbers.long)
    claims, limits = package.declared("workbook properties")
    limits = (*limits, *dict.fromkeys((*maker.limits, *values.limits())), *writer.all_limits(), *_left_out(package))
    return Reading(writer.to.text(), METHOD, writer.to.sorted_marks(), claims, limits)


def parts(data: bytes, name: str) -> Iterator[Part | Left]:
    """Embedded files and pictures; raises Unreadable when the ZIP is broken."""
    package = Package(data, name)
    yield from _embedded.inside(package, _embedded.held(package))


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
    limits = [says for folder, says in _LEFT_OUT if any(name.startswith(folder) for name in package.names)]
    return limits + limits_of(package) + _embedded.limits(_embedded.held(package))


@dataclass(slots=True)
class _Maker:
    """Makes a grid of each sheet; ``cells`` are those so far."""

    package: Package
    values: Values
    watched: frozenset[int]
    limits: list[str] = field(default_factory=list)
    cells: int = 0

    def grid(self, listed: _Listed) -> Grid:
        """The sheet taken apart; raises Unreadable when it is broken or the workbook too large."""
        grid = Grid(listed.name, _STATES.get(listed.state, ""))
        relation = listed.relation
        kind = _SHEETS.get(relation.kind, "of an unknown kind") if relation else "missing"
        data = self.package.part(relation.target) if relation and not relation.outside else b""
        if relation is None or kind or not data:
            self.limits.append(f"one sheet is {kind or 'missing'} and has no cells that were read")
            return grid
        sheet = sheet_of(data, self.package.name, MAX_CELLS - self.cells, self.watched)
        self.cells += len(sheet.cells)
        grid.notes, grid.boxes = comments_of(self.package, relation.target), boxes_of(self.package, relation.target)
        return self._filled(grid, sheet)

    def _filled(self, grid: Grid, sheet: Sheet) -> Grid:
        grid.cells = [self.values.cell(cell) for cell in sheet.cells]
        grid.hidden_rows, grid.filtered, grid.hidden_columns = sheet.hidden_rows, sheet.filtered, sheet.hidden_columns
        grid.merged, grid.running, grid.rules, grid.links = sheet.merged, sheet.running, sheet.rules, sheet.links
        grid.painted = [(rect, self.values.style(style).look) for rect, style in sheet.painted]
        return grid
