"""Story of OpenDocument: paragraphs, tables, lists, boxes, notes and changes told as text with marks (ODF 1.3 part 3).

Notes wait until the story has ended, boxes until their paragraph has; what was deleted lives in its region and is told
where it stood. What is not known is looked through, so that no words are lost.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from probata.method.documents.model import Declared, MarkKind
from probata.method.documents.readers._building import Building, Opened
from probata.method.documents.readers._names import names
from probata.method.documents.readers._odf_cells import Table, whole
from probata.method.documents.readers._odf_styles import Styles
from probata.method.documents.readers._xml import attribute, child, short
from probata.record.errors import Unreadable
from probata.record.span import PageBox, TextSpan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

MAX_NESTED = 120
"""Elements, notes and deleted pieces around one another; ten levels of lists in five nested tables need about 60."""
MAX_SPACES = 10_000
"""Spaces that one ``text:s`` may stand for."""
MAX_LINKS = 5_000
"""Addresses of links that are kept as claims."""
_SPACES = re.compile(r"[ \t\r\n]+")
_UNTOLD = names(
    "text:tracked-changes text:note-citation text:sequence-decls text:variable-decls text:user-field-decls text:number "
    "text:dde-connection-decls text:soft-page-break text:alphabetical-index-auto-mark-file office:event-listeners "
    "office:binary-data office:change-info office:forms office:dde-source table:table-source text:script text:label "
    "text:table-of-content-source text:illustration-index-source text:table-index-source text:object-index-source "
    "text:user-index-source text:alphabetical-index-source text:bibliography-source draw:glue-point "
    "draw:enhanced-geometry draw:image-map draw:contour-path draw:contour-polygon presentation:notes "
    "presentation:footer-decl presentation:header-decl presentation:date-time-decl "
    "office:settings table:calculation-settings"
)
_NOTES = {"footnote": MarkKind.FOOTNOTE, "endnote": MarkKind.ENDNOTE}
_CHANGES = {"text:insertion": MarkKind.INSERTED, "text:deletion": MarkKind.DELETED}
_HOLDERS = names(
    "draw:frame draw:g draw:image draw:object draw:object-ole draw:a draw:control draw:plugin draw:applet "
    "draw:floating-frame draw:page-thumbnail"
)
"""What only holds other things: no box of its own."""


@dataclass(slots=True)
class _Waiting:
    """A note, comment or box that is told later, with the marks that hold where it hangs."""

    content: Element
    kind: MarkKind
    place: TextSpan | PageBox | None
    by: str = ""
    at: str = ""


@dataclass(slots=True)
class Story:
    """Tells parts of one file into one text."""

    to: Building
    styles: Styles
    regions: dict[str, Element] = field(default_factory=dict)
    name: str = ""
    """The file's, for messages."""
    limits: list[str] = field(default_factory=list)
    links: list[Declared] = field(default_factory=list)
    objects: list[Element] = field(default_factory=list)
    _nested: int = 0
    _tables: int = 0
    _in_paragraph: bool = False
    _boxes: list[Element] = field(default_factory=list)
    _waiting: list[_Waiting] = field(default_factory=list)
    _comments: dict[str, _Waiting] = field(default_factory=dict)
    _inserted: dict[str, list[Opened]] = field(default_factory=dict)
    _told: set[str] = field(default_factory=set)

    def tell(self, element: Element) -> None:
        """Everything in an element, in its order."""
        self._nested += 1
        if self._nested > MAX_NESTED:
            raise Unreadable("The file is nested beyond all reason.", where=self.name)
        self._words(element.text)
        for each in element:
            self.one(each)
            self._words(each.tail)
        self._nested -= 1

    def one(self, element: Element) -> None:
        """One element."""
        tag = short(element.tag)
        if tag in _UNTOLD:
            return
        handle = _HANDLERS.get(tag)
        if handle is not None:
            handle(self, element)
        elif tag.startswith(("draw:", "dr3d:")):
            self._shape(element)
        else:
            self.tell(element)

    def finish(self) -> None:
        """The notes and comments that wait: footnotes, endnotes, comments; what they hold themselves comes after."""
        while self._waiting:
            now, self._waiting = self._waiting, []
            for kind in (*_NOTES.values(), MarkKind.COMMENT):
                for each in (one for one in now if one.kind is kind):
                    self._note(each)
        for marks in self._inserted.values():
            self._close(marks)
        self._inserted.clear()

    def aside(self, kind: MarkKind, element: Element) -> None:
        """A flow of its own: a header, a box."""
        self.to.gap("\n\n")
        with self.to.marked(kind):
            self._apart(element)
        self.to.gap("\n\n")

    def _apart(self, element: Element) -> None:
        """Tell an element as if no paragraph were open around it."""
        outer, self._in_paragraph = self._in_paragraph, False
        boxes, self._boxes = self._boxes, []
        self.tell(element)
        self._tell_boxes()
        self._in_paragraph, self._boxes = outer, boxes

    def _note(self, note: _Waiting) -> None:
        self.to.gap("\n\n")
        with self.to.marked(note.kind, note.place, note.by, note.at):
            self._apart(note.content)
        self.to.gap("\n\n")

    def _words(self, text: str | None) -> None:
        if not text or not self._in_paragraph:
            return
        folded = _SPACES.sub(" ", text)
        if folded.startswith(" "):
            self.to.gap(" ")
        self.to.write(folded.strip(" "))
        if folded.endswith(" "):
            self.to.gap(" ")

    @contextmanager
    def _as(self, *kinds: MarkKind | None) -> Iterator[None]:
        marks = [self.to.open(kind) for kind in kinds if kind is not None]
        yield
        self._close(marks)

    def _close(self, marks: list[Opened]) -> None:
        for mark in reversed(marks):
            self.to.close(mark)

    # Blocks

    def paragraph(self, element: Element) -> None:
        """A paragraph or heading; the boxes that hang in it follow it."""
        style = attribute(element, "text:style-name")
        hides = any(
            short(each.tag) == "text:hidden-paragraph" and attribute(each, "text:is-hidden") == "true"
            for each in element
        )
        heading = short(element.tag) == "text:h" or self.styles.is_heading(style)
        outer, self._in_paragraph = self._in_paragraph, True
        self.to.gap("\n\n")
        with self._as(
            MarkKind.HEADING if heading else None,
            MarkKind.CAPTION if self.styles.is_caption(style) else None,
            MarkKind.HIDDEN if hides or self.styles.hides("paragraph", style) else None,
        ):
            self.tell(element)
        self._in_paragraph = outer
        self.to.gap("\n\n")
        if not outer:
            self._tell_boxes()

    def section(self, element: Element) -> None:
        """A section, which may be hidden, and may be taken from another file."""
        source = child(element, "text:section-source")
        if source is not None and attribute(source, "xlink:href"):
            self.limits.append("takes a section from a file outside of it, which was not fetched")
        display = attribute(element, "text:display")
        hidden = display == "none" or (display == "condition" and attribute(element, "text:is-hidden") == "true")
        with self._as(MarkKind.HIDDEN if hidden else None):
            self.tell(element)

    def listed(self, element: Element) -> None:
        """A list; its numbers are the program's."""
        self.limits.append("automatic numbers and bullets of lists are not part of the text")
        self.tell(element)

    def table(self, element: Element) -> None:
        """A table, each cell with its place."""
        self._tables += 1
        table = Table(attribute(element, "table:name") if self.names_tables else f"table {self._tables}")
        outer, self._in_paragraph = self._in_paragraph, False
        self.to.begin_table()
        for row in table.rows(element):
            for cell in table.cells(row):
                with self._as(MarkKind.HIDDEN if cell.covered else None):
                    mark = self.to.open(MarkKind.TABLE_CELL, cell.place)
                    self._apart(cell.element)
                    self.to.close(mark)
                self.to.next_cell()
            self.to.next_row()
        self.to.end_table()
        self._in_paragraph = outer
        if table.repeats:
            self.limits.append("a table repeats cells; their words stand once")

    names_tables: bool = False
    """Whether the name of a table (a sheet) is the place, or its number in the text."""

    # Boxes and drawings

    def _shape(self, element: Element) -> None:
        """A frame, shape or group: told after the paragraph that it hangs in."""
        if self._in_paragraph:
            self._boxes.append(element)
        else:
            self.shape(element)

    def _tell_boxes(self) -> None:
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self.shape(box)

    def shape(self, element: Element) -> None:
        """The words in a shape and those in its place; an object's are told at the end."""
        tag = short(element.tag)
        if tag == "draw:object" and attribute(element, "xlink:href"):
            self.objects.append(element)
        elif tag in ("draw:floating-frame", "draw:image", "draw:plugin") and _outside(attribute(element, "xlink:href")):
            self.limits.append("refers to files outside of it (linked pictures or media), which were not fetched")
        self.to.gap("\n\n")
        with self._as(None if tag in _HOLDERS else MarkKind.TEXT_BOX):
            self._apart(element)
        self.to.gap("\n\n")

    def replacement(self, element: Element) -> None:
        """The words that stand in place of a picture or shape."""
        words = _SPACES.sub(" ", "".join(str(text) for text in element.itertext())).strip()
        self.to.gap(" ")
        with self.to.marked(MarkKind.CAPTION):
            self.to.write(words)
        self.to.gap("\n")

    def formula(self, element: Element) -> None:
        """The signs of a formula, without the program's own notation of it."""
        self.to.gap(" ")
        with self.to.marked(MarkKind.FORMULA):
            for each in element.iter():
                if str(each.text or "").strip() and "annotation" not in str(each.tag):
                    self.to.write(str(each.text).strip())
        self.to.gap(" ")

    # Inside of a paragraph

    def span(self, element: Element) -> None:
        """Words of a style, which may hide them."""
        hides = self.styles.hides("text", attribute(element, "text:style-name"))
        with self._as(MarkKind.HIDDEN if hides else None):
            self.tell(element)

    def link(self, element: Element) -> None:
        """A link; its address is a claim about its words."""
        start = self.to.here
        with self._as(MarkKind.LINK):
            self.span(element)
        address = attribute(element, "xlink:href").strip()
        if address and not address.startswith("#") and len(self.links) < MAX_LINKS:
            end = max(self.to.length, 0)
            self.links.append(Declared("link", address, "hyperlink", TextSpan(min(start, end), end)))

    def spaces(self, element: Element) -> None:
        """Several spaces in a row."""
        self.to.write(" " * whole(attribute(element, "text:c"), 1, MAX_SPACES))

    def hidden_text(self, element: Element) -> None:
        """Text under a condition; its words may stand in an attribute only."""
        with self._as(MarkKind.HIDDEN if attribute(element, "text:is-hidden") != "false" else None):
            before = self.to.length
            self.tell(element)
            if self.to.length == before:
                self.to.write(attribute(element, "text:string-value"))

    def ruby(self, element: Element) -> None:
        """Small words above others follow them."""
        for part in ("text:ruby-base", "text:ruby-text"):
            found = child(element, part)
            if found is not None:
                self.tell(found)
                self.to.gap(" ")

    def noted(self, element: Element) -> None:
        """A footnote or endnote hangs here."""
        kind = _NOTES.get(attribute(element, "text:note-class"), MarkKind.FOOTNOTE)
        body = child(element, "text:note-body")
        if body is not None:
            self._waiting.append(_Waiting(body, kind, TextSpan(self.to.length, self.to.length)))

    def commented(self, element: Element) -> None:
        """A comment begins here, or stands between two letters."""
        here = min(self.to.here, self.to.length) if not attribute(element, "office:name") else self.to.here
        comment = _Waiting(element, MarkKind.COMMENT, TextSpan(here, here), *self._signed(element))
        self._waiting.append(comment)
        self._comments[attribute(element, "office:name")] = comment

    def commented_page(self, element: Element, page: PageBox) -> None:
        """A comment on a whole slide."""
        self._waiting.append(_Waiting(element, MarkKind.COMMENT, page, *self._signed(element)))

    def commented_until(self, element: Element) -> None:
        """The stretch that a comment is about ends here."""
        comment = self._comments.get(attribute(element, "office:name"))
        if comment is not None and isinstance(comment.place, TextSpan):
            comment.place = TextSpan(min(comment.place.start, self.to.length), self.to.length)

    def _signed(self, element: Element) -> tuple[str, str]:
        """The author and time that a comment or change claims; they are no part of its words."""
        said = {str(each.tag).rpartition("}")[2]: "".join(map(str, each.itertext())) for each in element}
        return said.get("creator", "").strip(), said.get("date", "").strip()

    # Changes

    def _changed(self, region: Element) -> list[tuple[MarkKind, str, str]]:
        """What was done in a region, outermost first: what was deleted of an insertion was inserted before."""
        found = []
        for each in region:
            info = child(each, "office:change-info")
            if short(each.tag) in _CHANGES:
                signed = self._signed(info) if info is not None else ("", "")
                found.append((_CHANGES[short(each.tag)], *signed))
        return sorted(found, key=lambda one: one[0] is MarkKind.DELETED)

    def inserted(self, element: Element) -> None:
        """An insertion begins; it may end many paragraphs later."""
        key = attribute(element, "text:change-id")
        region = self.regions.get(key)
        changes = self._changed(region) if region is not None and key not in self._inserted else []
        self._inserted[key] = [*self._inserted.get(key, []), *(self.to.open(k, None, by, at) for k, by, at in changes)]
        if region is not None and child(region, "text:format-change") is not None:
            self.limits.append("holds tracked changes of form (bold, alignment and the like), which are not told")

    def inserted_until(self, element: Element) -> None:
        """An insertion ends."""
        self._close(self._inserted.pop(attribute(element, "text:change-id"), []))

    def deleted(self, element: Element) -> None:
        """Something was deleted here: its first paragraph goes on where it stood."""
        key = attribute(element, "text:change-id")
        region = self.regions.get(key)
        if region is None or key in self._told:
            return
        self._told.add(key)
        held = child(region, "text:deletion")
        marks = [self.to.open(kind, None, by, at) for kind, by, at in self._changed(region)]
        for number, each in enumerate(held if held is not None else ()):
            if number > 1:
                self.to.gap("\n\n")
            inline = self._in_paragraph and short(each.tag) in ("text:p", "text:h")
            (self.tell if inline else self.one)(each)
        self._close(marks)


