"""What stands beside the cells of a sheet: comments (old and threaded) and the words of boxes and charts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from probata.method.documents.readers._sheets.model import Note
from probata.method.documents.readers._xlsx_sheet import place_of
from probata.method.documents.readers._xlsx_values import text_of
from probata.method.documents.readers._xml import attribute, child, parse, short

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from probata.method.documents.readers._package import Package

_STAND_IN = "[Threaded comment]"


def comments_of(package: Package, sheet: str) -> list[Note]:
    """The comments of a sheet by place; of a threaded one its own words, not the stand-in for old programs."""
    found: list[Note] = []
    for relation in package.relations(sheet):
        data = package.part(relation.target) if not relation.outside else b""
        if data and relation.kind == "comments":
            found += _old(parse(data, package.name))
        elif data and relation.kind == "threadedComment":
            found += _threaded(parse(data, package.name), _people(package))
    threaded = {(each.row, each.column) for each in found if each.at}
    kept = [each for each in found if not (each.text.startswith(_STAND_IN) and (each.row, each.column) in threaded)]
    return sorted(kept, key=lambda each: (each.row, each.column))


def _old(root: Element) -> Iterator[Note]:
    listed = child(root, "x:authors")
    authors = [str(each.text or "") for each in (listed if listed is not None else ())]
    for each in root.iter():
        if short(each.tag) != "x:comment":
            continue
        number, place, text = attribute(each, "authorId"), place_of(attribute(each, "ref")), child(each, "x:text")
        known = number.isdecimal() and len(number) < 7 and int(number) < len(authors)
        words = text_of(text) if text is not None else ""
        yield Note(*(place or (1, 1)), words, authors[int(number)] if known else "", "")


def _threaded(root: Element, people: dict[str, str]) -> Iterator[Note]:
    for each in root.iter():
        place = place_of(attribute(each, "ref"))
        if short(each.tag) != "tc:threadedComment":
            continue
        words = "".join(str(inner.text or "") for inner in each if short(inner.tag) == "tc:text")
        by = people.get(attribute(each, "personId"), "")
        yield Note(*(place or (1, 1)), words, by, attribute(each, "dT") or "unknown")


def _people(package: Package) -> dict[str, str]:
    found: dict[str, str] = {}
    for name in sorted(package.names):
        if name.startswith("xl/persons/") and name.endswith(".xml"):
            root = parse(package.part(name), package.name)
            found.update((attribute(each, "id"), attribute(each, "displayName")) for each in root)
    return found


def boxes_of(package: Package, sheet: str) -> list[str]:
    """The words of every text box, shape and chart on a sheet, one text for each."""
    found: list[str] = []
    for drawing in package.relations(sheet):
        if drawing.kind != "drawing" or drawing.outside:
            continue
        data = package.part(drawing.target)
        found += _bodies(parse(data, package.name)) if data else []
        for chart in package.relations(drawing.target):
            inner = package.part(chart.target) if chart.kind.startswith("chart") and not chart.outside else b""
            found += _bodies(parse(inner, package.name)) if inner else []
    return found


def _bodies(root: Element) -> list[str]:
    bodies = (each for each in root.iter() if short(each.tag) in ("xdr:txBody", "c:rich", "a:txBody"))
    texts = ("\n".join(_paragraphs(body)) for body in bodies)
    return [text for text in texts if text.strip()]


def _paragraphs(body: Element) -> Iterator[str]:
    for paragraph in body.iter():
        if short(paragraph.tag) == "a:p":
            yield "".join(str(each.text or "") for each in paragraph.iter() if short(each.tag) == "a:t")
