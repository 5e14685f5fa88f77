"""Presentations of OpenDocument: every slide in order, hidden ones too (ODF 1.3 part 3, 3.1 and 10.2.4).

A slide is a page: its shapes from top to bottom and from left to right, its footers, then the speaker's notes and the
comments on it. What master slides say on every slide stands once, at the end, as furniture.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from probata.method.documents.model import Left, MarkKind, Part, Reading
from probata.method.documents.readers import _odf
from probata.method.documents.readers._building import Building
from probata.method.documents.readers._odf_story import Story
from probata.method.documents.readers._xml import attribute, child, short
from probata.record.basis import Method
from probata.record.span import PageBox

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

METHOD = Method("read-odp", 1)
SUFFIXES = (".odp", ".otp", ".fodp")
SAYS = "OpenDocument presentations: slides as pages, speaker's notes, comments, hidden slides, tables, charts."
LOADS = ("lxml.etree",)
_KINDS = ("presentation", "presentation-template")
_LENGTH = re.compile(r"(-?\d{1,9}(?:\.\d{1,9})?)(cm|mm|in|pt|pc|px)?")
_POINTS = {"cm": 72 / 2.54, "mm": 72 / 25.4, "in": 72.0, "pt": 1.0, "pc": 12.0, "px": 0.75, "": 1.0}
_RUNNING = ("footer", "header", "date-time")
_TITLES = ("title",)


def recognises(head: bytes) -> bool:
    """Whether the file is a ZIP, or one XML file of OpenDocument; the whole file says which kind."""
    return _odf.recognises(head)


def fits(data: bytes) -> bool:
    """Whether the file says that it is a presentation, or is too damaged to tell."""
    kind = _odf.kind_of(data)
    return kind is None or kind in _KINDS


def read(data: bytes, name: str) -> Reading:
    """All slides with a PAGE mark on each; raises Unreadable."""
    opened = _odf.opened(data, name)
    body = opened.body("office:presentation")
    story = Story(Building(name), _odf.styles_of(opened, opened.content), name=name)
    pages = [each for each in body if short(each.tag) == "draw:page"]
    said = {attribute(each, "presentation:name"): each for each in body if short(each.tag).endswith("-decl")}
    for number, page in enumerate(pages, start=1):
        _slide(page, number, _size(opened, page), said, story)
    _masters(opened, pages, story)
    _odf.tell_objects(opened, story)
    text = story.to.text()
    limits = [*story.limits, *opened.limits(), *([] if text.strip() else ["holds no text"])]
    claims = (*_odf.declared(opened), *story.links)
    return Reading(text, METHOD, story.to.sorted_marks(), claims, tuple(dict.fromkeys(limits)))


def parts(data: bytes, name: str) -> Iterator[Part | Left]:
    """Pictures and embedded files, each as a file of its own; raises Unreadable when the file cannot be opened."""
    yield from _odf.parts(data, name)


def _slide(page: Element, number: int, size: tuple[Decimal, Decimal], said: dict[str, Element], story: Story) -> None:
    to = story.to
    to.gap("\n\n")
    box = PageBox(number, Decimal(0), Decimal(0), *size)
    mark = to.open(MarkKind.PAGE, box)
    hidden = story.styles.hides_page(attribute(page, "draw:style-name"))
    inner = to.open(MarkKind.HIDDEN) if hidden else None
    for shape in sorted(page, key=_place):
        _shape(shape, box, story)
    for running in _RUNNING:
        declared = said.get(attribute(page, f"presentation:use-{running}-name"))
        if declared is not None:
            _words(MarkKind.FOOTER, declared, story)
    notes = child(page, "presentation:notes")
    if notes is not None:
        story.aside(MarkKind.NOTES, notes)
    story.finish()
    if inner is not None:
        to.close(inner)
    to.close(mark, even_empty=True)
    to.gap("\n\n")


def _shape(shape: Element, box: PageBox, story: Story) -> None:
    if short(shape.tag) == "office:annotation":
        story.commented_page(shape, box)
    elif attribute(shape, "presentation:class") in _TITLES:
        story.aside(MarkKind.HEADING, shape)
    else:
        story.one(shape)


def _words(kind: MarkKind, element: Element, story: Story) -> None:
    words = " ".join("".join(str(text) for text in element.itertext()).split())
    story.to.gap("\n\n")
    with story.to.marked(kind):
        story.to.write(words)
    story.to.gap("\n\n")


def _place(shape: Element) -> tuple[float, float]:
    """Top and left in points; a group stands where its first shape does."""
    if short(shape.tag) == "draw:g":
        shape = next((each for each in shape.iter() if attribute(each, "svg:y")), shape)
    tops = [attribute(shape, name) for name in ("svg:y", "svg:y1")]
    lefts = [attribute(shape, name) for name in ("svg:x", "svg:x1")]
    return _points(next(filter(None, tops), "")), _points(next(filter(None, lefts), ""))


def _points(length: str) -> float:
    found = _LENGTH.fullmatch(length.strip())
    return float(found[1]) * _POINTS[found[2] or ""] if found else 0.0


def _size(opened: _odf.Opened, page: Element) -> tuple[Decimal, Decimal]:
    """Width and height of a slide in points, by its master and that one's layout; a usual size without them."""
    styles = opened.styles
    masters = child(styles, "office:master-styles") if styles is not None else None
    layouts = child(styles, "office:automatic-styles") if styles is not None else None
    named = attribute(page, "draw:master-page-name")
    master = _named(masters, named)
    layout = _named(layouts, attribute(master, "style:page-layout-name") if master is not None else "")
    properties = child(layout, "style:page-layout-properties") if layout is not None else None
    sides = [
        _points(attribute(properties, side)) if properties is not None else 0.0
        for side in ("fo:page-width", "fo:page-height")
    ]
    width, height = (Decimal(round(side * 100)) / 100 for side in sides)
    return (width, height) if width > 0 and height > 0 else (Decimal(720), Decimal(540))


def _named(holder: Element | None, name: str) -> Element | None:
    found = (each for each in (holder if holder is not None else ()) if attribute(each, "style:name") == name)
    return next(found, None)


def _masters(opened: _odf.Opened, pages: list[Element], story: Story) -> None:
    """What stands on master slides beside placeholders, each once."""
    used = {attribute(page, "draw:master-page-name") for page in pages}
    masters = child(opened.styles, "office:master-styles") if opened.styles is not None else None
    story.styles = _odf.styles_of(opened, opened.styles)
    for master in masters if masters is not None else ():
        if attribute(master, "style:name") not in used:
            continue
        story.to.gap("\n\n")
        with story.to.marked(MarkKind.FURNITURE):
            for shape in master:
                if not attribute(shape, "presentation:class") and short(shape.tag).startswith("draw:"):
                    story.one(shape)
    story.finish()
