"""HTML told as text with marks: elements as they begin and end, white space folded over their borders."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Protocol

from probata.method.documents.model import MarkKind
from probata.method.documents.readers._building import Building, Opened
from probata.method.documents.readers._names import names
from probata.record.errors import Unreadable

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

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


class Typing(Protocol):
    """Says what an element is beside what its name says: hidden, furniture, a note."""

    def of(self, element: Element) -> MarkKind | None:
        """The kind of everything in the element, for nearly all None."""
        ...

    def in_body(self, element: Element) -> bool:
        """Whether a ``title`` belongs to a drawing and not to the page."""
        ...


def parse(text: str, name: str) -> Element:
    """The root of a page, mended as browsers mend it; raises Unreadable when it is too deep or holds nothing."""
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


def tell(root: Element, building: Building, roles: Typing) -> None:
    """Write the page; walks the tree without recursion, since it may be nested thousands of elements deep."""
    from lxml import etree

    writer = _Writer(building, roles)
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

    def __init__(self, building: Building, roles: Typing) -> None:
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
