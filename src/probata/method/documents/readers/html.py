"""HTML: everything that stands in the page, in order, as paragraphs; what is not its own text is typed, not dropped.

White space is folded as a browser folds it (CSS Text 3, 4.1.1). Styles outside of an element's own ``style`` attribute
are not applied: what only a style sheet hides is read as visible.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from probata.method.documents.decode import decode
from probata.method.documents.furniture import furniture
from probata.method.documents.model import Mark, MarkKind, Reading
from probata.method.documents.readers import _html_claims
from probata.method.documents.readers._building import Building, Opened
from probata.method.documents.readers._html_roles import Roles
from probata.method.documents.readers._names import names
from probata.record.basis import Method
from probata.record.errors import Unreadable

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

METHOD = Method("read-html", 1)
SUFFIXES = (".html", ".htm", ".xhtml")
SAYS = (
    "Web pages: all text in order, with site furniture, hidden text, captions and links typed, and claims of metadata."
)
LOADS = ("lxml.etree", "lxml.html")
MAX_BYTES = 50_000_000
"""A page of this size is a data dump; the parser keeps about twenty times as much in memory."""
_START = re.compile(
    rb"(?:\xef\xbb\xbf)?(?:\s|<!--.*?-->|<\?xml[^>]*>)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_SPACES = re.compile(r"[ \t\n\r\f]+")
_NOT_TEXT = frozenset({"script", "style", "template", "title"})
_KEPT = frozenset({"pre", "textarea"})
_SHOWN_INPUTS = frozenset({"submit", "button", "reset", "text", "search", "email"})
_PARAGRAPHS = names(
    "p div section article main aside nav header footer h1 h2 h3 h4 h5 h6 blockquote pre figure figcaption table form "
    "fieldset ul ol dl address details summary dialog hr body noscript iframe video audio center hgroup caption"
)
_LINES = names("li dt dd tr option legend label textarea optgroup")
_KINDS = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), MarkKind.HEADING),
    **dict.fromkeys(("figcaption", "caption"), MarkKind.CAPTION),
    **dict.fromkeys(("td", "th"), MarkKind.TABLE_CELL),
    "a": MarkKind.LINK,
}


def recognises(head: bytes) -> bool:
    """Whether the file begins like a web page: with a document type, ``<html``, ``<head`` or ``<body``."""
    wide = head.startswith((b"\xff\xfe", b"\xfe\xff"))
    return bool(_START.match(head[2:].replace(b"\x00", b"") if wide else head))


def read(data: bytes, name: str) -> Reading:
    """All text of the page with typed marks, and what it claims of itself; raises Unreadable."""
    if len(data) > MAX_BYTES:
        raise Unreadable(f"The page is larger than {MAX_BYTES:,} bytes.", where=name)
    decoded = decode(data, name, _html_claims.encoding(data))
    root = _parse(decoded.text, name)
    building = Building(name)
    _write(root, building)
    text = building.text()
    claims, limits = _html_claims.claims(root)
    if not text:
        raise Unreadable("The page holds no text.", where=name, next_step="Save it from a browser when it has loaded.")
    marks = sorted({*building.marks, *_lines(text)}, key=lambda mark: (mark.span.start, -mark.span.end, mark.kind))
    return Reading(text, METHOD, tuple(marks), claims, (*decoded.limits, *limits))


def _parse(text: str, name: str) -> Element:
    from lxml import etree

    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, recover=True, no_network=True)
    try:
        root = etree.fromstring(text.lstrip("\ufeff").encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError):
        root = None
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise Unreadable("The page is nested too deeply to be read whole.", where=name)
    if root is None:
        raise Unreadable("The page holds no text.", where=name)
    return root


def _lines(text: str) -> list[Mark]:
    return [Mark(MarkKind.FURNITURE, span) for span in furniture(text)]


def _write(root: Element, building: Building) -> None:
    """Walk the tree without recursion; a page may be nested thousands of elements deep."""
    from lxml import etree

    writer = _Writer(building, Roles(root))
    walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in walk:
        if event == "start" and writer.start(element):
            continue
        if event == "start":
            walk.skip_subtree()
        else:
            writer.end(element, event)


class _Writer:
    """Writes elements as they begin and end, folding white space over their borders."""

    def __init__(self, building: Building, roles: Roles) -> None:
        self._to = building
        self._roles = roles
        self._open: list[tuple[Element, list[Opened]]] = []
        self._kept = 0

    def start(self, element: Element) -> bool:
        """Open the element's marks and write its first text; False when it holds no text of the page."""
        tag = str(element.tag)
        if tag in _NOT_TEXT and not (tag == "title" and self._roles.in_body(element)):
            return False
        self._border(tag)
        kinds = (self._roles.of(element), _KINDS.get(tag))
        self._open.append((element, [self._to.open(kind) for kind in kinds if kind is not None]))
        self._kept += tag in _KEPT
        self._standing(element, tag)
        self._text(element.text)
        return True

    def end(self, element: Element, event: str) -> None:
        """Close what the element opened and write the text that follows it."""
        if event == "end" and self._open and self._open[-1][0] is element:
            for mark in reversed(self._open.pop()[1]):
                self._to.close(mark)
            self._kept -= element.tag in _KEPT
            self._border(str(element.tag), ending=True)
        self._text(element.tail)

    def _border(self, tag: str, *, ending: bool = False) -> None:
        if tag == "table":
            (self._to.end_table if ending else self._to.begin_table)()
        elif tag in _PARAGRAPHS:
            self._to.gap("\n\n")
        elif tag in ("td", "th"):
            if ending:
                self._to.next_cell()
        elif tag == "tr" and ending:
            self._to.next_row()
        elif tag in _LINES:
            self._to.gap("\n")
        elif tag == "br" and not ending:
            self._to.line_end()

    def _standing(self, element: Element, tag: str) -> None:
        """Words that stand in attributes and are shown: the text in place of a picture, the labels of buttons."""
        if tag in ("img", "area") and str(element.get("alt", "")).strip():
            self._beside(MarkKind.CAPTION, str(element.get("alt")))
        elif tag == "input" and str(element.get("type", "text")).lower() in _SHOWN_INPUTS:
            self._beside(MarkKind.FURNITURE, str(element.get("value", "")))

    def _beside(self, kind: MarkKind, words: str) -> None:
        """Words of a line of their own, unless they are one sign that stands for a letter (a picture of a face)."""
        gap = " " if len(words.strip()) <= 2 else "\n"
        self._to.gap(gap)
        with self._to.marked(kind):
            self._to.write(_SPACES.sub(" ", words).strip())
        self._to.gap(gap)

    def _text(self, text: str | None) -> None:
        if not text:
            return
        if self._kept and text.strip():
            self._to.write(text)
            return
        folded = _SPACES.sub(" ", text)
        if folded.startswith(" "):
            self._to.gap(" ")
        self._to.write(folded.strip(" "))
        if folded.endswith(" "):
            self._to.gap(" ")
