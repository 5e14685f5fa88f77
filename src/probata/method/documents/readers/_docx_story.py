"""Story: one flow of WordprocessingML told as text with marks. Walks events, so that depth costs no recursion."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from probata.method.documents.model import MarkKind
from probata.method.documents.readers._building import Building, Opened
from probata.method.documents.readers._names import names
from probata.method.documents.readers._xml import attribute, child, parse, short
from probata.record.span import SheetCell, TextSpan

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_OFF = frozenset({"0", "false", "off"})
# Properties and instructions: nothing in them is shown. (What a field shows is in its result runs.)
_SILENT = names(
    "w:pPr w:rPr w:tblPr w:tblPrEx w:tblGrid w:trPr w:tcPr w:sectPr w:sdtPr w:sdtEndPr w:instrText w:delInstrText "
    "w:fldData "
    "wp:positionH wp:positionV wp:extent wp:align wp:posOffset a:blip a:bodyPr a:rPr a:pPr w:customXmlPr w:smartTagPr "
    "w:rubyPr w:ffData m:rPr m:ctrlPr m:sSubPr m:fPr m:naryPr m:dPr m:radPr m:accPr m:funcPr"
)
_CHANGES = {
    "w:ins": MarkKind.INSERTED,
    "w:moveTo": MarkKind.INSERTED,
    "w:del": MarkKind.DELETED,
    "w:moveFrom": MarkKind.DELETED,
}
_TEXTS = frozenset({"w:t", "w:delText", "m:t", "a:t"})
_SIGNS = {
    "w:tab": "\t",
    "w:ptab": "\t",
    "w:br": "\n",
    "w:cr": "\n",
    "a:br": "\n",
    "w:noBreakHyphen": "\u2011",
    "w:softHyphen": "\u00ad",
}
_BOXES = frozenset({"w:txbxContent", "a:txBody"})
_WORDED = frozenset({"wp:docPr", "v:textpath", "v:shape"})
_CAPTION_STYLES = frozenset({"caption", "beschriftung", "légende", "epígrafe", "legenda"})


@dataclass(frozen=True, slots=True)
class Styles:
    """What a style does to the text that bears it, by style id."""

    headings: frozenset[str] = frozenset()
    captions: frozenset[str] = frozenset()
    hidden: frozenset[str] = frozenset()


@dataclass(slots=True)
class _Table:
    number: int
    row: int = 0
    column: int = 0


@dataclass(slots=True)
class _Box:
    """A text box that waits for the end of the paragraph that anchors it, with the marks that hold there."""

    content: Element
    within: tuple[Opened, ...]


@dataclass(slots=True)
class Story:
    """Tells parts of one package into one text; keeps where notes and comments hang, for the notes themselves."""

    to: Building
    styles: Styles
    anchors: dict[tuple[str, str], TextSpan] = field(default_factory=dict)
    limits: list[str] = field(default_factory=list)
    _tables: int = 0
    _shown: dict[Element, Element | None] = field(default_factory=dict)
    _boxes: list[_Box] = field(default_factory=list)
    _nested: list[_Table] = field(default_factory=list)
    _paragraphs: list[tuple[Element, int]] = field(default_factory=list)
    _opened: list[tuple[Element, list[Opened]]] = field(default_factory=list)

    def tell(self, root: Element) -> None:
        """Write everything below this element, and after it the text boxes that were anchored outside of paragraphs."""
        self._walk(root)
        self._tell_boxes()

    def _walk(self, root: Element) -> None:
        from lxml import etree

        walk = etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            name = short(element.tag)
            if event == "end":
                self._end(name, element)
            elif element is not root and self._passed_over(name, element):
                walk.skip_subtree()
            else:
                self._start(name, element)

    def _passed_over(self, name: str, element: Element) -> bool:
        """Whether nothing below belongs here: properties, the second copy of a drawing, a box that is told later."""
        if name in ("w:ffData", "w:sdtPr", "w:pPr"):
            self._listed(name, element)
        if name in _BOXES:
            self._boxes.append(_Box(element, self.to.opened))
            return True
        return name in _SILENT or (name in ("mc:Choice", "mc:Fallback") and not self._is_shown(element))

    def _is_shown(self, element: Element) -> bool:
        """Whether this copy of a drawing is the one that is told; each set of copies is judged once."""
        parent = element.getparent()
        if parent is None:
            return True
        if parent not in self._shown:
            self._shown[parent] = _shown(parent)
        return self._shown[parent] is element

    def _start(self, name: str, element: Element) -> None:
        handle = _HANDLERS.get(name)
        marks = handle(self, element) if handle else []
        if marks:
            self._opened.append((element, marks))
        if name in _TEXTS:
            self.to.write(str(element.text or ""))
        elif name in _SIGNS:
            self.to.write(_SIGNS[name])

    def _end(self, name: str, element: Element) -> None:
        if self._opened and self._opened[-1][0] is element:
            for mark in reversed(self._opened.pop()[1]):
                self.to.close(mark)
        if name in ("w:p", "a:p"):
            self._end_paragraph(element)
        elif name == "w:tc" and self._nested:
            self.to.next_cell()
        elif name == "w:tr" and self._nested:
            self.to.next_row()
        elif name == "w:tbl" and self._nested:
            self._nested.pop()
            self.to.end_table()

    def _end_paragraph(self, element: Element) -> None:
        if not self._paragraphs or self._paragraphs[-1][0] is not element:
            return
        _element, began = self._paragraphs.pop()
        if self.to.length > began:
            self.to.gap("\n\n")
        if not self._paragraphs:
            self._tell_boxes()

    def _tell_boxes(self) -> None:
        """Tell the waiting boxes; boxes inside a box wait for its own paragraphs and are told within it."""
        waiting, self._boxes = self._boxes, []
        for box in waiting:
            self.to.gap("\n\n")
            again = [self.to.open(mark.kind, mark.place, mark.by, mark.at) for mark in _inner(box, self.to.opened)]
            with self.to.marked(MarkKind.TEXT_BOX):
                self._walk(box.content)
                self._tell_boxes()
            for mark in reversed(again):
                self.to.close(mark)
            self.to.gap("\n\n")

    # What each element opens.

    def paragraph(self, element: Element) -> list[Opened]:
        """A paragraph, its kind by its style."""
        self._paragraphs.append((element, self.to.length))
        style = attribute_of(child(element, "w:pPr", "w:pStyle"))
        kinds = []
        if style in self.styles.headings or child(element, "w:pPr", "w:outlineLvl") is not None:
            kinds.append(MarkKind.HEADING)
        if style in self.styles.captions:
            kinds.append(MarkKind.CAPTION)
        if style in self.styles.hidden:
            kinds.append(MarkKind.HIDDEN)
        return [self.to.open(kind) for kind in kinds]

    def run(self, element: Element) -> list[Opened]:
        """A run; hidden when it says so itself or by its style."""
        properties = child(element, "w:rPr")
        if properties is None:
            return []
        vanish = child(properties, "w:vanish")
        hidden = attribute_of(child(properties, "w:rStyle")) in self.styles.hidden
        if vanish is not None:
            hidden = attribute_of(vanish) not in _OFF
        return [self.to.open(MarkKind.HIDDEN)] if hidden else []

    def change(self, element: Element) -> list[Opened]:
        """A tracked insertion, deletion or move, with the author and time that it claims."""
        kind = _CHANGES[short(element.tag)]
        return [self.to.open(kind, None, attribute(element, "w:author"), attribute(element, "w:date"))]

    def table(self, element: Element) -> list[Opened]:  # noqa: ARG002 (all handlers are called alike)
        """A table; its cells count rows and columns of their own."""
        self._tables += 1
        self._nested.append(_Table(self._tables))
        self.to.begin_table()
        return []

    def row(self, element: Element) -> list[Opened]:
        """A row, which can be inserted, deleted or hidden as a whole."""
        if self._nested:
            self._nested[-1].row += 1
            self._nested[-1].column = 0
        marks = self._cell_changes(child(element, "w:trPr"), {"w:ins": "w:ins", "w:del": "w:del"})
        hidden = child(element, "w:trPr", "w:hidden")
        if hidden is not None and attribute_of(hidden) not in _OFF:
            marks.append(self.to.open(MarkKind.HIDDEN))
        return marks

    def cell(self, element: Element) -> list[Opened]:
        """A cell, with its place in the table; merged columns count as many as they span."""
        if not self._nested:
            return []
        table = self._nested[-1]
        table.column += 1
        place = SheetCell(f"table {table.number}", max(1, table.row), table.column)
        span = attribute_of(child(element, "w:tcPr", "w:gridSpan"))
        table.column += min(int(span), 63) - 1 if span.isdecimal() and len(span) < 4 and int(span) > 1 else 0
        changes = self._cell_changes(child(element, "w:tcPr"), {"w:cellIns": "w:ins", "w:cellDel": "w:del"})
        return [*changes, self.to.open(MarkKind.TABLE_CELL, place)]

    def _cell_changes(self, properties: Element | None, names: dict[str, str]) -> list[Opened]:
        if properties is None:
            return []
        return [
            self.to.open(_CHANGES[names[short(each.tag)]], None, attribute(each, "w:author"), attribute(each, "w:date"))
            for each in properties
            if short(each.tag) in names
        ]

    def control(self, element: Element) -> list[Opened]:  # noqa: ARG002 (all handlers are called alike)
        """The content of a content control."""
        return [self.to.open(MarkKind.CONTROL)]

    def link(self, element: Element) -> list[Opened]:  # noqa: ARG002 (all handlers are called alike)
        """A hyperlink."""
        return [self.to.open(MarkKind.LINK)]

    def symbol(self, element: Element) -> list[Opened]:
        """A sign of a symbol font, by its code; the private codes of old fonts stay as they are."""
        code = attribute(element, "w:char")
        try:
            letter = chr(int(code, 16))
        except (ValueError, OverflowError):
            return []
        if letter.isprintable() or 0xF000 <= ord(letter) <= 0xF0FF:
            self.to.write(letter)
        return []

    def anchor(self, element: Element) -> list[Opened]:
        """A footnote or endnote hangs here."""
        kind = "footnotes" if short(element.tag) == "w:footnoteReference" else "endnotes"
        self.anchors[kind, attribute(element, "w:id")] = TextSpan(self.to.length, self.to.length)
        return []

    def commented(self, element: Element) -> list[Opened]:
        """A stretch begins that a comment is about."""
        here = self.to.here
        self.anchors["comments", attribute(element, "w:id")] = TextSpan(here, here)
        return []

    def commented_until(self, element: Element) -> list[Opened]:
        """A commented stretch ends; one without words is a place between two letters."""
        key = ("comments", attribute(element, "w:id"))
        end = self.to.length
        start = min(self.anchors.get(key, TextSpan(end, end)).start, end)
        self.anchors[key] = TextSpan(start, end)
        return []

    def replacement(self, element: Element) -> list[Opened]:
        """The words that stand in place of a picture or shape, and the words of word art."""
        words = attribute(element, "descr") or attribute(element, "alt")
        art = attribute(element, "string") if short(element.tag) == "v:textpath" else ""
        for kind, text in ((MarkKind.CAPTION, words), (MarkKind.TEXT_BOX, art)):
            if text.strip():
                self.to.gap(" ")
                with self.to.marked(kind):
                    self.to.write(text.strip())
                self.to.gap(" ")
        return []

    def _listed(self, name: str, element: Element) -> None:
        """Words that only properties hold (the choice of an old form field), and a note on automatic numbers."""
        if name == "w:pPr" and child(element, "w:numPr") is not None:
            self.limits.append("automatic numbers and bullets of lists are not part of the text")
        entries = [each for each in element.iter() if short(each.tag) == "w:listEntry"] if name == "w:ffData" else []
        chosen = attribute_of(child(element, "w:ddList", "w:result")) or "0"
        if entries and chosen.isdecimal() and len(chosen) < 4 and int(chosen) < len(entries):
            self.to.write(attribute_of(entries[int(chosen)]))


_HANDLERS: dict[str, Callable[[Story, Element], list[Opened]]] = {
    "w:p": Story.paragraph,
    "a:p": Story.paragraph,
    "w:r": Story.run,
    **dict.fromkeys(_CHANGES, Story.change),
    "w:tbl": Story.table,
    "w:tr": Story.row,
    "w:tc": Story.cell,
    "w:sdtContent": Story.control,
    "w:hyperlink": Story.link,
    "w:sym": Story.symbol,
    "w:footnoteReference": Story.anchor,
    "w:endnoteReference": Story.anchor,
    "w:commentRangeStart": Story.commented,
    "w:commentRangeEnd": Story.commented_until,
    "wp:docPr": Story.replacement,
    "v:textpath": Story.replacement,
    "v:shape": Story.replacement,
}


def styles_of(data: bytes) -> Styles:
    """Which styles make headings, captions and hidden text, following what each is based on; empty without the part."""
    if not data:
        return Styles()
    found = {attribute(each, "w:styleId"): each for each in parse(data, "styles") if short(each.tag) == "w:style"}
    names = {key: attribute_of(child(each, "w:name")).lower() for key, each in found.items()}
    headings = {key for key, name in names.items() if name.startswith("heading ") or name in ("title", "subtitle")}
    captions = {key for key, name in names.items() if name in _CAPTION_STYLES}
    return Styles(frozenset(headings), frozenset(captions), frozenset(k for k in found if _vanishes(k, found)))


def _vanishes(key: str, styles: dict[str, Element]) -> bool:
    """Whether text in this style is hidden; the nearest style in its chain that says so decides."""
    seen: set[str] = set()
    while key in styles and key not in seen:
        seen.add(key)
        vanish = child(styles[key], "w:rPr", "w:vanish")
        if vanish is not None:
            return attribute_of(vanish) not in _OFF
        key = attribute_of(child(styles[key], "w:basedOn"))
    return False


def attribute_of(element: Element | None) -> str:
    """The ``w:val`` of an element that may be missing."""
    return "" if element is None else attribute(element, "w:val")


def _shown(alternatives: Element) -> Element | None:
    """Which copy of a drawing is told: the first choice, unless only the fallback has words (ECMA-376 part 3, 10.2)."""
    copies = [each for each in alternatives if short(each.tag) in ("mc:Choice", "mc:Fallback")]
    worded = (each for each in copies if any(_says(inner) for inner in each.iter()))
    return next(worded, copies[0] if copies else None)


def _says(element: Element) -> bool:
    if short(element.tag) in _TEXTS:
        return bool(element.text)
    return short(element.tag) in _WORDED and any(attribute(element, name) for name in ("descr", "alt", "string"))


def _inner(box: _Box, opened: tuple[Opened, ...]) -> list[Opened]:
    """The marks that held where the box is anchored and do not hold any more where it is told."""
    return [mark for mark in box.within if mark not in opened and mark.kind not in _NOT_AROUND_BOXES]


_NOT_AROUND_BOXES = (MarkKind.HEADING, MarkKind.CAPTION, MarkKind.LINK, MarkKind.TEXT_BOX)
