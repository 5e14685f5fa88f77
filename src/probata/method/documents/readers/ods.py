"""OpenDocument spreadsheets (ODF 1.3 part 3): sheets as lines of cells with their places, like workbooks.

A cell says its typed value, not what the program displays; per cent, currencies and leading zeros follow in brackets.
A row that claims to repeat a million times costs nothing unless it says something.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from probata.method.documents.model import Left, MarkKind, Part, Reading
from probata.method.documents.readers import _odf
from probata.method.documents.readers._building import Building
from probata.method.documents.readers._ods.changes import changes_of
from probata.method.documents.readers._ods.styles import Styles
from probata.method.documents.readers._ods.tables import Tables
from probata.method.documents.readers._ods.words import boxed, lines_of
from probata.method.documents.readers._sheets.links import links_told
from probata.method.documents.readers._sheets.values import Numbers
from probata.method.documents.readers._sheets.writing import Writer
from probata.method.documents.readers._xml import attribute, child, short
from probata.record.basis import Method
from probata.record.errors import Unreadable

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

METHOD = Method("read-ods", 1)
SUFFIXES = (".ods", ".ots", ".fods")
SAYS = "OpenDocument spreadsheets whole: all sheets (hidden ones marked), values and formulas, comments, colours."
LOADS = ("lxml.etree",)
MAX_SHEETS = 1_000
"""Sheets; programs slow down long before."""
_KINDS = ("spreadsheet", "spreadsheet-template")


def recognises(head: bytes) -> bool:
    """Whether the file is a ZIP, or one XML file of OpenDocument; the whole file says which kind."""
    return _odf.recognises(head)


def fits(data: bytes) -> bool:
    """Whether the file says that it is a spreadsheet, or is too damaged to tell."""
    kind = _odf.kind_of(data)
    return kind is None or kind in _KINDS


def read(data: bytes, name: str) -> Reading:
    """All sheets as text with a CELL mark on every value; raises Unreadable."""
    opened = _odf.opened(data, name)
    body = opened.body("office:spreadsheet")
    styles, numbers = Styles((opened.styles, opened.content)), Numbers(from_1904=False)
    tables, writer = Tables(styles, numbers, name), Writer(Building(name))
    listed = [each for each in body if short(each.tag) == "table:table"]
    if len(listed) > MAX_SHEETS:
        raise Unreadable(f"The workbook has more than {MAX_SHEETS:,} sheets.", where=name)
    before, others = changes_of(body)
    pages = _Pages(opened.styles, styles)
    for number, table in enumerate(listed):
        grid = tables.grid(table)
        grid.before, grid.running = before.get(number, ()), pages.of(table)
        grid.boxes = [*grid.boxes, *_objects(opened, table)]
        writer.sheet(grid)
    writer.count("long", numbers.long)
    writer.count("rule", 0 if "rule" in writer.counts else styles.ruled())
    limits = [*numbers.limits(), *writer.all_limits(), *links_told({**tables.links, **_dde(body)})]
    if others:
        limits.append(f"{others:,} tracked changes of rows, columns or sheets; where those stood is not told")
    limits += opened.limits()
    return Reading(writer.to.text(), METHOD, writer.to.sorted_marks(), _odf.declared(opened), tuple(limits))


def parts(data: bytes, name: str) -> Iterator[Part | Left]:
    """Pictures and embedded files, each as a file of its own; raises Unreadable when the file cannot be opened."""
    yield from _odf.parts(data, name)


def _dde(body: Element) -> dict[str, None]:
    """Links to running programs (ODF 1.3 part 3, 9.6)."""
    found: dict[str, None] = {}
    for each in body.iter():
        if short(each.tag) == "office:dde-source":
            names = ("office:dde-application", "office:dde-topic", "office:dde-item")
            found["DDE " + "|".join(attribute(each, name) for name in names)] = None
    return found


def _objects(opened: _odf.Opened, table: Element) -> list[str]:
    """The words of charts on a sheet, without the tables in them that repeat its cells."""
    found = []
    objects = (each for each in table.iter() if short(each.tag) == "draw:object")
    for href in dict.fromkeys(attribute(each, "xlink:href") for each in objects):
        folder = href.removeprefix("./").rstrip("/")
        root = opened.root_of(f"{folder}/content.xml") if folder else None
        body = child(root, "office:body") if root is not None else None
        found.append(boxed(body) if body is not None else "")
    return [words for words in found if words]


class _Pages:
    """Headers and footers of the page styles that sheets are printed with, each told once."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        masters = child(root, "office:master-styles") if root is not None else None
        pages = [each for each in (masters if masters is not None else ()) if short(each.tag) == "style:master-page"]
        self._pages = {attribute(each, "style:name"): each for each in pages}
        self._styles = styles

    def of(self, table: Element) -> list[tuple[MarkKind, str]]:
        """What stands above and below the printed pages of a sheet, when no sheet before it said so."""
        page = self._pages.pop(self._styles.page_of(attribute(table, "table:style-name")), None)
        found = []
        for each in page if page is not None else ():
            kind = MarkKind.HEADER if "header" in short(each.tag) else MarkKind.FOOTER
            words = " ".join(_running(each).split())
            if words and attribute(each, "style:display") != "false" and (kind, words) not in found:
                found.append((kind, words))
        return found


def _running(element: Element) -> str:
    """The words of a header with its left, middle and right part; what a program fills in is left out."""
    regions = [lines_of(each, fields=False) for each in element if short(each.tag).startswith("style:region")]
    return " ".join([lines_of(element, fields=False), *regions])
