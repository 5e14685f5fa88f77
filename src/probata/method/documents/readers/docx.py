"""Word: the whole package, not only the paragraphs that a simple loop sees (ECMA-376 part 1, 17).

The order of the text: main story with its tables, text boxes after the paragraph that anchors them, then footnotes,
endnotes, comments, headers, footers, and the words of charts and diagrams. Every stretch stands there exactly once.
"""

from __future__ import annotations

from collections.abc import Iterator

from probata.method.documents.model import Left, MarkKind, Part, Reading
from probata.method.documents.readers import _docx_notes, _drawn, _embedded
from probata.method.documents.readers._building import Building
from probata.method.documents.readers._docx_story import Story, styles_of
from probata.method.documents.readers._package import Package, Relation, clean, has_parts
from probata.method.documents.readers._xml import parse
from probata.record.basis import Method
from probata.record.errors import Unreadable

METHOD = Method("read-docx", 1)
SUFFIXES = (".docx", ".docm", ".dotx", ".dotm")
SAYS = "Word files whole: tables, boxes, fields, notes, comments, tracked changes, hidden text, headers and footers."
LOADS = ("lxml.etree",)
_RUNNING = {"header": MarkKind.HEADER, "footer": MarkKind.FOOTER}
_DRAWN = ("chart", "chartEx", "diagramData")
_LEFT_OUT = (
    ("glossary/", "holds building blocks of its template, which were not read"),
    ("vbaproject.bin", "holds macros, which were neither read nor run"),
)


def recognises(head: bytes) -> bool:
    """Whether the file is a ZIP at all; its parts say whether it is Word's."""
    return head.startswith(b"PK\x03\x04")


def fits(data: bytes) -> bool:
    """Whether the ZIP holds a Word document, or is too damaged to tell."""
    return has_parts(data, "word/")


def read(data: bytes, name: str) -> Reading:
    """All text of the package with typed marks, its declared properties and its limits; raises Unreadable."""
    package = Package(data, name)
    main = package.main("word/document.xml")
    body = package.part(main)
    if not body:
        raise Unreadable("The file is no Word file, or its main part is missing.", where=name)
    relations = package.relations(main)
    story = Story(Building(name), styles_of(_linked(package, relations, "styles")))
    story.tell(parse(body, name))
    _sections(package, relations, story)
    claims, limits = package.declared("Word properties")
    text = story.to.text()
    if not text.strip():
        limits = (*limits, "holds no text")
    limits = (*limits, *story.limits, *_left_out(package, relations))
    return Reading(text, METHOD, story.to.sorted_marks(), claims, tuple(dict.fromkeys(limits)))


def parts(data: bytes, name: str) -> Iterator[Part | Left]:
    """Embedded files, pictures, and whole files in place of paragraphs; raises Unreadable when the ZIP is broken."""
    package = Package(data, name)
    yield from _embedded.inside(package, _held(package, package.relations(package.main("word/document.xml"))))


def _held(package: Package, relations: tuple[Relation, ...]) -> list[str]:
    """The parts that come out as files; a part in place of a paragraph may lie in any folder."""
    chunks = {relation.target for relation in relations if relation.kind == "aFChunk" and not relation.outside}
    chunked = [name for name in package.spelled if clean(name) in chunks]
    return list(dict.fromkeys([*_embedded.held(package), *chunked]))


def _linked(package: Package, relations: tuple[Relation, ...], kind: str) -> bytes:
    return next((package.part(each.target) for each in relations if each.kind == kind and not each.outside), b"")


def _sections(package: Package, relations: tuple[Relation, ...], story: Story) -> None:
    """The parts beside the main story, each read once."""
    for kind in ("footnotes", "endnotes", "comments"):
        data = _linked(package, relations, kind)
        if data:
            _docx_notes.tell(parse(data, package.name), kind, story)
    done: set[str] = set()
    for kind in (*_RUNNING, *_DRAWN):
        for relation in relations:
            if relation.kind == kind and not relation.outside and relation.target not in done:
                done.add(relation.target)
                _beside(package, relation, story)


def _beside(package: Package, relation: Relation, story: Story) -> None:
    data = package.part(relation.target)
    if not data:
        return
    root = parse(data, package.name)
    story.to.gap("\n\n")
    with story.to.marked(_RUNNING.get(relation.kind, MarkKind.TEXT_BOX)):
        if relation.kind in _RUNNING:
            story.tell(root)
        else:
            _drawn.words(root, story.to)
    story.to.gap("\n\n")


def _left_out(package: Package, relations: tuple[Relation, ...]) -> list[str]:
    limits = [says for folder, says in _LEFT_OUT if any(folder in name for name in package.names)]
    if any(relation.kind == "aFChunk" for relation in relations):
        limits.append("holds a whole other file in place of a paragraph; it stands beside the text, not in it")
    limits += _embedded.limits(_held(package, relations))
    if any(relation.outside and relation.kind != "hyperlink" for relation in relations):
        limits.append("refers to files outside of it (a template or linked pictures), which were not fetched")
    return limits
