"""Presentations: every slide in order, hidden ones too, as its viewers read it (ECMA-376 part 1, 19).

A slide is a page: its shapes from top to bottom and left to right, then the speaker's notes and the comments on it.
What layouts and masters say on every slide stands once, at the end, as furniture.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING

from probata.method.documents.model import Left, MarkKind, Part, Reading
from probata.method.documents.readers import _embedded
from probata.method.documents.readers._building import Building
from probata.method.documents.readers._package import Package, Relation, clean, has_parts
from probata.method.documents.readers._pptx_comments import authors, comments
from probata.method.documents.readers._pptx_shapes import Layout
from probata.method.documents.readers._pptx_text import Telling
from probata.method.documents.readers._xml import attribute, child, parse, short
from probata.record.basis import Method
from probata.record.errors import Unreadable
from probata.record.span import PageBox

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

METHOD = Method("read-pptx", 1)
SUFFIXES = (".pptx", ".pptm", ".ppsx", ".ppsm", ".potx", ".potm")
SAYS = "Presentations whole: slides as pages, speaker's notes, comments, hidden slides, tables, charts, diagrams."
LOADS = ("lxml.etree",)
MAX_SLIDES = 5_000
"""Slides; programs slow down long before."""
_POINT = 12_700
_LEFT_OUT = (("ppt/vbaproject.bin", "holds macros, which were neither read nor run"),)


def recognises(head: bytes) -> bool:
    """Whether the file is a ZIP at all; its parts say whether it is a presentation."""
    return head.startswith(b"PK\x03\x04")


def fits(data: bytes) -> bool:
    """Whether the ZIP holds a presentation, or is too damaged to tell."""
    return has_parts(data, "ppt/")


def read(data: bytes, name: str) -> Reading:
    """All slides with a PAGE mark on each; raises Unreadable."""
    package = Package(data, name)
    main = package.main("ppt/presentation.xml")
    presentation = package.part(main)
    if not presentation:
        raise Unreadable("The file is no presentation, or its main part is missing.", where=name)
    root = parse(presentation, name)
    relations = package.relations(main)
    names = authors(package, (each.target for each in relations if each.kind in ("commentAuthors", "authors")))
    writer = _Writer(Telling(Building(name), package), _size(child(root, "p:sldSz")), names)
    listed = child(root, "p:sldIdLst")
    ids = [attribute(each, "r:id") for each in (listed if listed is not None else ()) if short(each.tag) == "p:sldId"]
    targets = {relation.id: relation.target for relation in relations if not relation.outside}
    writer.slides([targets.get(id, "") for id in ids])
    return _reading(package, writer)


def parts(data: bytes, name: str) -> Iterator[Part | Left]:
    """Embedded files, pictures, recordings; raises Unreadable when the ZIP is broken."""
    package = Package(data, name)
    yield from _embedded.inside(package, _embedded.held(package))


def _size(element: Element | None) -> tuple[Decimal, Decimal]:
    """Width and height of a slide in points; those of a usual one when the file does not say."""
    sides = [attribute(element, side) for side in ("cx", "cy")] if element is not None else []
    if len(sides) == 2 and all(side.isdecimal() and 0 < len(side) < 12 for side in sides):
        return Decimal(int(sides[0])) / _POINT, Decimal(int(sides[1])) / _POINT
    return Decimal(720), Decimal(540)


def _reading(package: Package, writer: _Writer) -> Reading:
    to = writer.telling.to
    claims, limits = package.declared("presentation properties")
    text = to.text()
    left_out = [says for part, says in _LEFT_OUT if part in package.names]
    found = [*limits, *writer.telling.limits, *left_out, *_embedded.limits(_embedded.held(package))]
    if not text.strip():
        found.append("holds no text")
    return Reading(text, METHOD, to.sorted_marks(), (*claims, *writer.telling.links), tuple(dict.fromkeys(found)))


@dataclass(slots=True)
class _Writer:
    """Writes one slide after the other."""

    telling: Telling
    size: tuple[Decimal, Decimal]
    names: dict[str, str]
    _number: int = 0
    _behind: dict[str, None] = field(default_factory=dict)
    """Layouts and masters of the slides told."""

    def slides(self, listed: list[str]) -> None:
        """The slides in the order of the show, then those that the file holds and no show has."""
        package = self.telling.package
        if len(listed) > MAX_SLIDES:
            raise Unreadable(f"The presentation has more than {MAX_SLIDES:,} slides.", where=package.name)
        for part in dict.fromkeys(listed):
            self._slide(part, orphan=False)
        known = set(listed)
        orphans = [clean(name) for name in package.spelled if _is_slide(clean(name)) and clean(name) not in known]
        for part in orphans[:MAX_SLIDES]:
            self.telling.limits.append("holds slides that are in no show (deleted ones, as a rule); they stand last")
            self._slide(part, orphan=True)
        self._furniture()

    def _slide(self, part: str, *, orphan: bool) -> None:
        data = self.telling.package.part(part) if part else b""
        self._number += 1
        if not data:
            self.telling.limits.append("a slide that the show lists is missing")
            return
        to = self.telling.to
        hidden = orphan or attribute(parse(data, self.telling.package.name), "show") in ("0", "false")
        box = PageBox(self._number, Decimal(0), Decimal(0), *self.size)
        page = to.open(MarkKind.PAGE, box)
        mark = to.open(MarkKind.HIDDEN) if hidden else None
        relations = self.telling.of_part(part)
        self.telling.tree(part, self._layout(relations))
        self._beside(relations, box)
        if mark is not None:
            to.close(mark)
        to.close(page, even_empty=True)
        to.gap("\n\n")

    def _layout(self, relations: tuple[Relation, ...]) -> Layout:
        for relation in relations:
            if relation.kind == "slideLayout" and not relation.outside:
                self._behind[relation.target] = None
        return self.telling.layout_of(relations)

    def _beside(self, relations: tuple[Relation, ...], box: PageBox) -> None:
        """The speaker's notes and the comments of the slide that was just told."""
        to, package = self.telling.to, self.telling.package
        inside = [relation for relation in relations if not relation.outside]
        for relation in (each for each in inside if each.kind == "notesSlide"):
            to.gap("\n\n")
            with to.marked(MarkKind.NOTES):
                self.telling.of_part(relation.target)
                self.telling.tree(relation.target, Layout())
            to.gap("\n\n")
        for relation in (each for each in inside if each.kind == "comments"):
            data = package.part(relation.target)
            for comment in comments(parse(data, package.name), self.names) if data else ():
                to.gap("\n\n")
                with to.marked(MarkKind.COMMENT, box, comment.by, comment.at):
                    to.write(comment.text)
                to.gap("\n\n")

    def _furniture(self) -> None:
        """What stands on layouts and masters beside placeholders, each once."""
        to, package = self.telling.to, self.telling.package
        masters = [
            each.target
            for layout in self._behind
            for each in package.relations(layout)
            if each.kind == "slideMaster" and not each.outside
        ]
        for part in dict.fromkeys([*masters, *self._behind]):
            self.telling.of_part(part)
            to.gap("\n\n")
            with to.marked(MarkKind.FURNITURE):
                self.telling.tree(part, Layout(), bare=True)


def _is_slide(part: str) -> bool:
    folder, _, name = part.rpartition("/")
    return folder == "ppt/slides" and name.endswith(".xml")
