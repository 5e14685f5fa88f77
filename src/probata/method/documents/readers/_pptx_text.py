"""Text of shapes: paragraphs, links, tables, the words in place of pictures (ECMA-376 part 1, 21.1.2 and 21.1.3)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from probata.method.documents.model import Declared, MarkKind
from probata.method.documents.readers import _drawn
from probata.method.documents.readers._building import Building
from probata.method.documents.readers._package import Package, Relation
from probata.method.documents.readers._pptx_shapes import Layout, Shape, shapes
from probata.method.documents.readers._xml import attribute, child, parse, short
from probata.record.errors import Unreadable
from probata.record.span import SheetCell, TextSpan

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MAX_LINKS = 5_000
"""Addresses of links that are kept as claims."""
_TEXTS = ("a:t", "m:t")
_DIAGRAM = "dgm:relIds"


@dataclass(slots=True)
class Telling:
    """Tells the shapes of one part after the other into one text."""

    to: Building
    package: Package
    limits: list[str] = field(default_factory=list)
    links: list[Declared] = field(default_factory=list)
    relations: dict[str, Relation] = field(default_factory=dict)
    """Those of the part that is told now, by their id."""
    _tables: int = 0

    def of_part(self, part: str) -> tuple[Relation, ...]:
        """Begin to tell a part; its relations."""
        found = self.package.relations(part)
        self.relations = {relation.id: relation for relation in found}
        if any(relation.outside and relation.kind != "hyperlink" for relation in found):
            self.limits.append("refers to files outside of it (linked media or pictures), which were not fetched")
        return found

    def shape(self, shape: Shape) -> None:
        """Everything that one shape says."""
        if shape.role == "group":
            self._described(child(shape.element, "p:nvGrpSpPr", "p:cNvPr"))
            return
        kind = MarkKind.HEADING if shape.is_title else MarkKind.FOOTER if shape.runs_along else None
        named = shape.properties
        hidden = named is not None and attribute(named, "hidden") in ("1", "true")
        marks = [self.to.open(each) for each in (MarkKind.HIDDEN if hidden else None, kind) if each is not None]
        self.to.gap("\n\n")
        self._content(shape.element)
        self._described(named)
        self.to.gap("\n\n")
        for mark in reversed(marks):
            self.to.close(mark)

    def _content(self, element: Element) -> None:
        for each in walk(element):
            name = short(each.tag)
            if name == "p:txBody":
                self.paragraphs(each)
            elif name == "a:tbl":
                self._table(each)
            elif name == "c:chart":
                self._drawn(attribute(each, "r:id"))
            elif name == _DIAGRAM:
                self._drawn(attribute(each, "r:dm"))
            elif name == "chart":
                self._drawn(attribute(each, "r:id"))

    def paragraphs(self, body: Element) -> None:
        """The paragraphs of a text body, each on lines of its own."""
        for paragraph in body:
            if short(paragraph.tag) != "a:p":
                continue
            self.to.gap("\n")
            for each in walk(paragraph):
                self._inline(each)
            self.to.gap("\n")

    def _inline(self, element: Element) -> None:
        name = short(element.tag)
        if name == "a:br":
            self.to.write("\n")
        elif name in _TEXTS and element.text:
            run = element.getparent()
            click = child(run, "a:rPr", "a:hlinkClick") if run is not None else None
            self._words(str(element.text), self._address(click) if click is not None else "", click is not None)

    def _words(self, words: str, address: str, linked: bool) -> None:
        mark = self.to.open(MarkKind.LINK) if linked else None
        start = self.to.here
        self.to.write(words)
        if mark is not None:
            self.to.close(mark)
        if address and len(self.links) < MAX_LINKS:
            self.links.append(Declared("link", address, "hyperlink", TextSpan(start, self.to.length)))

    def _address(self, click: Element) -> str:
        relation = self.relations.get(attribute(click, "r:id"))
        return relation.target if relation is not None and relation.outside else ""

    def _table(self, table: Element) -> None:
        self._tables += 1
        self.to.begin_table()
        rows = (each for each in table if short(each.tag) == "a:tr")
        for row, element in enumerate(rows, start=1):
            cells = (each for each in element if short(each.tag) == "a:tc")
            for column, cell in enumerate(cells, start=1):
                with self.to.marked(MarkKind.TABLE_CELL, SheetCell(f"table {self._tables}", row, column)):
                    for body in cell:
                        if short(body.tag) == "a:txBody":
                            self.paragraphs(body)
                self.to.next_cell()
            self.to.next_row()
        self.to.end_table()

    def _drawn(self, id: str) -> None:
        relation = self.relations.get(id)
        data = self.package.part(relation.target) if relation is not None and not relation.outside else b""
        if not data:
            self.limits.append("holds a chart or diagram whose words were not found")
            return
        self.to.gap("\n\n")
        with self.to.marked(MarkKind.TEXT_BOX):
            _drawn.words(parse(data, self.package.name), self.to)
        self.to.gap("\n\n")

    def _described(self, named: Element | None) -> None:
        """The words that stand in place of a picture or shape."""
        words = attribute(named, "descr").strip() if named is not None else ""
        title = attribute(named, "title").strip() if named is not None else ""
        for each in dict.fromkeys(text for text in (title, words) if text):
            self.to.gap("\n")
            with self.to.marked(MarkKind.CAPTION):
                self.to.write(each)
            self.to.gap("\n")

    def tree(self, part: str, layout: Layout, *, bare: bool = False) -> None:
        """All shapes of a part; ``bare``: none of its placeholders, which only say where something could stand."""
        tree = self.tree_of(part)
        for shape in shapes(tree, layout) if tree is not None else ():
            if not (bare and shape.role not in ("", "group")):
                self.shape(shape)

    def tree_of(self, part: str) -> Element | None:
        """The shapes of a part, None when it has none; raises Unreadable for a broken one."""
        data = self.package.part(part)
        return child(parse(data, self.package.name), "p:cSld", "p:spTree") if data else None

    def layout_of(self, relations: tuple[Relation, ...]) -> Layout:
        """The places of placeholders that a slide inherits; none of a damaged layout."""
        layout = Layout()
        for kind in ("slideLayout", "slideMaster"):
            found = next((each.target for each in relations if each.kind == kind and not each.outside), "")
            try:
                layout.learn(self.tree_of(found) if found else None)
                relations = self.package.relations(found) if found else ()
            except Unreadable:
                return layout
        return layout


def walk(element: Element) -> Iterator[Element]:
    """An element and everything below it, in order; of two copies (a choice and its fallback) the worded one."""
    from lxml import etree

    walk = etree.iterwalk(element, events=("start",))
    for _event, each in walk:
        if short(each.tag) in ("mc:Choice", "mc:Fallback") and not _is_chosen(each):
            walk.skip_subtree()
        elif short(each.tag) == "p:txBody" and each is not element:
            yield each
            walk.skip_subtree()
        else:
            yield each


def _is_chosen(copy: Element) -> bool:
    parent = copy.getparent()
    copies = [each for each in parent if short(each.tag) in ("mc:Choice", "mc:Fallback")] if parent is not None else []
    worded = (each for each in copies if any(short(inner.tag) in _TEXTS and inner.text for inner in each.iter()))
    return copy is next(worded, copies[0] if copies else copy)
