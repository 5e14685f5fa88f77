"""OpenDocument text: the whole package or the one flat file, not only its paragraphs (ODF 1.2 and 1.3).

The order of the text: main story with its tables, text boxes after the paragraph that anchors them, then footnotes,
endnotes, comments, headers, footers, the words of charts and formulas, form fields. Every stretch stands there once.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from probata.method.documents.model import Left, MarkKind, Part, Reading
from probata.method.documents.readers import _odf
from probata.method.documents.readers._building import Building
from probata.method.documents.readers._odf_forms import controls
from probata.method.documents.readers._odf_story import Story, regions
from probata.method.documents.readers._xml import attribute, child, short
from probata.record.basis import Method

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

METHOD = Method("read-odt", 1)
SUFFIXES = (".odt", ".ott", ".fodt", ".odm")
SAYS = "OpenDocument texts whole: tables, boxes, notes, comments, tracked changes, hidden text, headers and footers."
LOADS = ("lxml.etree",)
_KINDS = ("text", "text-template", "text-master", "text-web", "text-master-template")


def recognises(head: bytes) -> bool:
    """Whether the file is a ZIP, or one XML file of OpenDocument; the whole file says which kind."""
    return _odf.recognises(head)


def fits(data: bytes) -> bool:
    """Whether the file says that it is a text, or is too damaged to tell."""
    kind = _odf.kind_of(data)
    return kind is None or kind in _KINDS


def read(data: bytes, name: str) -> Reading:
    """All text of the file with typed marks, its claims and its limits; raises Unreadable."""
    opened = _odf.opened(data, name)
    body = opened.body("office:text")
    story = Story(
        Building(name), _odf.styles_of(opened, opened.content), regions(opened.content, opened.styles), name=name
    )
    story.tell(body)
    story.finish()
    _running(opened, story)
    _odf.tell_objects(opened, story)
    controls(body, story.to)
    return _reading(opened, story)


def parts(data: bytes, name: str) -> Iterator[Part | Left]:
    """Pictures and embedded files, each as a file of its own; raises Unreadable when the file cannot be opened."""
    yield from _odf.parts(data, name)


def _running(opened: _odf.Opened, story: Story) -> None:
    """Headers, then footers, of all page styles."""
    masters = child(opened.styles, "office:master-styles") if opened.styles is not None else None
    story.styles = _odf.styles_of(opened, opened.styles)
    for kind in (MarkKind.HEADER, MarkKind.FOOTER):
        for page in masters if masters is not None else ():
            for each in page:
                if short(each.tag).startswith(f"style:{kind.value}"):
                    _run(each, kind, story)
    story.finish()


def _run(element: Element, kind: MarkKind, story: Story) -> None:
    story.to.gap("\n\n")
    hidden = story.to.open(MarkKind.HIDDEN) if attribute(element, "style:display") == "false" else None
    story.aside(kind, element)
    if hidden is not None:
        story.to.close(hidden)


def _reading(opened: _odf.Opened, story: Story) -> Reading:
    text = story.to.text()
    limits = [*story.limits, *opened.limits(), *([] if text.strip() else ["holds no text"])]
    claims = (*_odf.declared(opened), *story.links)
    return Reading(text, METHOD, story.to.sorted_marks(), claims, tuple(dict.fromkeys(limits)))