def regions(*roots: Element | None) -> dict[str, Element]:
    """Each changed region by its id."""
    found = {}
    for root in roots:
        for group in root.iter() if root is not None else ():
            if short(group.tag) == "text:changed-region":
                found[attribute(group, "xml:id") or attribute(group, "text:id") or _xml_id(group)] = group
    return found


def _xml_id(element: Element) -> str:
    return str(element.get("{http://www.w3.org/XML/1998/namespace}id", ""))


def _outside(address: str) -> bool:
    return bool(re.match(r"(?:[a-z][a-z0-9+.-]*:|\.\./|/)", address, re.IGNORECASE))


def _nothing(_story: Story, _element: Element) -> None:
    """Author, date and initials of a comment are told by its mark."""


_HANDLERS: dict[str, Callable[[Story, Element], None]] = {
    "text:p": Story.paragraph,
    "text:h": Story.paragraph,
    "text:section": Story.section,
    "text:list": Story.listed,
    "table:table": Story.table,
    "text:span": Story.span,
    "text:a": Story.link,
    "text:s": Story.spaces,
    "text:tab": lambda story, _: story.to.write("\t"),
    "text:line-break": lambda story, _: story.to.write("\n"),
    "text:hidden-text": Story.hidden_text,
    "text:ruby": Story.ruby,
    "text:note": Story.noted,
    "office:annotation": Story.commented,
    "office:annotation-end": Story.commented_until,
    "text:change-start": Story.inserted,
    "text:change-end": Story.inserted_until,
    "text:change": Story.deleted,
    "svg:title": Story.replacement,
    "svg:desc": Story.replacement,
    "math:math": Story.formula,
    "creator": _nothing,
    "date": _nothing,
    "creator-initials": _nothing,
    "meta:creator-initials": _nothing,
    "loext:sender-initials": _nothing,
}
