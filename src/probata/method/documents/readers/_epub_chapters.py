"""Chapters of a book: XHTML parsed as XML, mended like a web page when it is broken; notes typed by what they say."""

from __future__ import annotations

import re
from html.entities import html5
from typing import TYPE_CHECKING

from probata.method.documents.decode import decode
from probata.method.documents.model import MarkKind
from probata.method.documents.readers import _html_claims, _html_roles, _html_story
from probata.method.documents.readers._epub import local, parse_loosely
from probata.record.errors import Unreadable

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_ENTITY = re.compile(rb"&([A-Za-z][A-Za-z0-9]{1,31};)")
_KEPT = frozenset({b"amp;", b"lt;", b"gt;", b"quot;", b"apos;"})
_TYPES = "{http://www.idpf.org/2007/ops}type"
_ENTRIES = frozenset({"text", "a", "h1", "h2", "h3", "span"})
_NOTES = {
    "footnote": MarkKind.FOOTNOTE,
    "note": MarkKind.FOOTNOTE,
    "doc-footnote": MarkKind.FOOTNOTE,
    "endnote": MarkKind.ENDNOTE,
    "rearnote": MarkKind.ENDNOTE,
    "doc-endnote": MarkKind.ENDNOTE,
}


class Roles:
    """What an element of a book is: hidden, or a note. Nothing in a book is furniture of a site."""

    def of(self, element: Element) -> MarkKind | None:
        """HIDDEN, FOOTNOTE, ENDNOTE or None."""
        said = f"{element.get(_TYPES) or element.get('epub:type') or ''} {element.get('role') or ''}".lower().split()
        note = next((_NOTES[each] for each in said if each in _NOTES), None)
        # A note shown in a window of its own is written as hidden; it is a note, not a secret.
        return note or (MarkKind.HIDDEN if _html_roles.is_hidden(element) else None)

    def in_body(self, element: Element) -> bool:
        """Whether a ``title`` belongs to a drawing and not to the page."""
        parent = element.getparent()
        return parent is not None and parent.tag not in ("head", "html")


def parsed(data: bytes, name: str) -> Element:
    """The root of a chapter, its names without namespaces; raises Unreadable when it holds nothing."""
    root = parse_loosely(_ENTITY.sub(_letter, data), name)
    if root is None:
        decoded = decode(data, name, _html_claims.encoding(data))
        return _html_story.parse(decoded.text, name)
    for element in root.iter():
        if isinstance(element.tag, str) and "}" in element.tag:
            element.tag = local(element)
    return root


def _letter(found: re.Match[bytes]) -> bytes:
    """An entity of HTML as the letters it stands for; XML knows five."""
    if found[1] in _KEPT:
        return found[0]
    letters = html5.get(found[1].decode("ascii"), "")
    return "".join(f"&#{ord(letter)};" for letter in letters).encode("ascii") if letters else found[0]


def title_of(root: Element) -> str:
    """The title in a chapter's head, which no reader of the book sees."""
    for element in root.iter("title"):
        parent = element.getparent()
        if parent is not None and parent.tag == "head":
            return " ".join("".join(str(text) for text in element.itertext()).split())
    return ""


def lines_of(contents: Element) -> list[str]:
    """The entries of a table of contents: those of an older one stand in ``text``, those of a newer one in links."""
    entries = (each for each in contents.iter() if isinstance(each.tag, str) and local(each) in _ENTRIES)
    words = (" ".join("".join(str(text) for text in each.itertext()).split()) for each in entries)
    return [line for line in words if line]


def refused(fault: Unreadable) -> str:
    """Why one chapter is missing, as the end of a sentence."""
    return fault.message.rstrip(".").lower()
